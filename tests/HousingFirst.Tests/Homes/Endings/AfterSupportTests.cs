using Platform.Conformance.Engines;
using Platform.Data.Engines;

namespace HousingFirst.Tests.Homes.Endings;

/// <summary>What the team still writes down once its support has ended: the home was theirs, and goes on being somebody's.</summary>
public sealed class AfterSupportTests
{
    [Theory, EveryEngine]
    public async Task After_support_has_ended_the_team_still_writes_down_that_a_tenancy_ended_and_the_home_is_free(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync("Zephyrine");
        using var hana = await scene.HanaAsync();
        var home = await scene.HomeAsync(hana);
        await Scene.AnswerAsync(hana, await Scene.OfferAsync(hana, person, home), "Accepted");
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person));
        await scene.EndSupportAsync(person);

        var held = await hana.OpenAsync(home);
        Assert.Contains("Lives there: Zephyrine", held.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("another team", held.Text, StringComparison.Ordinal);
        var shown = await hana.OpenAsync(tenancy.Path);
        foreach (var keeping in (string[])["Add a notice", "Change"]) Assert.DoesNotContain(keeping, shown.Text, StringComparison.Ordinal);
        var tell = await hana.OpenAsync(shown.LinkTo("It has ended"));
        Assert.Contains("Housing First does not support them now.", tell.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Whoever leads it", tell.Text, StringComparison.Ordinal);
        await hana.SubmitAsync(tell, new Dictionary<string, string?> { ["Input.Reason"] = "Left" });

        Assert.Contains("Empty", (await hana.OpenAsync(home)).TextOf("main .govuk-tag"), StringComparison.Ordinal);
        Assert.Contains("until 23 November 2026", (await hana.OpenAsync($"/people/{person}/homes")).Text, StringComparison.Ordinal);
        var timeline = (await hana.OpenAsync($"/people/{person}/timeline")).Text;
        Assert.Contains("A tenancy ended on 23 November", timeline, StringComparison.Ordinal);
        Assert.DoesNotContain("Support goes on", timeline, StringComparison.Ordinal);
        Assert.Empty(await scene.OpenWorkAsync(person));

        // a mistake is put right as well
        await hana.SubmitAsync(await hana.OpenAsync((await hana.OpenAsync(tenancy.Path)).LinkTo("It has not ended")));
        Assert.Contains("Let", (await hana.OpenAsync(home)).TextOf("main .govuk-tag"), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Once_the_team_may_no_longer_read_the_record_a_homes_page_does_not_say_that_another_team_supports_them(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync("Zephyrine", daysAgo: 300);
        using var hana = await scene.HanaAsync();
        var home = await scene.HomeAsync(hana);
        await Scene.AnswerAsync(hana, await Scene.OfferAsync(hana, person, home), "Accepted");
        await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person));
        await scene.EndSupportAsync(person, daysAgo: 91);

        var held = await hana.OpenAsync(home);

        Assert.Contains("For whom is not said here: it is said to those who support them, and for a while to those who did.", held.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zephyrine", held.Html, StringComparison.Ordinal);
    }
}
