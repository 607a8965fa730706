using Platform.Conformance.Engines;
using Platform.Data.Engines;

namespace HousingFirst.Tests;

public sealed class StartTests
{
    [Theory, EveryEngine]
    public async Task The_search_begins_with_what_they_want_when_support_begins(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.KnownAsync();
        using var hana = await scene.HanaAsync();

        await hana.PostAsync(await hana.OpenAsync($"/people/{person}/support/start"), new Dictionary<string, string?> { ["Input.ModuleKey"] = "housing-first" });

        Assert.Contains("Due 30 November Sam: Ask what they want of a home, and begin to look", (await hana.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("You support 1 person; your caseload has room for 6 more.", (await hana.OpenAsync("/housing-first")).Text, StringComparison.Ordinal);
    }
}
