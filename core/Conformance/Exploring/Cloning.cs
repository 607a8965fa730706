using System.Data.Common;
using Platform.Data.Engines;

namespace Platform.Conformance.Exploring;

/// <summary>Makes many of everything: a person's rows again for the person, and again for people like them.</summary>
internal static class Cloning
{
    private const int Copies = 29;

    /// <summary>A person is one, and an episode of support is guarded by rules that a copy would break.</summary>
    private static readonly string[] s_onlyForNewPeople = ["core_person", "core_support"];

    public static async Task ManyAsync(DatabaseOptions options, Guid person)
    {
        var engine = Engine.Of(options);
        await using var connection = await engine.OpenAsync();
        var tables = await RowsOfAsync(connection, options.Engine, person);
        await using var transaction = await engine.BeginAsync(connection);
        for (var copy = 0; copy < Copies; copy++)
        {
            var ids = new Dictionary<object, object>();
            foreach (var id in tables.SelectMany(table => table.Rows).Select(row => row[0])) ids[id] = Fresh(id);
            foreach (var table in tables)
            {
                foreach (var row in table.Rows)
                {
                    await InsertAsync(engine, connection, transaction, table, [.. row.Select(value => ids.GetValueOrDefault(value, value))]);
                    if (!s_onlyForNewPeople.Contains(table.Name)) await InsertAsync(engine, connection, transaction, table, [Fresh(row[0]), .. row.Skip(1)]);
                }
            }
        }

        await transaction.CommitAsync();
    }

    private static async Task<List<Table>> RowsOfAsync(DbConnection connection, DatabaseEngine engine, Guid person)
    {
        // in the order they were made, so that what is referred to comes first
        var names = (await ReadAsync(connection, engine == DatabaseEngine.Sqlite
            ? "select t.name from sqlite_master t where t.type = 'table' and exists (select 1 from pragma_table_info(t.name) c where c.name = 'person_id') order by t.rowid"
            : "select t.name from sys.tables t join sys.columns c on c.object_id = t.object_id and c.name = 'person_id' order by t.create_date, t.object_id")).Rows;
        var tables = new List<Table>();
        foreach (var name in names.Select(row => (string)row[0]))
        {
            // SQLite keeps an id as text, in capitals
            tables.Add(await ReadAsync(connection, $"select * from {name} where person_id = '{person.ToString().ToUpperInvariant()}'") with { Name = name });
        }

        return tables;
    }

    private static object Fresh(object id) => id switch
    {
        Guid => Sdk.Data.Ids.New(),
        string text when Guid.TryParse(text, out _) => Sdk.Data.Ids.New().ToString().ToUpperInvariant(),
        _ => id,
    };

    // a row that must be the only one of its kind stays so
    private static async Task InsertAsync(Engine engine, DbConnection connection, DbTransaction transaction, Table table, object[] values)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"insert into {table.Name} ({string.Join(", ", table.Columns)}) values ({string.Join(", ", values.Select((_, at) => $"@p{at}"))})";
        for (var at = 0; at < values.Length; at++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@p{at}", values[at]);
            command.Parameters.Add(parameter);
        }

        try
        {
            await command.ExecuteNonQueryAsync();
        }
        catch (DbException refused) when (engine.Judge(refused) == Fault.Duplicate)
        {
        }
    }

    private static async Task<Table> ReadAsync(DbConnection connection, string text)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return new("", [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], rows);
    }

    private sealed record Table(string Name, IReadOnlyList<string> Columns, IReadOnlyList<object[]> Rows);
}
