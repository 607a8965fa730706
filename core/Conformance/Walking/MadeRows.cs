using System.Data.Common;
using System.Globalization;
using Platform.Data;
using Platform.Data.Engines;
using Platform.Data.Walks;
using Platform.Sdk.Data;

namespace Platform.Conformance.Walking;

/// <summary>
/// Fills every table about people with rows of two people, whatever module made it: one that a unique index would not let stand beside the other's, and one of each one's own.
/// </summary>
internal sealed class MadeRows(DbConnection connection, Catalogue catalogue, IReadOnlyList<string[]> columns)
{
    private readonly Dictionary<(string Table, Guid? Person), Dictionary<string, object>> _made = [];
    private int _count;

    public static async Task<(Guid One, Guid Other)> FillAsync(DatabaseOptions options, Catalogue catalogue)
    {
        await using var connection = await Engine.Of(options).OpenAsync();
        var made = new MadeRows(connection, catalogue, await ColumnsAsync(connection, options.Engine));
        var (one, other) = (Ids.New(), Ids.New());
        foreach (var person in (Guid[])[one, other])
        {
            foreach (var table in catalogue.Tables.OrderBy(table => table.Name != Catalogue.PersonTable))
            {
                await made.AddAsync(table.Name, person, same: true);
                if (table.Name != Catalogue.PersonTable && (table.Once.Count == 0 || table.Once.All(index => index.Any(column => !table.References.Any(of => of.Column == column))))) await made.AddAsync(table.Name, person, same: false);
            }
        }

        return (one, other);
    }

    private async Task AddAsync(string table, Guid? person, bool same)
    {
        var row = new Dictionary<string, object>(StringComparer.Ordinal);
        var once = catalogue.Tables.FirstOrDefault(one => one.Name == table)?.Once.SelectMany(index => index).ToHashSet() ?? [];
        foreach (var column in columns.Where(column => column[0] == table))
        {
            var (name, type, needed) = (column[1], column[2], column[3] == "1");
            if (name == CatalogueTable.Person && person is { } whose) row[name] = whose;
            else if (catalogue.References.FirstOrDefault(one => one.Table == table && one.Column == name) is { } to)
            {
                if (to.Parent == table) continue;
                row[name] = await ParentAsync(to, person);
            }
            else if (needed) row[name] = Value(type, once.Contains(name) && same ? 7 : ++_count);
        }

        await InsertAsync(table, row);
        _made.TryAdd((table, person), row);
    }

    private async Task<object> ParentAsync(Reference to, Guid? person)
    {
        var key = (to.Parent, catalogue.Tables.Any(one => one.Name == to.Parent) ? person : null);
        if (!_made.TryGetValue(key, out var row))
        {
            await AddAsync(to.Parent, key.Item2, same: true);
            row = _made[key];
        }

        return row[to.ParentColumn];
    }

    private object Value(string type, int number) => type.ToUpperInvariant() switch
    {
        "UNIQUEIDENTIFIER" => new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 7]),
        var text when text.Contains("CHAR", StringComparison.Ordinal) || text == "TEXT" => $"k{number}",
        var at when at.Contains("DATE", StringComparison.Ordinal) => new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(number % 9_000),
        "BIT" => true,
        var bytes when bytes.Contains("BINARY", StringComparison.Ordinal) || bytes == "BLOB" => new byte[] { (byte)number },
        _ => number,
    };

    private async Task InsertAsync(string table, Dictionary<string, object> row)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"insert into {table} ({string.Join(", ", row.Keys.Select(WalkTable.Quoted))}) values ({string.Join(", ", row.Keys.Select(column => $"@{column}"))})";
        foreach (var (column, value) in row)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@{column}", value);
            command.Parameters.Add(parameter);
        }

        await command.ExecuteNonQueryAsync();
    }

    private static async Task<IReadOnlyList<string[]>> ColumnsAsync(DbConnection connection, DatabaseEngine engine)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = engine == DatabaseEngine.Sqlite
            ? """select held.name, about.name, about.type, cast(case when about."notnull" = 1 or about.pk > 0 then 1 else 0 end as text) from sqlite_master held join pragma_table_info(held.name) about where held.type = 'table'"""
            : "select held.name, about.name, type_name(about.user_type_id), case about.is_nullable when 1 then '0' else '1' end from sys.tables held join sys.columns about on about.object_id = held.object_id";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string[]>();
        while (await reader.ReadAsync()) rows.Add([.. Enumerable.Range(0, 4).Select(place => Convert.ToString(reader.GetValue(place), CultureInfo.InvariantCulture)!)]);
        return rows;
    }
}
