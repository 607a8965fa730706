using FlexibleFund.Measures;
using FlexibleFund.Requests;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Measures;

namespace FlexibleFund.Tests.Numbers;

public sealed class MeasureTests
{
    private static readonly DateTime Monday = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>
    /// The WY-FI Personalisation Fund to 31 August 2017: 206 applications approved for 142 people, £42,395; 147 of them for housing, £29,728; mean £206 an award and £299 a person.
    /// Single amounts are not published: these add up to the published sums.
    /// </summary>
    [Fact]
    public void The_figures_of_the_WY_FI_fund_come_out_as_published()
    {
        var all = Spread(147, 2_972_800, "furniture").Concat(Spread(59, 4_239_500 - 2_972_800, "activity")).Select((one, at) => one with { PersonId = Person(at % 142) }).ToList();

        var awards = FundMeasures.Of(all);
        var groups = FundMeasures.Groups(all, category => category == "furniture" ? "Home" : "Else");

        Assert.Equal((206, 142, 4_239_500L), (awards.Count, awards.People, awards.Pence));
        Assert.Equal(206, Math.Round(awards.MeanPence!.Value / 100m));
        Assert.Equal(299, Math.Round(awards.PerPersonPence!.Value / 100m));
        Assert.Equal((147, 2_972_800L), (groups[0].Awards, groups[0].Pence));
        Assert.Equal(("71 %", "70 %"), (new Share(147, 206).PercentInWords, new Share(2_972_800, 4_239_500).PercentInWords));
    }

    [Fact]
    public void What_was_not_needed_and_what_came_back_is_no_award()
    {
        var awards = FundMeasures.Of([Award(10_000) with { ReleasedPence = 4_000, RefundedPence = 1_000 }, Award(5_000) with { ReleasedPence = 5_000 }, Award(7_000) with { State = RequestState.NotThisTime }]);

        Assert.Equal((1, 5_000L, 5_000L), (awards.Count, awards.Pence, awards.MedianPence));
    }

    [Fact]
    public void The_median_and_the_ninetieth_percentile_of_hours_are_those_of_the_textbook()
    {
        var all = Enumerable.Range(1, 10).Select(hours => Award(100) with { Band = Band.Lead, DecidedAt = Monday.AddHours(hours) })
            .Append(Award(100) with { Band = Band.AtOnce, DecidedAt = Monday }).Append(Award(100) with { State = RequestState.Waiting, Band = Band.Lead, DecidedAt = null })
            .Append(Award(100) with { State = RequestState.StoodBack, Band = Band.Lead, DecidedAt = null }).ToList();

        Assert.Equal(new Waits(10, 1, 1, 0, 5.5m, 9), FundMeasures.WaitsOf(all, atOnceToo: false));
        Assert.Equal(new Waits(11, 1, 1, 0, 5, 9), FundMeasures.WaitsOf(all, atOnceToo: true));
        Assert.Equal(new Waits(0, 0, 0, 0, null, null), FundMeasures.WaitsOf([], atOnceToo: true));
    }

    [Theory, EveryEngine]
    public async Task The_lead_reads_the_numbers_of_the_own_team_and_nobody_else_does(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(5_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        await Scene.AskAsync(worker, person, "40");
        var large = (await Scene.AskAsync(worker, person, "400", "deposit")).Path;
        var other = (await Scene.AskAsync(worker, person, "300", "activity")).Path;
        scene.Platform.Clock.Advance(TimeSpan.FromHours(3));
        using var lead = await scene.AsAsync(Scene.Lead);
        await Scene.DecideAsync(lead, large);
        await Scene.DecideAsync(lead, other, "NotThisTime", ("Input.AskAgain", "Next month"));

        using var again = await scene.AsAsync(Scene.Worker);
        var page = await lead.OpenAsync("/flexible-fund/measures");

        Assert.Equal("2 for 1 person", Value("Awards"));
        Assert.Equal("£440", Value("Value of awards"));
        Assert.Equal("£220", Value("Mean award"));
        Assert.Equal("3", Value("Hours to a decision, median"));
        Assert.Equal("3", Value("Hours to a decision by somebody else, 90th percentile"));
        Assert.Equal("1 of 3 = 33 %", Value("Not this time"));
        Assert.Contains("Home 1 (50 %) £400 (91 %)", page.Text, StringComparison.Ordinal);
        Assert.Contains("£0 of £5,000 (0 %) is spent, less what came back. £4,560 left of £5,000: £440 promised, £0 spent.", page.Text, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await again.AskAsync("/flexible-fund/measures")).Status);

        string Value(string name) => page.TextOf($"td[data-measure='{name}']");
    }

    [Theory, EveryEngine]
    public async Task The_year_that_ended_can_be_read_still_and_a_year_without_numbers_is_said(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(5_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        await Scene.PayAsync(worker, (await Scene.AskAsync(worker, person, "40")).Path);
        scene.Platform.Clock.Advance(TimeSpan.FromDays(130));
        await scene.PotAsync(2_000, "Next", startsOn: new DateOnly(2027, 4, 1));
        using var next = await scene.AsAsync(Scene.Worker);
        await Scene.PayAsync(next, (await Scene.AskAsync(next, person, "30")).Path);
        using var lead = await scene.AsAsync(Scene.Lead);

        var now = await lead.OpenAsync("/flexible-fund/measures");
        var before = await lead.OpenAsync(now.LinkTo("The year before, 2026/27"));

        Assert.Contains("The financial year 2027/28, until today.", now.Text, StringComparison.Ordinal);
        Assert.Equal("£30", now.TextOf("td[data-measure='Value of awards']"));
        Assert.Contains("The financial year 2026/27. They are", before.Text, StringComparison.Ordinal);
        Assert.Equal("£40", before.TextOf("td[data-measure='Value of awards']"));
        Assert.Contains("October to December 2026 £40 1 %", before.Text, StringComparison.Ordinal);
        Assert.Contains("January to March 2027 £0", before.Text, StringComparison.Ordinal);
        Assert.Contains("2027/28, until today", (await lead.OpenAsync(before.LinkTo("The year after, 2027/28"))).Text, StringComparison.Ordinal);
        foreach (var wrong in (string[])["2025", "2028", "last", "-1", "99999999999"])
        {
            Assert.Contains("There are no numbers of the year that was asked for. This is the year that runs now.", (await lead.OpenAsync($"/flexible-fund/measures?year={wrong}")).Text, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<Counted> Spread(int count, long pence, string category) =>
        Enumerable.Range(0, count).Select(at => Award((pence / count) + (at < pence % count ? 1 : 0)) with { Category = category });

    private static Counted Award(long pence) => new()
    {
        PersonId = Ids.New(), Category = "phone", State = RequestState.Agreed, AgreedPence = pence, AskedAt = Monday, DecidedAt = Monday,
    };

    private static Guid Person(int number) => new(number + 1, 0, 0, new byte[8]);
}
