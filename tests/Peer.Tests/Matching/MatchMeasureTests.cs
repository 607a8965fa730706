using Peer.Matching.Pairing;
using Peer.Measures;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Sdk.Areas;
using Platform.Sdk.Measures;

namespace Peer.Tests.Matching;

public sealed class MatchMeasureTests
{
    private static readonly DateOnly s_today = new(2026, 11, 23);

    private static readonly DateTime s_now = new(2026, 11, 23, 10, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_review_is_in_time_up_to_a_week_after_its_day_and_one_that_never_came_to_its_day_is_not_missed()
    {
        ReviewRow[] reviews =
        [
            Review(-20, doneDays: -13), Review(-20, doneDays: -12), // in time to the day, and one day late
            Review(-8, null), Review(-7, null), // overdue, and still in its time
            Review(-20, null, untilDays: -21), Review(-20, null, untilDays: -20), // over the day before, and on the day
        ];

        var shown = Shown(reviews: reviews).Single(one => one.Name == "Asked how it goes after 14 days");

        Assert.Equal("1 of 4 = 25 %", shown.Value);
        Assert.StartsWith("1 still to come", shown.Missing, StringComparison.Ordinal);

        static ReviewRow Review(int dueDays, int? doneDays, int? untilDays = null) => new()
        {
            Turn = 1, FirstDueOn = s_today.AddDays(dueDays), DoneOn = doneDays is { } done ? s_today.AddDays(done) : null, MatchUntil = untilDays is { } until ? s_today.AddDays(until) : null,
        };
    }

    [Fact]
    public void Waiting_choices_and_changes_are_told_with_who_is_below_the_line()
    {
        WaitRow[] waits =
        [
            new() { StartedOn = s_today.AddDays(-30), FirstOfferOn = s_today.AddDays(-26), FirstMatchOn = s_today.AddDays(-20), LeadWorkerId = Platform.Sdk.Data.Ids.New() },
            new() { StartedOn = s_today.AddDays(-9), FirstOfferOn = s_today.AddDays(-2) },
            new() { StartedOn = s_today.AddDays(-1) },
            new() { StartedOn = s_today.AddDays(-90), EndedOn = s_today.AddDays(-60) },
            new() { StartedOn = s_today.AddDays(-70), EndedOn = s_today.AddDays(-60), LeadWorkerId = Platform.Sdk.Data.Ids.New() },
            new() { StartedOn = s_today.AddDays(-80), LeadWorkerId = Platform.Sdk.Data.Ids.New() },
            new() { StartedOn = s_today.AddDays(-5), FirstOfferOn = s_today.AddDays(-2), LeadWorkerId = Platform.Sdk.Data.Ids.New() },
        ];

        var told = Shown(waits, [2, 3, 1], [new() { EndedBy = EndedBy.Change }, new() { EndedBy = EndedBy.Ended }, new()]).ToDictionary(one => one.Name);
        var shown = told.ToDictionary(one => one.Key, one => one.Value.Value);

        Assert.Equal("4 days in the middle, of 3", shown["From start to first offer"]);
        Assert.Equal("10 days in the middle, of 1", shown["From start to match"]);
        Assert.Equal("2 of 5 = 40 %", shown["People waiting for a peer"]);
        // who is without one waits, has a peer without it, or is supported no longer
        Assert.StartsWith("1 who wait still, 1 who have a peer without an offer, and 2 whose support ended before an offer.", told["From start to first offer"].Missing, StringComparison.Ordinal);
        Assert.StartsWith("2 who wait still, 2 who have a peer without a match they chose, and 2 whose support ended before a match they chose.", told["From start to match"].Missing, StringComparison.Ordinal);
        Assert.Equal("2 of 3 = 67 %", shown["Choices of two or more"]);
        Assert.Equal("1 of 3 = 33 %", shown["Changes"]);
        Assert.All(Shown(), one => Assert.NotEqual("", one.Denominator));
    }

    [Fact]
    public void A_worry_is_in_time_up_to_its_minute_and_one_about_somebody_who_died_first_is_not_missed()
    {
        WorryRow[] worries =
        [
            Worry(-10, done: -6), Worry(-10, done: -5), // four hours to the minute, and an hour late
            Worry(-5, done: null), Worry(-3, done: null), // overdue, and still in its time
            Worry(-10, done: null) with { StoppedAt = s_now }, Worry(-24 * 366, done: null),
        ];

        var shown = Shown(worries: worries).Single(one => one.Name == "Worries answered in time");

        Assert.Equal("1 of 3 = 33 %", shown.Value);
        Assert.StartsWith("1 still in time", shown.Missing, StringComparison.Ordinal);

        static WorryRow Worry(int toldHours, int? done) => new() { ToldAt = s_now.AddHours(toldHours), DueAt = s_now.AddHours(toldHours + 4), DoneAt = done is { } hours ? s_now.AddHours(hours) : null };
    }

    [Fact]
    public void How_long_matches_last_counts_those_they_chose_and_no_support_that_only_had_a_lead()
    {
        MatchRow[] matches =
        [
            Match(-84, -1), Match(-84, 0), Match(-84, null), // a day short, to the day, and going on
            Match(-83, null), // begun too late to say
            Match(-200, -20) with { EndedBy = EndedBy.Died }, Match(-300, -300) with { OfferId = null },
        ];

        var shown = Shown(matches: matches).ToDictionary(one => one.Name, one => one.Value);

        Assert.Equal("2 of 3 = 67 %", shown["Together after 84 days"]);
        Assert.Equal("83.5 days in the middle, of 2", shown["How long matches last"]);

        static MatchRow Match(int from, int? until) => new() { OfferId = Platform.Sdk.Data.Ids.New(), FromOn = s_today.AddDays(from), UntilOn = until is { } on ? s_today.AddDays(on) : null };
    }

    [Theory, EveryEngine]
    public async Task The_page_counts_what_was_matched_and_nobody_who_was_kept_apart(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, priya) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        var sam = await town.PersonAsync();
        await town.PersonAsync("Bo");
        using var cora = await town.AsAsync(Town.Cora);
        await town.MatchAsync(cora, sam, pat, Town.Pat, priya);

        var before = (await cora.OpenAsync("/peer/measures")).Text;
        Assert.Contains("3 days in the middle, of 1", before, StringComparison.Ordinal);
        Assert.Contains("1 of 1 = 100 %", before, StringComparison.Ordinal);
        await Town.ExcludeAsync(cora, sam, priya);
        Assert.Equal(before, (await cora.OpenAsync("/peer/measures")).Text);
    }

    private static IReadOnlyList<Measure> Shown(IReadOnlyList<WaitRow>? waits = null, IReadOnlyList<int>? offers = null, IReadOnlyList<MatchRow>? matches = null, IReadOnlyList<ReviewRow>? reviews = null, IReadOnlyList<WorryRow>? worries = null) =>
        new MatchMeasures(waits ?? [], offers ?? [], matches ?? [], reviews ?? [], worries ?? [], new PeerSettings(), Words.Usual, s_today, s_now).All;
}
