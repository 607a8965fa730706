using System.Data;
using Platform.Conformance.Engines;
using Platform.Conformance.Facts;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Data.Watching;
using Platform.Sdk.Data;

namespace Conformance.Tests.Facts;

public sealed class TextFactTests
{
    private static readonly Subject Bad = new(new Bad.BadModule());

    [Fact]
    public void A_text_that_no_test_has_run_is_seen() =>
        Assert.StartsWith("TextFactTests.Unrun: no test of this run has run it", Assert.Single(Texts.NeverRun([Unrun])), StringComparison.Ordinal);

    [Fact]
    public async Task A_text_that_a_test_of_the_database_alone_has_run_counts()
    {
        await using var database = await TestDatabase.MigratedAsync(DatabaseEngine.Sqlite, Bad.Schemas);
        await using var scope = database.Open();
        await scope.ManyAsync<string>(Teams, new { name = "Any" });
        Assert.Empty(Texts.NeverRun([Teams]));
        Assert.Empty(Texts.OnSqlServer([Teams], Bad.Schemas));
    }

    [Fact]
    public void A_text_that_SQL_Server_refuses_is_seen()
    {
        SqlCoverage.Ran(new SqlRun(Clash, false, null, 0, [new("@person", typeof(int), DbType.Int32, false)]));
        Assert.NotEmpty(Texts.OnSqlServer([Clash], Bad.Schemas));
    }

    [Fact]
    public async Task A_text_that_SQLite_refuses_is_seen() => Assert.Single(await Texts.PreparedAsync([Unknown, Teams], Bad.Schemas));

    [Fact]
    public async Task A_text_that_forgets_access_is_seen() => Assert.Single(await Texts.VisibilityAsync([Forgetful, Teams], Bad.Schemas, core: false));

    [Fact]
    public void A_text_that_writes_another_modules_table_is_seen() => Assert.Single(Texts.Writes([Trespass, Teams], "bad_"));

    [Fact]
    public void A_guard_after_a_write_is_seen_and_one_before_it_is_not()
    {
        Assert.Empty(Faults((Form, 1), (Guard, 1), (Note, 1)));
        Assert.Empty(Faults((Note, 1), (Guard, 2)));
        Assert.Empty(Faults((Form, 1), (Guard, 1), (Note, 1), (Guard, 1)));
        Assert.Empty(Faults((Note, 1), (Guard, 1)));
        Assert.Single(Faults((Trespass, 1), (Guard, 1)));
        Assert.Equal("TextFactTests.Guard ran after TextFactTests.Note had written", Assert.Single(Faults((Form, 1), (Note, 1), (Guard, 1))));
    }

    [Fact]
    public void Only_a_text_that_does_nothing_else_is_a_guard() => Assert.Equal([true, false], new[] { Guard, Note }.Select(GuardOrder.IsGuard));

    [Theory]
    [InlineData(typeof(Loose))]
    [InlineData(typeof(Positional))]
    [InlineData(typeof(Settable))]
    [InlineData(typeof(Fractional))]
    public void A_row_of_another_shape_is_seen(Type row) => Assert.NotEmpty(RowTypes.Shape(row));

    [Fact]
    public void The_types_that_rows_are_read_as_are_found() => Assert.Contains(typeof(Lossy), RowTypes.Of([typeof(Reader), .. typeof(Reader).GetNestedTypes(System.Reflection.BindingFlags.NonPublic)]));

    [Fact]
    public async Task A_row_that_loses_a_value_is_seen()
    {
        await using var database = await TestDatabase.MigratedAsync(DatabaseEngine.Sqlite, Bad.Schemas);
        Assert.NotEmpty(await RoundTrips.CheckAsync(database, [typeof(Lossy)]));
    }

    private static IEnumerable<string> Faults(params (Sql Text, int Transaction)[] runs)
    {
        var watch = new GuardOrder();
        return [.. runs.SelectMany(run => watch.Faults(new SqlRun(run.Text, true, run.Transaction, 1, []))).Select(fault => fault.Problem)];
    }

    private static readonly Sql Unrun = new("select t.team_id from core_team t");
    private static readonly Sql Teams = new("select t.name from core_team t where t.name = @name");
    private static readonly Sql Clash = new("select t.name from core_team t where t.team_id = @person and t.nothing = 1");
    private static readonly Sql Unknown = new("select t.nothing from core_team t");
    private static readonly Sql Forgetful = new("select t.note from bad_thing t");
    private static readonly Sql Trespass = new("update core_team set name = @name where team_id = @team");
    private static readonly Sql Form = new("insert into core_form (form_id) values (@form)");
    private static readonly Sql Guard = new("update core_person set guard = guard + 1 where person_id = @person");
    private static readonly Sql Note = new("insert into bad_thing (thing_id, person_id, note) values (@thing, @person, @note)");

    private sealed class Reader(IDatabase database)
    {
        public async Task<int> CountAsync() => (await database.ManyAsync<Lossy>(Teams)).Count;
    }

    private sealed class Loose
    {
        public string Name { get; init; } = "";
    }

    private sealed record Positional(string Name);

    private sealed record Settable
    {
        public string Name { get; set; } = "";
    }

    private sealed record Fractional
    {
        public decimal Amount { get; init; }
    }

    private sealed record Lossy
    {
        private readonly string _name = "";

        public string Name
        {
            get => _name;
            init => _name = value + "?";
        }
    }
}
