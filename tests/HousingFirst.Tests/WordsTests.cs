using System.Text.RegularExpressions;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace HousingFirst.Tests;

/// <summary>An area that calls things otherwise.</summary>
public sealed class WordsTests
{
    private static readonly Dictionary<string, string?> s_otherwise = new()
    {
        ["words:worker"] = "keyworker", ["words:workers"] = "keyworkers", ["words:person"] = "islander", ["words:people"] = "islanders",
        ["words:housing-first:Housing First"] = "Homes first of all", ["words:housing-first:Home"] = "Harbour",
    };

    [Theory, EveryEngine]
    public async Task Every_page_speaks_the_areas_words(DatabaseEngine engine)
    {
        await using var scene = new Scene(await TestPlatform.StartAsync(engine, new TestSetup { Settings = s_otherwise }, new HousingFirstModule()));
        var (person, known) = (await scene.SupportedAsync(), await scene.KnownAsync());
        using var hana = await scene.HanaAsync();
        await scene.HomeAsync(hana);
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat"));

        foreach (var path in (string[])
        [
            "/housing-first", "/housing-first/properties/list", "/housing-first/measures", "/housing-first/fidelity", "/housing-first/fidelity/answer", $"/housing-first/search/for-person/{person}",
            $"/housing-first/search/offers/make/{person}", $"/housing-first/search/offers/make/{known}", $"/housing-first/tenancies/for-person/{person}", $"/housing-first/tenancies/for-person/{known}",
            $"/housing-first/tenancies/signing/sign/{known}", tenancy.Path, tenancy.LinkTo("Change"), tenancy.LinkTo("It has ended"),
        ])
        {
            // the demo's team has a name of its own
            var page = await hana.OpenAsync(path);
            var said = $"{page.Title} {page.Text.Replace("Housing First team", "", StringComparison.Ordinal)}";
            Assert.DoesNotMatch(new Regex("Housing First|\\b(worker|person|people)s?\\b", RegexOptions.IgnoreCase), said);
        }

        Assert.Contains("Homes first of all does not support this islander now.", (await hana.OpenAsync($"/housing-first/tenancies/for-person/{known}")).Text, StringComparison.Ordinal);
        Assert.Equal("Harbour", (await hana.OpenAsync($"/housing-first/tenancies/for-person/{known}")).TextOf("h1"));
    }
}
