using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Access;

namespace HousingFirst.Tests;

/// <summary>What another organisation sees of the search for a home.</summary>
public sealed class SharedTests
{
    [Theory, EveryEngine]
    public async Task Which_home_somebody_is_offered_is_seen_with_what_keeps_them_safe_until_it_is_said_that_it_is_safe_there(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var search = await Scene.OfferAsync(hana, person, await scene.HomeAsync(hana));
        await Scene.AnswerAsync(hana, await Scene.OfferAsync(hana, person, await scene.HomeAsync(hana, "2 Sample Street")), "Accepted");
        await scene.ShareAsync(person, InformationKind.Housing);
        using var outsider = await scene.Platform.SignInAsync(Scene.Outsider);
        string[] pages = [search.Path, $"/housing-first/tenancies/for-person/{person}"];

        foreach (var page in (string[])[.. pages, $"/people/{person}", $"/people/{person}/timeline"])
        {
            Assert.DoesNotContain("Sample Street", (await outsider.OpenAsync(page)).Html, StringComparison.Ordinal);
        }

        Assert.Contains("OfferedMore than one home is kept for them", (await outsider.OpenAsync($"/people/{person}")).Text, StringComparison.Ordinal);
        Assert.Contains("None that you may see.", (await outsider.OpenAsync(search.Path)).Text, StringComparison.Ordinal);
        foreach (var page in pages) Assert.Contains("1 Sample Street", (await hana.OpenAsync(page)).Text, StringComparison.Ordinal);
        await scene.ShareAsync(person, InformationKind.Abuse);
        foreach (var page in pages) Assert.Contains("1 Sample Street", (await outsider.OpenAsync(page)).Text, StringComparison.Ordinal);

        // they sign, and it is said to be safe: it is seen as any home of theirs
        var other = await scene.SupportedAsync("Bo");
        await Scene.AnswerAsync(hana, await Scene.OfferAsync(hana, other, await scene.HomeAsync(hana, "3 Sample Street")), "Accepted");
        await Scene.SignAsync(hana, other);
        await scene.ShareAsync(other, InformationKind.Housing);
        Assert.Contains("3 Sample Street", (await outsider.OpenAsync($"/housing-first/tenancies/for-person/{other}")).Text, StringComparison.Ordinal);
    }
}
