using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace Peer.Tests.Matching.Lasting;

/// <summary>What did not happen is put off to a day that comes soon enough.</summary>
public sealed class PutOffTests
{
    [Theory, EveryEngine]
    public async Task Not_now_is_asked_again_within_a_year(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, priya) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        var sam = await town.PersonAsync();
        using var cora = await town.AsAsync(Town.Cora);
        var form = await cora.OpenAsync((await Town.OfferAsync(cora, sam, null, pat, priya)).LinkTo("Write down what they say"));

        var told = await SayAsync(cora, form, "Input.Answer", "NotNow", town.Today.AddYears(1).AddDays(1));
        Assert.Contains("Choose a day by 23 November 2027: within a year", told.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Contains("Kept words", told.Text, StringComparison.Ordinal);

        await SayAsync(cora, form, "Input.Answer", "NotNow", town.Today.AddYears(1));
        Assert.Equal(town.Today.AddYears(1), Assert.Single(await town.WorkAsync(), one => one.PersonId == sam).DueOn);
    }

    [Theory, EveryEngine]
    public async Task A_review_is_put_off_by_four_weeks_at_most_from_its_day_or_from_today_where_that_is_over(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, priya) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        var sam = await town.PersonAsync();
        using var cora = await town.AsAsync(Town.Cora);
        await town.MatchAsync(cora, sam, pat, Town.Pat, priya);
        var first = (await town.WorkAsync()).Where(one => one.Kind == "peer.review").MinBy(one => one.DueOn)!;
        Assert.Equal(town.Today.AddDays(14), first.DueOn);

        var form = await cora.OpenAsync(first.Link);
        Assert.Contains("Choose a day by 4 January 2027: four weeks on at most", (await SayAsync(cora, form, "Input.Outcome", "NotYet", town.Today.AddDays(43))).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        await SayAsync(cora, form, "Input.Outcome", "NotYet", town.Today.AddDays(42));
        Assert.Contains(await town.WorkAsync(), one => one.Link == first.Link && one.DueOn == town.Today.AddDays(42));

        town.Platform.Clock.Advance(TimeSpan.FromDays(60));
        using var later = await town.AsAsync(Town.Cora);
        form = await later.OpenAsync(first.Link);
        Assert.Contains("Choose a day by", (await SayAsync(later, form, "Input.Outcome", "NotYet", town.Today.AddDays(29))).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        await SayAsync(later, form, "Input.Outcome", "NotYet", town.Today.AddDays(28));
        Assert.Contains(await town.WorkAsync(), one => one.Link == first.Link && one.DueOn == town.Today.AddDays(28));
    }

    private static async Task<TestPage> SayAsync(TestBrowser browser, TestPage form, string field, string answer, DateOnly again)
    {
        var fields = new Dictionary<string, string?> { [field] = answer, ["Input.Words"] = "Kept words" };
        WishTests.Date(fields, "Input.AgainOn", again);
        return await browser.SubmitAsync(form, fields);
    }
}
