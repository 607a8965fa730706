using Platform.Conformance.Engines;
using Platform.Data.Engines;

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
        Assert.DoesNotContain("Sample Street", (await hana.OpenAsync($"/people/{person}/homes")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sample Street", (await hana.OpenAsync($"/people/{person}")).TextOf("main"), StringComparison.Ordinal);
        Assert.Contains("Ready", (await hana.OpenAsync(home)).TextOf("main .govuk-tag"), StringComparison.Ordinal);
        Assert.Equal(["housing-first.find-home"], await scene.OpenWorkAsync(person));
        Assert.Contains("looking since 24 October", (await hana.OpenAsync("/housing-first")).Text, StringComparison.Ordinal);
        Assert.Contains("A home was written down for them by mistake: it was never theirs", (await hana.OpenAsync($"/people/{person}/timeline")).Text, StringComparison.Ordinal);
    }
}
