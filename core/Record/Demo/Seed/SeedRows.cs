using Platform.Record.AboutMe;
using Platform.Record.Contacts;
using Platform.Record.Identifiers;
using Platform.Record.Import;
using Platform.Record.Names;
using Platform.Record.Plan.Goals;
using Platform.Record.Starting;
using Platform.Record.Story;
using Platform.Record.Timeline;
using Platform.Record.Topics;
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
        StartSql.Person, PersonNamesSql.Add, SeedSql.Key, IdentifierSql.Add, WaySql.Add, ImportSql.Note, StorySql.Write, AboutMeSql.Write, TopicSql.Write,
        SeedSql.Support, ContactSql.Record, TimelineSql.Write, WorkSql.Raise,
        PlanDemoSql.Goal, GoalSql.AddPoint, GoalSql.AddHistory, PlanDemoSql.Action, PlanDemoSql.Appointment,
    ];

    private readonly Dictionary<Sql, List<object>> _rows = Order.ToDictionary(sql => sql, _ => new List<object>());

    private readonly HashSet<string> _words = [];

    public int Entries => _rows[TimelineSql.Write].Count;

    public void Add(Sql sql, object row) => _rows[sql].Add(row);

    /// <summary>A word of a name needs its own keys, once for all who share it.</summary>
    public void Learn(KeyKind kind, string key)
    {
        if (kind == KeyKind.Word)
        {
            _words.Add(key);
        }
    }

    public async Task WriteAsync(IDatabase database)
    {
        foreach (var sql in Order)
        {
            await database.ExecuteManyAsync(sql, _rows[sql]);
        }

        await NameWords.LearnAsync(database, [.. _words]);
    }
}
