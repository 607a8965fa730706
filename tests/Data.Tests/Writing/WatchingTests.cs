using System.Data;
using System.Diagnostics;
using Data.Tests.Reading;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Data.Watching;
using Platform.Sdk.Data;

namespace Data.Tests.Writing;

public sealed class WatchingTests : EngineTests
{
    private readonly Guid _pot = Ids.New();

    [Theory, EveryEngine]
    public async Task An_observer_sees_texts_types_transactions_and_rows(DatabaseEngine engine)
    {
        var (test, seen) = (await MigratedAsync(engine), new Seen());
        await using var database = test.Open(null, seen);
        await database.ManyAsync<Pot>(PotSql.All);
        for (var time = 0; time < 2; time++)
        {
            await database.TransactAsync(() =>
                database.ExecuteOneAsync(PotSql.Insert, new { pot = Ids.New(), name = time == 0 ? "First" : "Second", pence = 1L }));
        }

        Assert.Equal(
            [(PotSql.All, false, null, 0), (PotSql.Insert, true, 1, 1), (PotSql.Insert, true, 2, 1)],
            seen.Runs.Select(run => (run.Sql, run.Changes, run.Transaction, run.Rows!.Value)));
        Assert.Equal(
            [("@pot", typeof(Guid), DbType.Guid), ("@name", typeof(string), DbType.String), ("@pence", typeof(long), DbType.Int64)],
            seen.Runs[1].Parameters.Select(one => (one.Name, one.ClrType, one.DbType)));
    }

    [Theory, EveryEngine]
    public async Task The_first_write_of_a_transaction_can_be_told(DatabaseEngine engine)
    {
        var (test, seen) = (await MigratedAsync(engine), new Seen());
        await using var database = test.Open(null, seen);
        await database.TransactAsync(async () =>
        {
            await database.OneAsync<long>(PotSql.Pence, new { pot = _pot });
            await database.ExecuteAsync(PotSql.Guard, new { pot = _pot });
            await database.ExecuteAsync(PotSql.Set, new { pot = _pot, pence = 1L });
        });
        Assert.Equal(PotSql.Guard, seen.Runs.First(run => run is { Changes: true, Transaction: 1 }).Sql);
    }

    [Theory, EveryEngine]
    public async Task Lists_enums_and_statements_that_failed_are_seen_too(DatabaseEngine engine)
    {
        var (test, seen) = (await MigratedAsync(engine), new Seen());
        await using var database = test.Open(null, seen);
        await database.ManyAsync<int>(SampleSql.InPhases, new { phases = new[] { Phase.InTouch } });
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.ManyAsync<long>(PotSql.All));
        Assert.Equal(new SqlParameterType("@phases", typeof(Phase), DbType.String, true), Assert.Single(seen.Runs[0].Parameters));
        Assert.Null(seen.Runs[1].Rows);
    }

    [Theory, EveryEngine]
    public async Task A_trace_names_the_text_and_holds_no_value(DatabaseEngine engine)
    {
        var activities = new List<Activity>();
        using var trace = new Activity("this test").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == DataActivity.Source,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => Keep(activity, trace, activities),
        };
        ActivitySource.AddActivityListener(listener);
        await using var database = await HoldingAsync(engine, PotSql.Insert, [new { pot = _pot, name = "Mrs Private", pence = 12_345L }]);
        var activity = Assert.Single(activities);
        Assert.Equal("PotSql.Insert", activity.DisplayName);
        var tags = string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"));
        Assert.DoesNotContain("Private", tags, StringComparison.Ordinal);
        Assert.DoesNotContain("12345", tags, StringComparison.Ordinal);
        Assert.Contains("platform.in_transaction=True", tags, StringComparison.Ordinal);
    }

    private static void Keep(Activity activity, Activity trace, List<Activity> activities)
    {
        if (activity.TraceId == trace.TraceId)
        {
            activities.Add(activity);
        }
    }

    private sealed class Seen : ISqlObserver
    {
        public List<SqlRun> Runs { get; } = [];

        public void Ran(SqlRun run) => Runs.Add(run);
    }
}
