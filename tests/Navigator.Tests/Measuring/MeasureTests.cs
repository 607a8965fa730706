using Navigator.Barriers;
using Navigator.Barriers.Settling;
using Navigator.Barriers.Steps;
using Navigator.Measures;
using Navigator.Tests.Barriers;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Areas;
using Platform.Sdk.Record;
using Platform.Sdk.Measures;

namespace Navigator.Tests.Measuring;

public sealed class MeasureTests
{
    private static readonly DateOnly s_today = new(2026, 11, 23);
    private static readonly LocalArea s_area = new("Test", true, "#1d4f5c", "Europe/London");

    [Fact]
    public void A_hello_is_in_time_to_the_last_of_its_days_and_counts_once_they_are_over()
    {
        var all = Reach(supports:
        [
            Support(10, firstAfter: 2), Support(10, firstAfter: 3), Support(10), Support(3, firstAfter: 0), Support(2, firstAfter: 0), Support(2), Support(400, firstAfter: 1),
        ]);

        Assert.Equal(new Share(2, 4), all.HelloInTime);
        Assert.Equal((1, 2), (all.NotReachedYet, all.TooEarly));
        Assert.Equal("2 of 4 = 50 %", all.HelloInTime.InWords);
        Assert.Equal("None yet", Reach().HelloInTime.InWords);
    }

    [Fact]
    public void A_hello_is_counted_by_the_areas_own_day()
    {
        // half past eleven in the evening of UTC is half past midnight of the next day in summer
        var start = new DateOnly(2026, 7, 1);
        var all = Reach(supports: [new() { StartedOn = start, FirstTwoWayAt = new DateTime(2026, 7, 3, 23, 30, 0, DateTimeKind.Utc), Phase = Phase.Active }]);

        Assert.Equal(new Share(0, 1), all.HelloInTime);
    }

    [Fact]
    public void Days_since_we_reached_them_leave_out_whose_support_rests_or_is_over_and_begin_with_support_where_nobody_was_reached()
    {
        var all = Reach(supports: [Support(30, lastDaysAgo: 4), Support(20), Support(30, lastDaysAgo: 9), Support(90, lastDaysAgo: 90, phase: Phase.Dormant), Support(90, phase: Phase.Ended)]);

        Assert.Equal([4, 20, 9], all.DaysSince);
        Assert.Equal(9, Median.Of(all.DaysSince));
        Assert.Equal((1, 1), (all.Dormant, all.NeverReached));
    }

    [Fact]
    public void A_try_in_vain_is_followed_up_within_three_days_and_is_judged_once_they_are_over()
    {
        var all = Reach(tries: [Try(20, 17), Try(20, 16), Try(20, null), Try(4, 1), Try(3, 2), Try(3, null)]);

        Assert.Equal(new Share(2, 4), all.FollowedUp);
        Assert.Equal(2, all.NotOverYet);
    }

    [Fact]
    public void What_came_of_barriers_is_told_of_those_that_are_over_and_a_death_is_in_none_of_it()
    {
        var all = new BarrierMeasures(
        [
            Barrier(40, Outcome.Flex, 10), Barrier(40, Outcome.Flex, 20), Barrier(100, Outcome.Agreement, 40, 30), Barrier(100, Outcome.PolicyChange, 10, 200), Barrier(100, Outcome.PolicyChange, 10, 150),
            Barrier(100, Outcome.PolicyChange, 10, null, "other"), Ended(StopReason.AskedToStop), Ended(StopReason.Died), Open(29, -1), Open(28, 0),
        ], [], s_today);

        Assert.Equal((7, 1, 2), (all.Over, all.Died, all.StillOpen));
        Assert.Equal((new Share(2, 7), new Share(1, 7), new Share(3, 7), new Share(1, 7)), (all.EndedWith(Outcome.Flex), all.EndedWith(Outcome.Agreement), all.EndedWith(Outcome.PolicyChange), all.EndedWith(Outcome.None)));
        Assert.Equal((30, 200), (all.ReachOf(Outcome.Agreement), all.ReachOf(Outcome.PolicyChange)));
        Assert.Equal((0, 1), (all.ReachUnknown(Outcome.Agreement), all.ReachUnknown(Outcome.PolicyChange)));
        Assert.Equal([30, 20], all.DaysToOutcome(outcome => outcome == Outcome.Flex));
        Assert.Equal([60, 90, 90, 90], all.DaysToOutcome(outcome => outcome != Outcome.Flex));
        Assert.Equal((new Share(1, 2), new Share(1, 2)), (all.OpenOver28Days, all.Late));
        Assert.Equal(new Share(1, 7), all.Stopped(StopReason.AskedToStop));
    }

