using System.Data;
using System.Text.RegularExpressions;
using FluentMigrator.Expressions;
using FluentMigrator.Model;

namespace Platform.Data.Schema;

/// <summary>The tables of one module as its migrations would leave them.</summary>
internal sealed class PlannedSchema(SchemaModule module)
{
    private static readonly HashSet<DbType?> Kept =
        [DbType.Guid, DbType.String, DbType.DateTime2, DbType.Date, DbType.Int64, DbType.Int32, DbType.Boolean, DbType.Double, DbType.Binary];

    private readonly Dictionary<string, PlannedTable> _tables = new(StringComparer.OrdinalIgnoreCase);

    private string Prefix => module.Info.TablePrefix;

    /// <summary>A table that is neither about a person nor declared, and the migration that made it.</summary>
    public (string Table, string Migration)? Undeclared() => _tables
        .Where(table => !table.Value.Columns.ContainsKey("person_id") && !module.NotPersonal.Contains(table.Key))
        .Select(table => ((string, string)?)(table.Key, table.Value.Migration)).FirstOrDefault();

    public void Take(IMigrationExpression expression, string migration)
    {
        switch (expression)
        {
            case CreateTableExpression create:
                TakeTable(create, migration);
                break;
            case CreateColumnExpression create:
                TakeColumn(Own(create.TableName, create.SchemaName), create.Column);
                break;
            case CreateIndexExpression create:
                TakeIndex(create.Index);
                break;
            case CreateConstraintExpression create:
                Own(create.Constraint.TableName, create.Constraint.SchemaName);
                Unique(create.Constraint.TableName, create.Constraint.Columns);
                break;
            case CreateForeignKeyExpression create:
                TakeForeignKey(create.ForeignKey);
                break;
            case DeleteTableExpression delete:
                Own(delete.TableName, delete.SchemaName);
                _tables.Remove(delete.TableName);
                break;
            case DeleteColumnExpression delete:
                Own(delete.TableName, delete.SchemaName);
                delete.ColumnNames.ToList().ForEach(column => _tables[delete.TableName].Columns.Remove(column));
                break;
            case DeleteIndexExpression delete:
                Own(delete.Index.TableName, delete.Index.SchemaName);
                break;
            case AlterTableExpression alter:
                Own(alter.TableName, alter.SchemaName);
                break;
            case ExecuteSqlStatementExpression execute:
                TakeText(execute.SqlStatement);
                break;
            case AlterColumnExpression:
                throw new RefusedException("it alters a column; SQLite cannot. Add a new column and leave the old one.");
            default:
                throw new RefusedException($"{expression.GetType().Name} is not one of the changes that both engines make alike.");
        }
    }

    private void TakeTable(CreateTableExpression create, string migration)
    {
        var name = Named(create.TableName, create.SchemaName);
        if (!_tables.TryAdd(name, new PlannedTable(migration)))
        {
            throw new RefusedException($"{name} is already there.");
        }

        create.Columns.ToList().ForEach(column => TakeColumn(name, column));
    }

    private void TakeColumn(string table, ColumnDefinition column)
    {
        if (!Kept.Contains(column.Type))
        {
            throw new RefusedException(
                $"{table}.{column.Name} is {column.Type?.ToString() ?? "a custom type"}: keep text as String, instants as DateTime2, "
                + "days as Date, money as Int64 (pence), or Guid, Int32, Boolean, Double, Binary.");
        }

        _tables[table].Columns[column.Name] = column.IsNullable is true;
        if (column.IsUnique)
        {
            Unique(table, [column.Name]);
        }
    }

    private void TakeIndex(IndexDefinition index)
    {
        var table = Own(index.TableName, index.SchemaName);
        if (index.AdditionalFeatures.Count > 0 || index.Columns.Any(column => column.AdditionalFeatures.Count > 0))
        {
            throw new RefusedException($"the index {index.Name} has a filter, an include or an option; SQLite drops them without a word.");
        }

        if (index.IsUnique)
        {
            Unique(table, index.Columns.Select(column => column.Name));
        }
    }

    private void Unique(string table, IEnumerable<string> columns)
    {
        if (columns.FirstOrDefault(column => _tables[table].Columns.GetValueOrDefault(column)) is { } nullable)
        {
            throw new RefusedException(
                $"{table}.{nullable} is nullable and unique; SQLite allows many nulls, SQL Server one. Give it a table of its own.");
        }
    }

    private void TakeForeignKey(ForeignKeyDefinition key)
    {
        Own(key.ForeignTable, key.ForeignTableSchema);
        if (!key.PrimaryTable.StartsWith(Prefix, StringComparison.Ordinal) && !key.PrimaryTable.StartsWith("core_", StringComparison.Ordinal))
        {
            throw new RefusedException($"{key.ForeignTable} refers to {key.PrimaryTable}, a table of another module.");
        }
    }

    private void TakeText(string text)
    {
        var own = $@"^\s*(create\s+view|drop\s+view|update|insert\s+into|delete\s+from)\s+{Prefix}\w+";
        if (!Regex.IsMatch(text, own, RegexOptions.IgnoreCase) || text.TrimEnd(' ', '\r', '\n', ';').Contains(';', StringComparison.Ordinal))
        {
            throw new RefusedException("its text is not one view, update, insert or delete of the module's own; tables and indexes are made in C#.");
        }
    }

    private string Own(string table, string? schema) => _tables.ContainsKey(Named(table, schema))
        ? table
        : throw new RefusedException($"{table} is not there.");

    private string Named(string table, string? schema) =>
        !string.IsNullOrEmpty(schema) ? throw new RefusedException($"{table} names a schema; the platform has one.")
        : table.StartsWith(Prefix, StringComparison.Ordinal) && table != module.VersionTable ? table
        : throw new RefusedException($"{table} does not begin with {Prefix}.");

    /// <param name="Migration">The class that made it.</param>
    private sealed record PlannedTable(string Migration)
    {
        /// <summary>Each column and whether it may be null.</summary>
        public Dictionary<string, bool> Columns { get; } = new(StringComparer.OrdinalIgnoreCase);
    }
}
