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

    [Theory, EveryEngine]
    public async Task What_they_told_of_a_home_is_taken_back_from_whoever_is_not_to_see_it_and_goes_with_what_is_no_longer_so(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var search = await hana.OpenAsync($"/housing-first/search/for-person/{person}");
        foreach (var (words, kind) in ((string, string)[])[("Near the river", "Wanted"), ("Never Harbour Street", "Avoid")])
        {
            search = await hana.SubmitAsync(await hana.OpenAsync($"/housing-first/search/say/{person}"), Fields(("Input.Kind", kind), ("Input.Words", words), ("Input.SeenBy", "Housing")));
        }

        await scene.ShareAsync(person, InformationKind.Housing);
        using var outsider = await scene.Platform.SignInAsync(Scene.Outsider);
        await SeesAsync("Near the river", "Never Harbour Street");
        var (mine, theirs) = (await hana.OpenAsync(search.LinkTo("Fewer are to see it: places to keep away from")), await hana.OpenAsync(search.LinkTo("Fewer are to see it: places to keep away from")));
        Assert.Null(mine.Document.QuerySelector("[name='SeenBy'][value='Housing']"));

        search = await hana.SubmitAsync(theirs, Fields(("SeenBy", "Safety")));
        await SeesAsync("Near the river");
        await scene.ShareAsync(person, InformationKind.Abuse);
        await SeesAsync("Near the river", "Never Harbour Street");
        // whoever opened it before is told, and sends it again
        var told = await hana.SubmitAsync(mine, Fields(("SeenBy", "OwnTeam")));
        Assert.Contains("A colleague has changed who may see this since you opened the page.", told.Text, StringComparison.Ordinal);
        search = await hana.SubmitAsync(told);
        await SeesAsync("Near the river");
        Assert.Contains("Never Harbour Street", search.Text, StringComparison.Ordinal);
        Assert.Contains("Fewer may see something they told us of a home", (await hana.OpenAsync($"/people/{person}/timeline")).Text, StringComparison.Ordinal);

        search = await hana.SubmitAsync(await hana.OpenAsync(search.LinkTo("This is no longer so: what they want")));
        Assert.Contains("Near the river", search.Text, StringComparison.Ordinal);
        await SeesAsync();

        async Task SeesAsync(params string[] seen)
        {
            var page = (await outsider.OpenAsync(search.Path)).Text;
            foreach (var words in (string[])["Near the river", "Never Harbour Street"])
            {
                Assert.Equal(seen.Contains(words), page.Contains(words, StringComparison.Ordinal));
                Assert.DoesNotContain(words, (await outsider.OpenAsync($"/people/{person}/timeline")).Text, StringComparison.Ordinal);
            }
        }
    }

    private static Dictionary<string, string?> Fields(params (string Name, string Value)[] fields) => fields.ToDictionary(one => one.Name, one => (string?)one.Value);
}
