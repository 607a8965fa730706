using HousingFirst.Tenancies;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using System.Net;

namespace HousingFirst.Tests.Homes;

/// <summary>A home that was written down wrong: on another day, or for somebody else.</summary>
public sealed class PutRightTests
{
    [Theory, EveryEngine]
    public async Task Nobody_moves_into_an_offered_home_before_it_was_offered(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        await Scene.AnswerAsync(hana, await Scene.OfferAsync(hana, person, await scene.HomeAsync(hana)), "Accepted");
        var tenancy = await Scene.SignAsync(hana, person, on: scene.Today.AddDays(-9));

        Assert.Contains("before this home was offered to them", (await Scene.ArriveAsync(hana, tenancy, scene.Today.AddDays(-8))).Text, StringComparison.Ordinal);
        tenancy = await Scene.ArriveAsync(hana, tenancy);
        var fields = new Dictionary<string, string?>();
        Scene.Date(fields, "Input.MovedInOn", scene.Today.AddDays(-8));
        Assert.Contains("before this home was offered to them", (await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("Change")), fields)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Where_an_offered_home_is_chosen_and_another_typed_nothing_is_recorded_until_it_is_said_which(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var home = await scene.HomeAsync(hana);
        await Scene.AnswerAsync(hana, await Scene.OfferAsync(hana, person, home), "Accepted");
        var fields = new Dictionary<string, string?>
        {
            ["Input.Place"] = "The flat above the bakery", ["Tenancy.Type"] = "Starter", ["Tenancy.LandlordType"] = "Private", ["Tenancy.RentRoute"] = "HousingBenefit", ["Tenancy.SafeThere"] = "Yes",
        };

        var told = await hana.SubmitAsync(await hana.OpenAsync($"/housing-first/tenancies/signing/sign/{person}"), fields);

        Assert.Contains("You chose a home that they said yes to, and typed where another one is.", told.Text, StringComparison.Ordinal);
        Assert.Equal("The flat above the bakery", told.Document.QuerySelector("[name='Input.Place']")!.GetAttribute("value"));
        Assert.Contains("Offered", (await hana.OpenAsync(home)).TextOf("main .govuk-tag"), StringComparison.Ordinal);
        Assert.Contains("The flat above the bakery", (await hana.SubmitAsync(told, new Dictionary<string, string?> { ["Input.Home"] = "found" })).Text, StringComparison.Ordinal);
        Assert.Contains("Offered", (await hana.OpenAsync(home)).TextOf("main .govuk-tag"), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_home_is_empty_since_the_day_they_left_it_and_not_since_the_day_on_which_that_was_written_down(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var early = await scene.HanaAsync();
        var home = await scene.HomeAsync(early);
        await Scene.AnswerAsync(early, await Scene.OfferAsync(early, person, home), "Accepted");
        var tenancy = await Scene.ArriveAsync(early, await Scene.SignAsync(early, person));
        scene.Platform.Clock.Advance(TimeSpan.FromDays(12));
        using var hana = await scene.HanaAsync();
        var fields = new Dictionary<string, string?> { ["Input.Reason"] = "Left" };
        Scene.Date(fields, "Input.On", scene.Today.AddDays(-5));

        await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("It has ended")), fields);

        Assert.Contains("Empty: being made ready since 30 November", (await hana.OpenAsync(home)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_day_of_moving_in_that_was_wrong_is_put_right_here_in_the_measures_and_on_the_record(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat", on: scene.Today.AddDays(-20)), scene.Today.AddDays(-20));
        Assert.Contains("10 days in the middle, of 1", (await hana.OpenAsync("/housing-first/measures")).Text, StringComparison.Ordinal);
        var fields = new Dictionary<string, string?>();
        Scene.Date(fields, "Input.MovedInOn", scene.Today.AddDays(-21));
        Assert.Contains("before they signed", (await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("Change")), fields)).Text, StringComparison.Ordinal);
        Scene.Date(fields, "Input.MovedInOn", scene.Today.AddDays(-6));

        var changed = await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("Change")), fields);

        Assert.Contains("Moved in on17 November", changed.Text, StringComparison.Ordinal);
        Assert.Contains("24 days in the middle, of 1", (await hana.OpenAsync("/housing-first/measures")).Text, StringComparison.Ordinal);
        Assert.Contains("since 17 November 2026", (await hana.OpenAsync($"/people/{person}/homes")).Text, StringComparison.Ordinal);
        Assert.Contains("moved in on 17 November, and not on 3 November", (await hana.OpenAsync($"/people/{person}/timeline")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_home_that_was_written_down_for_somebody_else_by_mistake_counts_nowhere_and_says_who_said_so(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var home = await scene.HomeAsync(hana);
        await Scene.AnswerAsync(hana, await Scene.OfferAsync(hana, person, home), "Accepted");
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person));
        Assert.Contains("1 of 1 = 100 %", (await hana.OpenAsync("/housing-first/measures")).Text, StringComparison.Ordinal);

        await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("This was never theirs")));

