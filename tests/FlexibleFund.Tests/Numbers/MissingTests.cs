using FlexibleFund.Measures;
using FlexibleFund.Requests;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace FlexibleFund.Tests.Numbers;

/// <summary>Who is missing from a number is said with it, and worked out where it can be.</summary>
public sealed class MissingTests
{
    private static readonly DateTime Monday = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);

    [Theory, EveryEngine]
    public async Task Numbers_stay_when_support_ends_and_what_the_pots_spent_besides_is_said(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(1_000);
        var (stays, ends, gone) = (await scene.PersonAsync(), await scene.PersonAsync("Bo"), await scene.PersonAsync("Cy"));
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        foreach (var (person, amount) in (IReadOnlyList<(Guid, string)>)[(stays, "10"), (ends, "20"), (gone, "40")])
        {
            await Scene.PayAsync(worker, (await Scene.AskAsync(worker, person, amount)).Path);
        }

        Assert.Equal("£70", (await NumbersAsync(lead)).TextOf("td[data-measure='Value of awards']"));
        await scene.EndAsync(ends, Scene.Worker);
        await scene.EndAsync(gone, Scene.Worker, daysAgo: 100);
        var page = await NumbersAsync(lead);

        Assert.Equal("£30", page.TextOf("td[data-measure='Value of awards']"));
        Assert.Contains("£40 that the year's pots have spent is not in these numbers: for people out of sight, or by other teams", page.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_was_asked_for_before_the_year_and_paid_from_its_pot_is_named_so(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.PersonAsync();
        await scene.PotAsync(1_000, "Next", startsOn: new DateOnly(2027, 4, 1));
        using var worker = await scene.AsAsync(Scene.Worker);
        var asked = (await Scene.AskAsync(worker, person, "300", "deposit")).Path;
        scene.Platform.Clock.Advance(TimeSpan.FromDays(130));
        using var lead = await scene.AsAsync(Scene.Lead);
        using var payer = await scene.AsAsync(Scene.Payer);
        await Scene.DecideAsync(lead, asked);
        await Scene.PayAsync(payer, asked);

        var page = await NumbersAsync(lead);

        Assert.Contains("£300 that the year's pots have spent is not in these numbers: for what was asked for before the year", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("out of sight, or by other teams", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_missing_where_the_pots_spent_nothing_besides()
    {
        var pot = new Pots.Pot { PotId = Platform.Sdk.Data.Ids.New(), SpentPence = 1_000 };
        List<Counted> all = [Paid(1_000) with { PotId = pot.PotId }, Paid(500)];

        var figures = FundFigures.All(all, FundMeasures.Besides(all, [pot], 0), Platform.Sdk.Areas.Words.Usual);

        Assert.All(figures.Where(one => one.Name is "Awards" or "Value of awards"), one => Assert.Equal("Nobody", one.Missing));
    }

    [Fact]
    public void Another_look_takes_as_long_as_it_took_since_it_was_asked_for()
    {
        var waits = FundMeasures.WaitsOf([Paid(1_000) with { Band = Band.Lead, AskedAgainAt = Monday.AddDays(30), DecidedAt = Monday.AddDays(30).AddHours(2) }], atOnceToo: true);

        Assert.Equal(2, waits.Median);
    }

    [Fact]
    public void What_was_decided_and_then_wanted_no_longer_is_a_decision_and_what_was_not_is_named()
    {
        List<Counted> all =
        [
            Paid(1_000) with { State = RequestState.StoodBack, DecidedAt = Monday.AddHours(4) }, Paid(1_000) with { State = RequestState.StoodBack, DecidedAt = null },
            Paid(1_000) with { State = RequestState.Waiting, DecidedAt = null }, Paid(1_000) with { State = RequestState.Stopped, DecidedAt = null },
        ];

        Assert.Equal(new Waits(1, 1, 1, 1, 4, 4), FundMeasures.WaitsOf(all, atOnceToo: true));
        Assert.Equal("1 still waiting, however long; 1 wanted no longer before a decision; 1 who died before it", FundFigures.All(all, new Besides(0, 0), Platform.Sdk.Areas.Words.Usual).Single(one => one.Name == "Hours to a decision, median").Missing);
        Assert.Equal((0, 1), FundMeasures.NotThisTime(all));
    }

    [Fact]
    public void A_first_no_stays_in_the_number_whatever_another_look_says_or_while_it_waits()
    {
        List<Counted> all =
        [
            Paid(1_000) with { Band = Band.Lead, Refusals = 1 }, Paid(1_000) with { Band = Band.Lead, State = RequestState.Waiting, DecidedAt = null, Refusals = 1 },
            Paid(1_000) with { Band = Band.Lead, State = RequestState.NotThisTime, Refusals = 2 }, Paid(1_000),
        ];

        Assert.Equal((4, 6), FundMeasures.NotThisTime(all));
    }

    [Theory, EveryEngine]
    public async Task A_no_is_counted_still_once_another_look_is_asked_for(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        using var second = await scene.AsAsync(Scene.SecondLead);
        var asked = (await Scene.AskAsync(worker, person, "400", "deposit")).Path;
        await Scene.DecideAsync(lead, asked, "NotThisTime", ("Input.AskAgain", "Next month"));

        await worker.SubmitAsync(await worker.OpenAsync(Scene.Page(asked, "requests/later/look-again")));
        Assert.Equal("1 of 1 = 100 %", (await NumbersAsync(lead)).TextOf("td[data-measure='Not this time']"));
        await Scene.DecideAsync(second, asked);
        Assert.Equal("1 of 2 = 50 %", (await NumbersAsync(lead)).TextOf("td[data-measure='Not this time']"));
    }

    [Theory, EveryEngine]
    public async Task Every_table_of_the_numbers_stands_one_under_another_on_a_phone(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        await Scene.PayAsync(worker, (await Scene.AskAsync(worker, person, "10")).Path);

        var tables = (await NumbersAsync(lead)).Document.QuerySelectorAll("main table");

        Assert.True(tables.Length > 1);
        Assert.All(tables, table => Assert.Contains("area-stacked", table.ClassList));
    }

    [Theory, EveryEngine]
    public async Task What_was_pointed_out_is_worth_a_look_whichever_team_asked_before_and_for_as_long_as_parts_are_counted(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, ("sameWithinDays", "5"), ("splitWithinDays", "40"), ("splitGoesUp", "false"));
        await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        await Scene.AskAsync(worker, person, "45", "phone");
        scene.Platform.Clock.Advance(TimeSpan.FromDays(8));
        using var later = await scene.AsAsync(Scene.Worker);
        await Scene.AskAsync(later, person, "46", "food", ("Input.Note", "The week was long"));
        scene.Platform.Clock.Advance(TimeSpan.FromDays(20));
        using var lead = await scene.AsAsync(Scene.Lead);

        Assert.Contains("2 amounts within 40 days are just under £50: together £91.", (await NumbersAsync(lead)).Text, StringComparison.Ordinal);
    }

    private static Task<TestPage> NumbersAsync(TestBrowser lead) => lead.OpenAsync("/flexible-fund/measures");

    private static Counted Paid(long pence) => new()
    {
        PersonId = Platform.Sdk.Data.Ids.New(), Category = "phone", State = RequestState.Agreed, AgreedPence = pence, PaidPence = pence, AskedAt = Monday, DecidedAt = Monday,
    };
}
