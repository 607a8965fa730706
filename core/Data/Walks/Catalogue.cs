using System.Globalization;
using System.Text.RegularExpressions;
using Platform.Sdk.Record;

namespace Platform.Data.Walks;

/// <summary>
/// Every table about people that the database has, whoever made it. Names come from the catalogue and go into statements: what does not look like a name of ours is refused.
/// </summary>
internal sealed partial class Catalogue
{
    public const string PersonTable = "core_person";

    private static readonly Dictionary<string, object> s_nothing = [];

    private Catalogue(IReadOnlyList<CatalogueTable> tables, IReadOnlyList<Reference> references) => (Tables, References) = (tables, references);

    /// <summary>What is referred to comes before what refers to it.</summary>
    public IReadOnlyList<CatalogueTable> Tables { get; }

    /// <summary>Every foreign key of the database, those of tables that are not about people among them.</summary>
    public IReadOnlyList<Reference> References { get; }

    /// <summary>Those whose rows go with the person.</summary>
    public IEnumerable<CatalogueTable> Movable => Tables.Where(table => table.Name != PersonTable && table.Rule != MergeRule.NeverMoves.Text);

    public static async Task<Catalogue> ReadAsync(Database database)
    {
        var columns = (await RowsAsync(database, database.Engine.Columns)).ToLookup(row => row[0]);
        var unique = (await RowsAsync(database, database.Engine.UniqueColumns)).ToLookup(row => row[0]);
        var references = (await RowsAsync(database, database.Engine.References)).Select(row => new Reference(row[0], row[1], row[2], row[3])).ToList();
        var personal = await RowsAsync(database, "select table_name, module_key, retention, coalesce(on_merge, '') from core_module_table where personal = 1 order by table_name");
        var tables = personal.Where(row => columns.Contains(row[0])).Select(row => new CatalogueTable
        {
            Name = Checked(row[0]),
            Module = row[1],
            Retention = row[2],
            Rule = row[3].Length == 0 ? null : row[3],
            Columns = [.. columns[row[0]].Select(column => Checked(column[1]))],
            Key = [.. KeyOf(row[0], columns[row[0]]).Where(column => column != CatalogueTable.Person)],
            Once = [.. unique[row[0]].GroupBy(column => column[1], column => column[2]).Where(index => index.Contains(CatalogueTable.Person))
                .Select(index => (IReadOnlyList<string>)[.. index.Where(column => column != CatalogueTable.Person)])],
            References = [.. references.Where(one => one.Table == row[0] && one.Column != CatalogueTable.Person)],
        }).ToList();
        return new(InOrder(tables), references);
    }

    private static List<string> KeyOf(string table, IEnumerable<string[]> columns)
    {
        var key = columns.Where(column => column[2] != "0").OrderBy(column => int.Parse(column[2], CultureInfo.InvariantCulture)).Select(column => column[1]).ToList();
        return key.Count > 0 ? key : throw new InvalidOperationException($"{table} has no primary key, so nobody could say which of its rows were moved.");
    }

    private static List<CatalogueTable> InOrder(List<CatalogueTable> tables)
    {
        var ordered = new List<CatalogueTable>();
        while (tables.Count > 0)
        {
            var ready = tables.Where(table => !table.References.Any(one => one.Parent != table.Name && tables.Exists(other => other.Name == one.Parent))).ToList();
            if (ready.Count == 0) throw new InvalidOperationException($"{string.Join(", ", tables.Select(table => table.Name))} refer to each other in a circle.");
            ordered.AddRange(ready);
            tables.RemoveAll(ready.Contains);
        }

        return ordered;
    }

    /// <summary>A name as it may stand in a statement.</summary>
    public static string Checked(string name) => Name().IsMatch(name) ? name : throw new InvalidOperationException($"“{name}” is no name of a table or column of ours.");

    private static Task<List<string[]>> RowsAsync(Database database, string text) => database.WalkAsync(text, s_nothing, async command =>
    {
        var rows = new List<string[]>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => Values.Text(reader.GetValue(column)))]);
        return rows;
    });

    [GeneratedRegex("^[a-z][a-z0-9_]{0,127}$")]
    private static partial Regex Name();
}