    [Fact]
    public void Time_on_a_step_is_of_those_that_are_over_and_in_time_means_by_the_day_itself()
    {
        var all = new BarrierMeasures([],
        [
            Step(Rung.Manager, 20, dueAgo: 13, endAgo: 13, answered: true), Step(Rung.Manager, 20, dueAgo: 13, endAgo: 12, answered: true), Step(Rung.Manager, 20, dueAgo: 1, endAgo: null), Step(Rung.Manager, 2, dueAgo: 0, endAgo: null),
            Step(Rung.Board, 60, dueAgo: 32, endAgo: null, BarrierState.Stopped),
        ], s_today);

        Assert.Equal([7, 8], all.DaysOn(Rung.Manager));
        Assert.Equal((2, 0), (all.NowOn(Rung.Manager), all.NowOn(Rung.Board)));
        Assert.Equal((new Share(1, 3), 1), (all.InTime, all.NotDueYet));
    }

    [Fact]
    public void A_step_that_we_ended_before_its_day_without_an_answer_was_not_answered_in_time()
    {
        var all = new BarrierMeasures([],
        [
            Step(Rung.Colleague, 20, dueAgo: 18, endAgo: 19, answered: true), Step(Rung.Colleague, 20, dueAgo: 18, endAgo: 19, answered: false), Step(Rung.Colleague, 20, dueAgo: 18, endAgo: 10, answered: false),
            Step(Rung.Colleague, 20, dueAgo: 18, endAgo: 18),
        ], s_today);

        Assert.Equal((new Share(1, 2), 2), (all.InTime, all.EndedBefore));
    }

    [Fact]
    public void A_try_within_whose_days_support_ended_could_not_be_followed_up()
    {
        var all = Reach(tries: [Try(20, null) with { EndedOn = s_today.AddDays(-18) }, Try(20, null) with { EndedOn = s_today.AddDays(-16) }, Try(20, 19)]);

        Assert.Equal((new Share(1, 2), 1, 0), (all.FollowedUp, all.EndedWithin, all.NotOverYet));
    }

    [Fact]
    public void Another_way_is_judged_once_its_days_are_over()
    {
        var all = new ReachMeasures([], [], [Way(15, reachedDaysAgo: 1), Way(15, reachedDaysAgo: 0), Way(15), Way(14), Way(14, reachedDaysAgo: 3)], s_area, s_today, new NavigatorSettings());

        Assert.Equal((new Share(1, 3), 2), (all.Reached, all.NotTriedYet));

        static CountedWay Way(int triedDaysAgo, int? reachedDaysAgo = null) => new() { TryOn = s_today.AddDays(-triedDaysAgo), ReachedAt = reachedDaysAgo is { } ago ? At(ago) : null };
    }

    [Fact]
    public void Whom_navigators_had_supported_before_is_in_no_first_hello()
    {
        var all = Reach(supports: [Support(10, firstAfter: 1) with { EarlierSupports = 1 }, Support(1) with { EarlierSupports = 1 }, Support(10)]);

        Assert.Equal((new Share(0, 1), 1, 0, 1), (all.HelloInTime, all.KnownBefore, all.TooEarly, all.NotReachedYet));
    }

