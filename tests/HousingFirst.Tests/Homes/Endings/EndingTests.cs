using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using System.Net;

namespace HousingFirst.Tests.Homes.Endings;

/// <summary>An ending that was written down wrong: its day, why, or what there is to say about it.</summary>
public sealed class EndingTests
{
    [Theory, EveryEngine]
    public async Task The_day_and_the_reason_of_an_ending_are_put_right_here_and_on_the_record(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var flat = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat", on: scene.Today.AddDays(-20)), scene.Today.AddDays(-20));
        await Scene.EndAsync(hana, flat, "Left");
        Assert.Contains("It would have ended before it began.", (await ChangeAsync(scene, hana, flat, 21)).Text, StringComparison.Ordinal);
        Assert.Contains("Choose why it ended.", (await ChangeAsync(scene, hana, flat, 5, "Died")).Text, StringComparison.Ordinal);

        var shown = await ChangeAsync(scene, hana, flat, 5, "Prison", "He was remanded");

        Assert.Contains("Until18 November: prison", shown.Text, StringComparison.Ordinal);
        Assert.Contains("He was remanded", shown.Text, StringComparison.Ordinal);
        Assert.Contains("from 3 November 2026 until 18 November 2026", (await hana.OpenAsync($"/people/{person}/homes")).Text, StringComparison.Ordinal);
        await ChangeAsync(scene, hana, flat, 5, words: "He was remanded, and is out again");
        var told = (await hana.OpenAsync($"/people/{person}/timeline")).Text;
        Assert.Contains("A tenancy ended on 18 November, and not on 23 November", told, StringComparison.Ordinal);
        Assert.Contains("What was written down of the end of a tenancy was put right", told, StringComparison.Ordinal);
        foreach (var named in (string[])["rison", "remanded"]) Assert.DoesNotContain(named, told, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task An_ending_is_put_right_although_the_home_is_somebody_elses_now(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var home = await scene.HomeAsync(hana);
        await Scene.AnswerAsync(hana, await Scene.OfferAsync(hana, person, home), "Accepted");
        var tenancy = await Scene.SignAsync(hana, person, on: scene.Today.AddDays(-9));
        await Scene.EndAsync(hana, tenancy, "Left");
        await ChangeAsync(scene, hana, tenancy, 5, "Left");
        Assert.Contains("Empty: being made ready since 18 November", (await hana.OpenAsync(home)).Text, StringComparison.Ordinal);
        await Scene.OfferAsync(hana, await scene.SupportedAsync("Bo"), home);

        Assert.Contains("Until20 November: complaints", (await ChangeAsync(scene, hana, tenancy, 3, "Complaints")).Text.Replace("the landlord ended it: ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Kept for: Bo", (await hana.OpenAsync(home)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_day_of_leaving_that_was_put_right_by_hand_does_not_follow_the_move_any_more(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var first = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The first flat", on: scene.Today.AddDays(-20)), scene.Today.AddDays(-20));
        var second = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The second flat", on: scene.Today.AddDays(-12)), scene.Today.AddDays(-12), "MovedOn");
        await ChangeAsync(scene, hana, first, 12, "Transfer");
        Assert.Contains("Until15 November", await MovedInAsync(8), StringComparison.Ordinal);
        await ChangeAsync(scene, hana, first, 6);

        Assert.Contains("Until17 November", await MovedInAsync(4), StringComparison.Ordinal);

        async Task<string> MovedInAsync(int days)
        {
            var fields = new Dictionary<string, string?>();
            Scene.Date(fields, "Input.MovedInOn", scene.Today.AddDays(-days));
            await hana.SubmitAsync(await hana.OpenAsync(second.LinkTo("Change")), fields);
            return (await hana.OpenAsync(first.Path)).Text;
        }
    }

    [Theory, EveryEngine]
    public async Task Whoever_puts_an_ending_right_second_sees_both_or_that_it_goes_on(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        using var harriet = await scene.HarrietAsync();
        var flat = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat"));
        await Scene.EndAsync(hana, flat, "Left");
        var mine = await hana.OpenAsync((await hana.OpenAsync(flat.Path)).LinkTo("Change the ending"));
        await ChangeAsync(scene, harriet, flat, 0, "Prison");

        var both = await hana.SubmitAsync(mine, new Dictionary<string, string?> { ["Input.Reason"] = "WithFamily" });

        Assert.Contains("Why did it end? Different Prison They live with family or a partner now", both.TextOf("main table"), StringComparison.Ordinal);
        await harriet.SubmitAsync(await harriet.OpenAsync((await harriet.OpenAsync(flat.Path)).LinkTo("It has not ended")));
        var over = await hana.SubmitAsync(both);
        Assert.Contains("A colleague has written down that it goes on.", over.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.True(over.Document.QuerySelector("input[value='WithFamily']")!.HasAttribute("checked"));
    }

    [Theory, EveryEngine]
    public async Task After_support_has_ended_an_ending_is_put_right_by_whoever_may_read_all_of_it(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var (left, arrears) = (await Scene.SignAsync(hana, person, "The flat"), await Scene.SignAsync(hana, person, "The annexe"));
        await Scene.EndAsync(hana, left, "Left");
        await Scene.EndAsync(hana, arrears, "Arrears");
        var change = await hana.OpenAsync((await hana.OpenAsync(arrears.Path)).LinkTo("Change the ending"));
        await scene.EndSupportAsync(person);

        Assert.Contains("23 November: prison", (await ChangeAsync(scene, hana, left, 0, "Prison")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Change the ending", (await hana.OpenAsync(arrears.Path)).Text, StringComparison.Ordinal);
        foreach (var page in (TestPage[])[await hana.AskAsync(change.Path), await hana.PostAsync(change)]) Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    private static async Task<TestPage> ChangeAsync(Scene scene, TestBrowser browser, TestPage tenancy, int daysAgo, string? reason = null, string? words = null)
    {
        var fields = new Dictionary<string, string?>();
        Scene.Date(fields, "Input.On", scene.Today.AddDays(-daysAgo));
        if (reason is not null) fields["Input.Reason"] = reason;
        if (words is not null) fields["Input.Words"] = words;
        return await browser.SubmitAsync(await browser.OpenAsync((await browser.OpenAsync(tenancy.Path)).LinkTo("Change the ending")), fields);
    }
}
