using FluentMigrator;
using FluentMigrator.Infrastructure;

namespace Platform.Data.Schema;

/// <summary>Reads a module's migrations before any runs and refuses what one engine would drop, round or refuse.</summary>
internal static class MigrationRules
{
    public static void Check(SchemaModule module, Action<string> reading)
    {
        var schema = new PlannedSchema(module);
        foreach (var type in module.Migrations.OrderBy(type => SchemaModule.AttributeOf(type).Version))
        {
            reading(type.Name);
            try
            {
                CheckOne(type, schema);
            }
            catch (RefusedException refused)
            {
                throw new MigrationRefusedException(module.Info.Key, type.Name, refused.Message);
            }
        }

        if (schema.Undeclared() is var (table, migration))
        {
            throw new MigrationRefusedException(
                module.Info.Key, migration, $"{table} has no person_id and the module does not declare it as not personal.");
        }
    }

    private static void CheckOne(Type type, PlannedSchema schema)
    {
        if (SchemaModule.AttributeOf(type).TransactionBehavior != TransactionBehavior.Default)
        {
            throw new RefusedException("it would run outside its transaction.");
        }

        var context = new MigrationContext(AskedDatabase.Create(), null, "");
        ((IMigration)Activator.CreateInstance(type, nonPublic: true)!).GetUpExpressions(context);
        foreach (var expression in context.Expressions)
        {
            schema.Take(expression, type.Name);
        }
    }
}

/// <summary>A rule of the common schema was broken; says which.</summary>
internal sealed class RefusedException(string reason) : Exception(reason);