    [Theory, EveryEngine]
    public async Task What_another_team_asks_for_the_same_person_is_that_teams(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        await BarrierScene.WriteAsync(scene, person, new() { DaysAgo = 40 });
        await BarrierScene.WriteAsync(scene, person, new() { DaysAgo = 40 });
        using var lead = await scene.LeadAsync();
        Assert.Equal("2 of 2 = 100 %", Value(await lead.OpenAsync("/navigator/measures"), "Open for more than 28 days"));

        await BarrierScene.RunAsync(scene, BarrierSceneSql.OfOtherTeam, new { person, email = "housing@demo.example" });

        var page = await lead.OpenAsync("/navigator/measures");
        Assert.Equal("None yet", Value(page, "Open for more than 28 days"));
        Assert.Contains("0 barriers that are on this step now", page.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task The_lead_reads_each_number_with_what_it_is_out_of_what_and_who_is_not_in_it(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (near, far) = (await scene.SupportedAsync("Ash"), await scene.SupportedAsync("Bo", daysAgo: 2));
        using var nadia = await scene.NavigatorAsync();
        await Scene.RecordAsync(nadia, near, ContactResult.NotReached);
        await Scene.PlanAsync(nadia, near, "Place", scene.Today);
        scene.Platform.Clock.Advance(TimeSpan.FromMinutes(5));
        await Scene.RecordAsync(nadia, near, ContactResult.Spoke);
        await BarrierScene.WriteAsync(scene, far, new() { DaysAgo = 40, DueInDays = -1 });
        await BarrierScene.SettleAsync(nadia, await BarrierScene.RaiseAsync(nadia, near), nameof(Outcome.Flex));
        scene.Platform.Clock.Advance(TimeSpan.FromDays(15));
        using var lead = await scene.LeadAsync();

        var page = await lead.OpenAsync("/navigator/measures");

        Assert.Equal("0 of 2 = 0 %", Value(page, "First hello within 2 days"));
        Assert.Equal("16 days", Value(page, "Days since we last reached them, median"));
        Assert.Equal("1 of 1 = 100 %", Value(page, "A try in vain was followed up"));
        Assert.Equal("1", Value(page, "Tries before another way, median"));
        Assert.Equal("1 of 1 = 100 %", Value(page, "Reached after another way"));
        Assert.Equal("1 of 1 = 100 %", Value(page, "One-off flex"));
        Assert.Equal("1 of 1 = 100 %", Value(page, "Open for more than 28 days"));
        Assert.Equal("0 days", Value(page, "Colleague to colleague"));
        foreach (var row in page.Document.QuerySelectorAll("main tbody tr")) Assert.All(row.Children, cell => Assert.NotEqual("", cell.TextContent.Trim()));
        foreach (var name in (string[])["Ash", "Bo", "Nadia"]) Assert.DoesNotContain(name, page.Text, StringComparison.Ordinal);
    }

    private static string Value(TestPage page, string name) =>
        page.Document.QuerySelectorAll("main tbody tr").Single(row => row.QuerySelector("th")!.TextContent.Trim() == name).QuerySelector("strong")!.TextContent.Trim();

    private static ReachMeasures Reach(IReadOnlyList<CountedSupport>? supports = null, IReadOnlyList<CountedTry>? tries = null) => new(supports ?? [], tries ?? [], [], s_area, s_today, new NavigatorSettings());

    private static CountedSupport Support(int daysAgo, int? firstAfter = null, int? lastDaysAgo = null, Phase phase = Phase.Active) => new()
    {
        StartedOn = s_today.AddDays(-daysAgo), Phase = phase, FirstTwoWayAt = firstAfter is { } after ? At(daysAgo - after) : null, LastTwoWayAt = lastDaysAgo is { } last ? At(last) : null,
    };

    private static CountedTry Try(int daysAgo, int? nextDaysAgo) => new() { HappenedAt = At(daysAgo), NextAt = nextDaysAgo is { } next ? At(next) : null };

    private static CountedBarrier Barrier(int daysAgo, Outcome outcome, int endedDaysAgo, int? reach = 1, string service = "a") => new()
    {
        RaisedOn = s_today.AddDays(-daysAgo), State = BarrierState.Settled, StopReason = StopReason.Solved, Outcome = outcome, EndedOn = s_today.AddDays(-endedDaysAgo), Reach = reach, ServiceKey = service, Kind = "k",
    };

    private static CountedBarrier Ended(StopReason reason) => new() { RaisedOn = s_today.AddDays(-9), State = BarrierState.Stopped, StopReason = reason, EndedOn = s_today };

    private static CountedBarrier Open(int daysAgo, int dueInDays) => new() { RaisedOn = s_today.AddDays(-daysAgo), State = BarrierState.Open, DueOn = s_today.AddDays(dueInDays) };

    private static CountedStep Step(Rung rung, int daysAgo, int dueAgo, int? endAgo, BarrierState state = BarrierState.Open, bool? answered = null) => new()
    {
        Rung = rung, StartedOn = s_today.AddDays(-daysAgo), DueOn = s_today.AddDays(-dueAgo), EndedOn = endAgo is { } end ? s_today.AddDays(-end) : null, State = state, Answered = answered,
    };

    private static DateTime At(int daysAgo) => s_today.AddDays(-daysAgo).ToDateTime(new TimeOnly(10, 0), DateTimeKind.Utc);
}