        var shown = (await hana.OpenAsync(tenancy.Path)).Text;
        Assert.Contains("1 Sample Street Never theirs", shown, StringComparison.Ordinal);
        Assert.Contains("Written down by mistake, says Hana Housing", shown, StringComparison.Ordinal);
        var measures = await hana.OpenAsync("/housing-first/measures");
        foreach (var kept in (string[])["people", "tenancies"]) Assert.Equal("None yet", measures.TextOf($"[data-measure='Homes kept, by {kept}']"));
        Assert.Equal("None yet", measures.TextOf("[data-measure='From acceptance to a permanent home']"));
        Assert.Contains("1 person who still waits", measures.Text, StringComparison.Ordinal);
        // the home was offered to them, whatever was signed
        Assert.Equal("30 days in the middle, of 1", measures.TextOf("[data-measure='From acceptance to first offer']"));
        Assert.DoesNotContain("Sample Street", (await hana.OpenAsync($"/people/{person}/homes")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sample Street", (await hana.OpenAsync($"/people/{person}")).TextOf("main"), StringComparison.Ordinal);
        Assert.Contains("Ready", (await hana.OpenAsync(home)).TextOf("main .govuk-tag"), StringComparison.Ordinal);
        Assert.Equal(["housing-first.find-home"], await scene.OpenWorkAsync(person));
        Assert.Contains("looking since 24 October", (await hana.OpenAsync("/housing-first")).Text, StringComparison.Ordinal);
        Assert.Contains("A home was written down for them by mistake: it was never theirs", (await hana.OpenAsync($"/people/{person}/timeline")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_home_that_was_never_theirs_cannot_go_on_whoever_had_the_page_open_is_told_so(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        using var harriet = await scene.HarrietAsync();
        await Scene.AnswerAsync(hana, await Scene.OfferAsync(hana, person, await scene.HomeAsync(hana)), "Accepted");
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person));
        await Scene.EndAsync(hana, tenancy, "Left");
        var shown = await hana.OpenAsync(tenancy.Path);
        var (open, both) = (await hana.OpenAsync(shown.LinkTo("It has not ended")), await hana.OpenAsync(shown.LinkTo("This was never theirs")));
        await harriet.SubmitAsync(await harriet.OpenAsync(shown.LinkTo("This was never theirs")));

        foreach (var page in (TestPage[])[open, both])
        {
            Assert.Contains("A colleague has written down that this home was never theirs, and it stays so.", (await hana.SubmitAsync(page)).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        }

        shown = await hana.OpenAsync(tenancy.Path);
        Assert.Contains("Never theirs", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("It has not ended", shown.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await hana.AskAsync(open.Path)).Status);
    }

    [Theory, EveryEngine]
    public async Task Nothing_that_is_written_makes_a_home_that_was_never_theirs_go_on(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = Scene.IdOf((await Scene.SignAsync(hana, person, "The flat")).Path);
        await hana.SubmitAsync(await hana.OpenAsync($"/housing-first/tenancies/ending/never-theirs/{person}/{tenancy}"));

        await Assert.ThrowsAsync<StaleRowException>(() => scene.WriteOneAsync(TenancySql.TakeBackEnd, new { person, tenancy, version = 2 }));
    }

    [Theory, EveryEngine]
    public async Task Whoever_says_that_it_goes_on_after_a_colleague_did_is_told_so(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        using var harriet = await scene.HarrietAsync();
        await Scene.AnswerAsync(hana, await Scene.OfferAsync(hana, person, await scene.HomeAsync(hana)), "Accepted");
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person));
        await Scene.EndAsync(hana, tenancy, "Left");
        var open = await hana.OpenAsync((await hana.OpenAsync(tenancy.Path)).LinkTo("It has not ended"));
        await harriet.SubmitAsync(await harriet.OpenAsync(open.Path));

        Assert.Contains("A colleague has changed this tenancy since you opened the page.", (await hana.SubmitAsync(open)).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
    }
}
