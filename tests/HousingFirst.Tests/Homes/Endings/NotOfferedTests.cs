using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Access;
using Platform.Sdk.Data;

namespace HousingFirst.Tests.Homes.Endings;

/// <summary>What was written of an ending that was a mistake is not lost with an ending of somebody to whom it was not offered.</summary>
public sealed class NotOfferedTests
{
    private const string Words = "He was remanded.", Kept = $"Written of an ending that was a mistake: prison. {Words}";

    [Theory, EveryEngine]
    public async Task Whoever_may_not_read_what_was_written_of_an_ending_that_was_a_mistake_does_not_replace_it_with_another(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await MistakenAsync(hana, await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat")), "Arrears", "Since his hours were cut.");
        await scene.EndSupportAsync(person);

        await TellAsync(hana, tenancy, "Left", "He gave the keys back.");

        var shown = (await hana.OpenAsync(tenancy.Path)).Text;
        Assert.Contains("He gave the keys back.", shown, StringComparison.Ordinal);
        foreach (var told in (string[])["mistake", "hours", "arrears"]) Assert.DoesNotContain(told, shown, StringComparison.Ordinal);
        await scene.WriteAsync(SceneSql.AddSupportOf, new { person, support = Ids.New(), on = scene.Today, email = Scene.Hana });
        shown = (await hana.OpenAsync(tenancy.Path)).Text;
        Assert.Contains("Until23 November: they left it", shown, StringComparison.Ordinal);
        Assert.Contains("He gave the keys back.", shown, StringComparison.Ordinal);
        Assert.Contains("Written of an ending that was a mistake: the landlord ended it: rent arrears. Since his hours were cut.", shown, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Moving_into_the_next_home_takes_nothing_away_that_was_written_of_an_ending_that_was_a_mistake(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var first = await MistakenAsync(hana, await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat")));

        await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The better flat"), earlier: "MovedOn");

        var shown = await hana.OpenAsync(first.Path);
        Assert.Contains("Until23 November: they moved to a home they wanted more", shown.Text, StringComparison.Ordinal);
        Assert.Contains(Kept, shown.Text, StringComparison.Ordinal);
        await scene.ShareAsync(person, InformationKind.Housing, InformationKind.Abuse);
        using var outsider = await scene.Platform.SignInAsync(Scene.Outsider);
        var seen = (await outsider.OpenAsync(first.Path)).Text;
        Assert.Contains("Until23 November: they moved to a home they wanted more", seen, StringComparison.Ordinal);
        foreach (var told in (string[])["mistake", "remanded", "prison"]) Assert.DoesNotContain(told, seen, StringComparison.Ordinal);
        // nor of a home that is never theirs, but to those who support them
        await scene.ShareAsync(person, InformationKind.Housing, InformationKind.Abuse, InformationKind.Offending);
        Assert.Contains(Kept, (await outsider.OpenAsync(first.Path)).Text, StringComparison.Ordinal);
        await hana.SubmitAsync(await hana.OpenAsync(shown.LinkTo("This was never theirs")));
        Assert.Contains(Kept, (await hana.OpenAsync(first.Path)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("remanded", (await outsider.OpenAsync(first.Path)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_death_takes_nothing_away_that_was_written_of_an_ending_that_was_a_mistake(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await MistakenAsync(hana, await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat")));

        await hana.SubmitAsync(await hana.OpenAsync($"/people/{person}/died"), new Dictionary<string, string?> { ["Input.ToldBy"] = "The neighbour" });

        Assert.Contains(Kept, (await hana.OpenAsync(tenancy.Path)).Text, StringComparison.Ordinal);
        await hana.SubmitAsync(await hana.OpenAsync($"/people/{person}/died/mistake"));
        Assert.DoesNotContain("remanded", (await hana.OpenAsync(tenancy.Path)).Text, StringComparison.Ordinal);
        await TellAsync(hana, tenancy, "Left", "He gave the keys back.");
        Assert.Contains(Kept, (await hana.OpenAsync(tenancy.Path)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_found_on_the_form_what_was_written_of_an_ending_that_was_a_mistake_has_decided_what_becomes_of_it(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await MistakenAsync(hana, await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat")));

        await TellAsync(hana, tenancy, "Left", "");

        var shown = (await hana.OpenAsync(tenancy.Path)).Text;
        Assert.Contains("Until23 November: they left it", shown, StringComparison.Ordinal);
        foreach (var told in (string[])["mistake", "remanded"]) Assert.DoesNotContain(told, shown, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_had_the_form_open_when_a_colleague_wrote_an_ending_and_took_it_back_is_shown_the_words_before_their_own_replace_them(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        using var harriet = await scene.HarrietAsync();
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat"));
        var mine = await hana.OpenAsync(tenancy.LinkTo("It has ended"));
        await MistakenAsync(harriet, tenancy);
        var fields = new Dictionary<string, string?> { ["Input.Reason"] = "Left", ["Input.Words"] = "He gave the keys back." };

        var both = await hana.SubmitAsync(mine, fields);

        Assert.Contains($"What was written of an ending that was a mistake Different {Words} He gave the keys back.", both.TextOf("main table"), StringComparison.Ordinal);
        await hana.SubmitAsync(both);
        var shown = (await hana.OpenAsync(tenancy.Path)).Text;
        Assert.Contains("He gave the keys back.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("remanded", shown, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Above_a_form_that_was_refused_what_was_just_typed_is_not_said_to_be_of_an_ending_that_was_a_mistake(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await MistakenAsync(hana, await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat")));
        var early = new Dictionary<string, string?>();
        Scene.Date(early, "Input.On", scene.Today.AddDays(-3));
        const string stood = "What is filled in here was written of an ending that was a mistake.";

        var refused = await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("It has ended")), early);

        Assert.Contains("It would have ended before it began.", refused.Text, StringComparison.Ordinal);
        Assert.Contains(stood, refused.Text, StringComparison.Ordinal);
        (early["Input.Reason"], early["Input.Words"]) = ("Left", "He gave the keys back.");
        refused = await hana.SubmitAsync(refused, early);
        Assert.Contains("It would have ended before it began.", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(stood, refused.Text, StringComparison.Ordinal);
        // they were offered it all the same
        Scene.Date(early, "Input.On", scene.Today);
        await hana.SubmitAsync(refused, early);
        Assert.DoesNotContain("remanded", (await hana.OpenAsync(tenancy.Path)).Text, StringComparison.Ordinal);
    }

    /// <summary>It is written that it ended, and that this was a mistake.</summary>
    private static async Task<TestPage> MistakenAsync(TestBrowser browser, TestPage tenancy, string reason = "Prison", string words = Words)
    {
        await TellAsync(browser, tenancy, reason, words);
        return await browser.SubmitAsync(await browser.OpenAsync((await browser.OpenAsync(tenancy.Path)).LinkTo("It has not ended")));
    }

    private static async Task TellAsync(TestBrowser browser, TestPage tenancy, string reason, string words) => await browser.SubmitAsync(
        await browser.OpenAsync((await browser.OpenAsync(tenancy.Path)).LinkTo("It has ended")), new Dictionary<string, string?> { ["Input.Reason"] = reason, ["Input.Words"] = words });
}
