using Microsoft.Data.Sqlite;
using Platform.Conformance.SqlChecks.Visible;
namespace Conformance.Tests.SqlChecks;

/// <summary>
/// The rule against the truth: texts are put together at random, and whatever the rule passes is run on data with one
/// person out of sight. The rule may be too strict; it may never let that person through.
/// </summary>
public sealed class VisibilityByRunningTests : IDisposable
{
    private static readonly (string Table, string Person)[] s_tables =
        [("core_person", "id"), ("core_support", "person_id"), ("navigator_thing", "person_id"), ("core_person_card", "person_id")];

    private static readonly string[] s_joins = ["join", "join", "left join", "right join", "full join", "cross join"];

    private readonly SmallSchema _schema = new();

    public VisibilityByRunningTests() => _schema.RunOnSqlite(
        """
        insert into core_person (id, full_name, version) values ('own', 'own', 1), ('seen', 'seen', 1), ('unseen', 'unseen', 1);
        insert into core_support (id, person_id, team_id, kind, started_at) values
            ('s1', 'own', 'ours', 'own', ''), ('s2', 'seen', 'ours', 'seen', ''), ('s3', 'unseen', 'theirs', 'unseen', '');
        insert into navigator_thing (id, person_id, parent_id, label, pence, is_open, added_at, version) values
            ('t1', 'own', 't3', 'own', 1, 1, '', 1), ('t2', 'seen', 't1', 'seen', 1, 0, '', 1), ('t3', 'unseen', 't2', 'unseen', 1, 1, '', 1);
        """).Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_the_rule_passes_shows_nobody_out_of_sight(int seed)
    {
        var random = new Random(seed);
        var passed = 0;
        var leaking = 0;
        for (var i = 0; i < 3000; i++)
        {
            var text = Query(random, 1 + random.Next(3), depth: 0);
            var allowed = VisibilityRule.Check(SmallSchema.Text(text), SmallSchema.Personal, core: false).Count == 0;
            var leaks = Leaks(text);
            Assert.False(allowed && leaks, text);
            passed += allowed ? 1 : 0;
            leaking += leaks ? 1 : 0;
        }

        Assert.True(passed > 200 && leaking > 200, $"{passed} passed, {leaking} leaked: too few to say anything");
    }

    [Fact]
    public void Every_text_said_to_keep_access_shows_nobody_out_of_sight() =>
        Assert.All(VisibilityTexts.Mindful.Select(row => row.Data).Where(text => text.StartsWith("select", StringComparison.Ordinal)), text =>
            Assert.False(Leaks(text), text));

    public void Dispose() => _schema.Dispose();

    private bool Leaks(string text)
    {
        using var command = _schema.RunOnSqlite(text, ("@person", "own"), ("@visible_team", "ours"), ("@visible_organisation", "our house"), ("@visible_worker", "we"), ("@visible_today", "2026-11-23"), ("@visible_now", "2026-11-23 12:00:00"), ("@visible_kind", "Identity"), ("@visible_since", "2026-08-25"), ("@visible_match", DBNull.Value), ("@text", "x"), ("@id", "x"));
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            var cells = new object[reader.FieldCount];
            reader.GetValues(cells);
            if (cells.Contains("unseen"))
            {
                return true;
            }
        }

        return false;
    }

    private static string Query(Random random, int tables, int depth, string? tiedTo = null)
    {
        var own = Enumerable.Range(0, tables).Select(i => (Alias: $"a{depth}{i}", Of: random.GetItems(s_tables, 1)[0])).ToList();
        var people = own.ConvertAll(table => $"{table.Alias}.{table.Of.Person}");
        var from = $"{own[0].Of.Table} {own[0].Alias}";
        for (var i = 1; i < tables; i++)
        {
            var join = random.GetItems(s_joins, 1)[0];
            from += $" {join} {own[i].Of.Table} {own[i].Alias}";
            from += join == "cross join" ? "" : $" on {Condition(random, people[..(i + 1)], depth, nested: 1)}";
        }

        var selected = depth == 0 ? string.Join(", ", people) : people[random.Next(people.Count)];
        var tie = tiedTo is null ? "" : $" and {people[0]} = {tiedTo}";
        return $"select {selected} from {from} where {Condition(random, people, depth, nested: 2)}{tie}";
    }

    private static string Condition(Random random, List<string> people, int depth, int nested)
    {
        string One() => people[random.Next(people.Count)];
        return random.Next(nested > 0 ? 12 : 6) switch
        {
            0 => $"{One()} = @person",
            1 => $"{{visible {One()}}}",
            2 or 3 => $"{One()} = {One()}",
            4 => $"{One()} <> {One()}",
            5 => depth > 1 ? "1 = 1" : $"{One()} in ({Query(random, 1, depth + 1)})",
            6 => $"not ({Condition(random, people, depth, nested - 1)})",
            7 => $"({Condition(random, people, depth, nested - 1)} or {Condition(random, people, depth, nested - 1)})",
            8 => depth > 1 ? "1 = 1" : $"exists ({Query(random, 1, depth + 1, tiedTo: One())})",
            _ => $"{Condition(random, people, depth, nested - 1)} and {Condition(random, people, depth, nested - 1)}",
        };
    }
}
