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

    [Theory, EveryEngine]
    public async Task Whoever_comes_back_and_has_a_home_is_not_asked_what_they_want_of_one_and_what_is_due_there_is_due_again(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat"));
        var check = new Dictionary<string, string?> { ["Input.Type"] = "Repair", ["Input.What"] = "The window" };
        Scene.Date(check, "Input.DueOn", scene.Today.AddDays(10));
        await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("Add an inspection or a repair")), check);
        await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("Add a notice")), new Dictionary<string, string?> { ["Input.Type"] = "ToLeave" });
        await scene.EndSupportAsync(person);
        Assert.Empty(await scene.OpenWorkAsync(person));

        await hana.PostAsync(await hana.OpenAsync($"/people/{person}/support/start"), new Dictionary<string, string?> { ["Input.ModuleKey"] = "housing-first" });

        Assert.Equal(["housing-first.check-due", "housing-first.notice"], await scene.OpenWorkAsync(person));
    }

    [Theory, EveryEngine]
    public async Task Whoever_comes_back_with_a_licence_only_still_looks_for_a_home(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The annexe", type: "Licence"));
        await scene.EndSupportAsync(person);

        await hana.PostAsync(await hana.OpenAsync($"/people/{person}/support/start"), new Dictionary<string, string?> { ["Input.ModuleKey"] = "housing-first" });

        Assert.Equal(["housing-first.find-home"], await scene.OpenWorkAsync(person));
    }
}
