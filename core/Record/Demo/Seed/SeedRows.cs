using Platform.Record.Contacts;
using Platform.Record.Identifiers;
using Platform.Record.Import;
using Platform.Record.Names;
using Platform.Record.Starting;
using Platform.Record.Story;
using Platform.Record.Timeline;
using Platform.Record.Ways;
using Platform.Record.Work;
using Platform.Sdk.Data;

namespace Platform.Record.Demo.Seed;

/// <summary>The rows of many people, gathered by the text that writes them, and written by the record's own texts.</summary>
internal sealed class SeedRows
{
    // a row comes after those it refers to
    private static readonly Sql[] Order =
    [
        StartSql.Person, PersonNamesSql.Add, PersonNamesSql.AddKey, IdentifierSql.Add, WaySql.Add, ImportSql.Note, StorySql.Write,
        SeedSql.Support, ContactSql.Record, TimelineSql.Write, WorkSql.Raise,
    ];

    private readonly Dictionary<Sql, List<object>> _rows = Order.ToDictionary(sql => sql, _ => new List<object>());

    public int Entries => _rows[TimelineSql.Write].Count;

    public void Add(Sql sql, object row) => _rows[sql].Add(row);

    public async Task WriteAsync(IDatabase database)
    {
        foreach (var sql in Order)
        {
            await database.ExecuteManyAsync(sql, _rows[sql]);
        }
    }
}
