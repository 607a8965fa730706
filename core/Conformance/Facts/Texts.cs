using System.Data;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Conformance.SqlChecks;
using Platform.Conformance.SqlChecks.Subset;
using Platform.Conformance.SqlChecks.Visible;
using Platform.Data.Engines;
using Platform.Data.Schema;
using Platform.Data.Texts;
using Platform.Data.Watching;
using Platform.Sdk.Data;

namespace Platform.Conformance.Facts;

/// <summary>Everything that is asked of a module's texts.</summary>
internal static class Texts
{
    public static IReadOnlyList<SqlCatalogue> CataloguesOf(Subject subject) => [.. subject.Assemblies.Select(SqlCatalogue.Of)];

    public static IReadOnlyList<Sql> Of(Subject subject) => [.. CataloguesOf(subject).SelectMany(catalogue => catalogue.Texts)];

    public static IEnumerable<string> Subset(IEnumerable<SqlCatalogue> catalogues) => catalogues
        .SelectMany(catalogue => catalogue.Problems.Concat(catalogue.Texts.SelectMany(SqlSubset.Check))).Select(problem => problem.ToString());

    /// <summary>A module writes its own tables only, and reads besides them only the views that the record publishes.</summary>
    public static IEnumerable<string> Writes(IEnumerable<Sql> texts, string prefix) => texts
        .Select(text => (text, table: GuardOrder.TableOf(text)))
        .Where(one => one.table.Length > 0 && !one.table.StartsWith(prefix, StringComparison.Ordinal))
        .Select(one => $"{one.text} writes {one.table}, which belongs to someone else");

    public static async Task<IReadOnlyList<string>> VisibilityAsync(IEnumerable<Sql> texts, IReadOnlyList<SchemaModule> schemas, bool core)
    {
        await using var database = await TestDatabase.MigratedAsync(DatabaseEngine.Sqlite, schemas);
        var personal = new PersonalTables(await Schemas.PersonalAsync(database.Options), personTable: null);
        return [.. texts.SelectMany(text => VisibilityRule.Check(text, personal, core)).Select(problem => problem.ToString())];
    }

    /// <summary>SQLite prepares every text on a migrated file.</summary>
    public static async Task<IReadOnlyList<string>> PreparedAsync(IEnumerable<Sql> texts, IReadOnlyList<SchemaModule> schemas)
    {
        await using var database = await TestDatabase.MigratedAsync(DatabaseEngine.Sqlite, schemas);
        await using var connection = await Engine.Of(database.Options).OpenAsync();
        var problems = new List<string>();
        foreach (var text in texts)
        {
            try
            {
                var prepared = PreparedText.Of(text, DatabaseEngine.Sqlite);
                await using var command = connection.CreateCommand();
                command.CommandText = "explain " + Lists(text, prepared.Text);
                foreach (var name in prepared.Parameters)
                {
                    var parameter = command.CreateParameter();
                    (parameter.ParameterName, parameter.Value) = (name, DBNull.Value);
                    command.Parameters.Add(parameter);
                }

                await using var reader = await command.ExecuteReaderAsync();
            }
            catch (Exception refused) when (refused is System.Data.Common.DbException or FormatException)
            {
                problems.Add($"{text}: SQLite refuses it: {refused.Message}");
            }
        }

        return problems;
    }

    /// <summary>SQL Server's own model of the schema takes every text, with the types that tests ran it with.</summary>
    public static IEnumerable<string> OnSqlServer(IEnumerable<Sql> texts, IReadOnlyList<SchemaModule> schemas)
    {
        using var model = SqlServerModel.FromScript(Migrator.SqlServerScript(schemas));
        var runs = texts.SelectMany(text => SqlCoverage.RunsOf(text).Select(run => (text, (IReadOnlyDictionary<string, string>)TypesOf(run))));
        return [.. model.CheckAll(runs).Select(problem => problem.ToString()).Distinct()];
    }

    /// <summary>No text goes unrun: one that no test has run has never been seen to work.</summary>
    public static IEnumerable<string> NeverRun(IEnumerable<Sql> texts) => texts.Where(text => SqlCoverage.RunsOf(text).Count == 0)
        .Select(text => $"{text}: no test of this run has run it (in a run that was filtered this says nothing: run the whole project)");

    /// <summary>A guard row is the first thing its transaction changes.</summary>
    public static IEnumerable<string> LateGuards(IEnumerable<Sql> texts) => texts.Where(GuardOrder.All.ContainsKey).Select(text => GuardOrder.All[text]);

    private static Dictionary<string, string> TypesOf(SqlRun run) => run.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.DbType switch
    {
        DbType.String => "nvarchar(4000)",
        DbType.Guid => "uniqueidentifier",
        DbType.Int64 => "bigint",
        DbType.Int32 => "int",
        DbType.Boolean => "bit",
        DbType.DateTime2 => "datetime2",
        DbType.Date => "date",
        DbType.Double => "float",
        DbType.Binary => "varbinary(max)",
        var other => throw new NotSupportedException($"{run.Sql} ran with {parameter.Name} as {other}, which has no SQL Server type here."),
    });

    private static string Lists(Sql sql, string text) => SqlCoverage.RunsOf(sql).SelectMany(run => run.Parameters).Where(parameter => parameter.IsList)
        .Select(parameter => parameter.Name).Distinct()
        .Aggregate(text, (said, list) => System.Text.RegularExpressions.Regex.Replace(said, $@"\bin\s+{list}\b", $"in ({list})"));
}
