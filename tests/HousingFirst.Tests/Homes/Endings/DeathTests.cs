using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Sdk.Record;

namespace HousingFirst.Tests.Homes.Endings;

/// <summary>What becomes of a home when somebody has died, and where that was a mistake.</summary>
public sealed class DeathTests
{
    [Theory, EveryEngine]
    public async Task For_somebody_who_has_died_the_tenancy_ends_without_a_question_and_without_a_search(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var home = await scene.HomeAsync(hana);
        await Scene.AnswerAsync(hana, await Scene.OfferAsync(hana, person, home), "Accepted");
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person));
        Assert.DoesNotContain("They died", (await hana.OpenAsync(tenancy.LinkTo("It has ended"))).Text, StringComparison.Ordinal);
        await hana.SubmitAsync(await hana.OpenAsync($"/people/{person}/died"), new Dictionary<string, string?> { ["Input.ToldBy"] = "The neighbour" });

        var page = await hana.OpenAsync($"/housing-first/tenancies/for-person/{person}");
        Assert.Contains("1 Sample Street Over", page.Text, StringComparison.Ordinal);
        foreach (var asked in (string[])["They sign for a home", "Start support"]) Assert.DoesNotContain(asked, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("It has not ended", (await hana.OpenAsync(tenancy.Path)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("housing-first.find-home", await scene.OpenWorkAsync(person));
        Assert.Contains("Withdrawn", (await hana.OpenAsync(home)).TextOf("main .govuk-tag"), StringComparison.Ordinal);
        Assert.Contains("1 who died while they lived there, above and below the line.", (await hana.OpenAsync("/housing-first/measures")).Text, StringComparison.Ordinal);

        await scene.RaiseAsync(new DeathTakenBack(person));
        Assert.Contains("Let", (await hana.OpenAsync(home)).TextOf("main .govuk-tag"), StringComparison.Ordinal);
        Assert.Contains("1 Sample Street Goes on", (await hana.OpenAsync($"/housing-first/tenancies/for-person/{person}")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_tenancy_ends_on_the_day_of_the_death_and_not_on_the_day_it_was_written_down(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (exact, month, late) = (await scene.SupportedAsync("Sam", 400), await scene.SupportedAsync("Bo", 400), await scene.SupportedAsync("Kit", 400));
        using var hana = await scene.HanaAsync();
        var died = new Dictionary<Guid, string> { [exact] = "3/11/2026", [month] = "October 2026", [late] = "1/1/2026" };
        var homes = new Dictionary<Guid, string>();
        foreach (var (person, day) in died)
        {
            var movedIn = scene.Today.AddDays(-100);
            homes[person] = (await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat", on: movedIn), movedIn)).Path;
            await hana.SubmitAsync(await hana.OpenAsync($"/people/{person}/died"), new Dictionary<string, string?> { ["Input.ToldBy"] = "The neighbour", ["Input.DiedOn"] = day });
        }

        Assert.Contains("Until3 November", (await hana.OpenAsync(homes[exact])).Text, StringComparison.Ordinal);
        Assert.Contains("Until31 October", (await hana.OpenAsync(homes[month])).Text, StringComparison.Ordinal);
        // before they moved in: one of the two days is wrong, and a home does not end before it began
        Assert.Contains("Until15 August", (await hana.OpenAsync(homes[late])).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Where_a_death_was_a_mistake_and_the_home_is_somebody_elses_now_the_tenancy_stays_over_and_another_is_looked_for(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var home = await scene.HomeAsync(hana);
        await Scene.AnswerAsync(hana, await Scene.OfferAsync(hana, person, home), "Accepted");
        await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person));
        await hana.SubmitAsync(await hana.OpenAsync($"/people/{person}/died"), new Dictionary<string, string?> { ["Input.ToldBy"] = "The neighbour" });
        var free = new Dictionary<string, string?> { ["Input.State"] = "Ready" };
        await hana.SubmitAsync(await hana.OpenAsync((await hana.OpenAsync(home)).LinkTo("Say where it is now")), free);
        var bo = await scene.SupportedAsync("Bo");
        await Scene.OfferAsync(hana, bo, home);

        await hana.SubmitAsync(await hana.OpenAsync($"/people/{person}/died/mistake"));

        var page = await hana.OpenAsync($"/housing-first/tenancies/for-person/{person}");
        Assert.Contains("1 Sample Street Over", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("They died", page.Text, StringComparison.Ordinal);
        Assert.Contains("Kept for: Bo", (await hana.OpenAsync(home)).Text, StringComparison.Ordinal);
        Assert.Equal(["housing-first.find-home"], await scene.OpenWorkAsync(person));
        Assert.Contains("Ask where they stay now, and look for another home: the one they lived in has gone to somebody else", (await hana.OpenAsync("/")).Text, StringComparison.Ordinal);

        // it is settled: a mistake later on gives nothing back that was lost before
        await scene.RaiseAsync(new DeathTakenBack(person));
        Assert.Contains("1 Sample Street Over", (await hana.OpenAsync($"/housing-first/tenancies/for-person/{person}")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_home_that_went_to_somebody_else_by_a_mistaken_death_is_left_on_the_record_and_nothing_there_is_asked_for_any_more(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var home = await scene.HomeAsync(hana);
        await Scene.AnswerAsync(hana, await Scene.OfferAsync(hana, person, home), "Accepted");
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person));
        await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("Add a notice")), new Dictionary<string, string?> { ["Input.Type"] = "Court" });
        var repair = new Dictionary<string, string?> { ["Input.Type"] = "Repair", ["Input.What"] = "The window" };
        await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("Add an inspection or a repair")), repair);
        Assert.Equal(["housing-first.check-due", "housing-first.notice"], await scene.OpenWorkAsync(person));
        await hana.SubmitAsync(await hana.OpenAsync($"/people/{person}/died"), new Dictionary<string, string?> { ["Input.ToldBy"] = "The neighbour" });
        await hana.SubmitAsync(await hana.OpenAsync((await hana.OpenAsync(home)).LinkTo("Say where it is now")), new Dictionary<string, string?> { ["Input.State"] = "Ready" });
        await Scene.OfferAsync(hana, await scene.SupportedAsync("Bo"), home);

        await hana.SubmitAsync(await hana.OpenAsync($"/people/{person}/died/mistake"));

        Assert.Equal(["housing-first.find-home"], await scene.OpenWorkAsync(person));
        Assert.Contains("from 23 November 2026 until 23 November 2026", (await hana.OpenAsync($"/people/{person}/homes")).Text, StringComparison.Ordinal);
    }
}
