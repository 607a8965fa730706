using System.Data;
using FluentMigrator;
using Platform.Sdk.Data;

namespace Platform.Record.Migrations.Access;

/// <summary>
/// Organisations, each with its teams. The name that a team carries itself stays for the version before this one; a team that such
/// a version makes has no organisation, and nothing is shared with it.
/// </summary>
[Migration(202611231110)]
public sealed class Organisations : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_organisation")
            .WithColumn("organisation_id").AsGuid().PrimaryKey("core_organisation_pk")
            .WithColumn("name").AsString(100).NotNullable().Unique("core_organisation_name");
        Alter.Table("core_team").AddColumn("organisation_id").AsGuid().Nullable();
        Execute.WithConnection(OfEachTeam);
    }

    private static void OfEachTeam(IDbConnection connection, IDbTransaction transaction)
    {
        var names = new List<string>();
        using (var named = Command("select distinct organisation from core_team"))
        using (var reader = named.ExecuteReader())
        {
            while (reader.Read()) names.Add(reader.GetString(0));
        }

        foreach (var name in names)
        {
            var id = Ids.New();
            Run("insert into core_organisation (organisation_id, name) values (@id, @name)", id, name);
            Run("update core_team set organisation_id = @id where organisation = @name", id, name);
        }

        void Run(string text, Guid id, string name)
        {
            using var command = Command(text);
            Give(command, "@id", id);
            Give(command, "@name", name);
            command.ExecuteNonQuery();
        }

        IDbCommand Command(string text)
        {
            var command = connection.CreateCommand();
            (command.CommandText, command.Transaction) = (text, transaction);
            return command;
        }
    }

    private static void Give(IDbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
