using System.Data.Common;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Data.Schema;
using Platform.Sdk.Modules;

namespace Platform.Conformance.Facts;

/// <summary>What the migrations make.</summary>
internal static class Schemas
{
    /// <summary>They apply to an empty database and, pressed again, change nothing; each module makes only what begins with its prefix.</summary>
    public static async Task<IReadOnlyList<string>> AppliedTwiceAsync(DatabaseEngine engine, IReadOnlyList<SchemaModule> schemas, ModuleInfo module)
    {
        await using var database = await TestDatabase.EmptyAsync(engine);
        var migrator = new Migrator(database.Options);
        var others = schemas.Where(schema => schema.Info.Key != module.Key).ToList();
        if (others.Count > 0) await migrator.MigrateAsync(others);
        var before = others.Count > 0 ? await NamesAsync(database.Options) : [];
        try
        {
            await migrator.MigrateAsync(schemas);
        }
        catch (MigrationRefusedException refused)
        {
            return [refused.Message];
        }

        var (after, made) = (await NamesAsync(database.Options), await DefinitionsAsync(database.Options));
        await migrator.MigrateAsync(schemas);
        var problems = after.Except(before).Where(name => !name.StartsWith(module.TablePrefix, StringComparison.Ordinal))
            .Select(name => $"{name} does not begin with {module.TablePrefix}").ToList();
        if (before.Except(after).ToList() is { Count: > 0 } gone) problems.Add($"the migrations remove {string.Join(", ", gone)}");
        if (!made.SequenceEqual(await DefinitionsAsync(database.Options))) problems.Add("the migrations, applied twice, change the schema again");
        return problems;
    }

    /// <summary>Tables, columns, nulls, keys and unique indexes are the same on both engines, and the types go together.</summary>
    public static async Task<IReadOnlyList<string>> AlikeAsync(IReadOnlyList<SchemaModule> schemas, string prefix)
    {
        var sqlServer = SqlServerTables.Of(Migrator.SqlServerScript(schemas));
        await using var database = await TestDatabase.MigratedAsync(DatabaseEngine.Sqlite, schemas);
        var versions = schemas.Select(schema => schema.VersionTable).ToHashSet();
        var sqlite = (await SqliteTables.OfAsync(database.Options)).Where(table => !versions.Contains(table.Name)).ToList();
        return [.. Different(sqlite, sqlServer, prefix)];
    }

    public static IEnumerable<string> Different(IReadOnlyList<TableShape> sqlite, IReadOnlyList<TableShape> sqlServer, string prefix = "")
    {
        var (mine, theirs) = (Own(sqlite), Own(sqlServer));
        foreach (var name in mine.Keys.Except(theirs.Keys)) yield return $"{name} is only on SQLite";
        foreach (var name in theirs.Keys.Except(mine.Keys)) yield return $"{name} is only on SQL Server";
        foreach (var (name, table) in mine.Where(table => theirs.ContainsKey(table.Key)))
        {
            var (one, other) = (table.Lines.Order(StringComparer.Ordinal).ToList(), theirs[name].Lines.Order(StringComparer.Ordinal).ToList());
            foreach (var line in one.Except(other)) yield return $"{name}: {line} is only on SQLite";
            foreach (var line in other.Except(one)) yield return $"{name}: {line} is only on SQL Server";
        }

        Dictionary<string, TableShape> Own(IReadOnlyList<TableShape> tables) =>
            tables.Where(table => table.Name.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(table => table.Name);
    }

    /// <summary>The tables and views that hold people: what core_module_table says, and views with a person_id.</summary>
    public static async Task<IReadOnlyList<string>> PersonalAsync(DatabaseOptions options)
    {
        await using var connection = await Engine.Of(options).OpenAsync();
        return await RowsAsync(connection, """
            select table_name from core_module_table where personal = 1
            union select v.name from sqlite_master v where v.type = 'view'
                and exists (select 1 from pragma_table_info(v.name) held where held.name = 'person_id')
            """);
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(DatabaseOptions options) => await AskAsync(options, options.Engine == DatabaseEngine.Sqlite
        ? "select name from sqlite_master where type in ('table', 'view') and name not like 'sqlite%' order by name"
        : "select name from sys.objects where type in ('U', 'V') order by name");

    private static async Task<IReadOnlyList<string>> DefinitionsAsync(DatabaseOptions options) => await AskAsync(options, options.Engine == DatabaseEngine.Sqlite
        ? "select type || name || coalesce(sql, '') from sqlite_master order by type, name"
        : "select concat(o.name, '.', c.name, ' ', c.system_type_id, ' ', c.max_length, ' ', c.is_nullable) from sys.columns c join sys.objects o on o.object_id = c.object_id where o.type in ('U', 'V') order by o.name, c.column_id");

    private static async Task<IReadOnlyList<string>> AskAsync(DatabaseOptions options, string text)
    {
        await using var connection = await Engine.Of(options).OpenAsync();
        return await RowsAsync(connection, text);
    }

    private static async Task<List<string>> RowsAsync(DbConnection connection, string text)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add(reader.GetString(0));
        return rows;
    }
}
