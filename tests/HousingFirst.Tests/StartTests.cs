using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

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

    [Theory, EveryEngine]
    public async Task Where_two_supports_go_on_since_two_records_became_one_the_end_of_one_takes_no_reminder_from_the_other(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The annexe", type: "Licence"));
        var check = new Dictionary<string, string?> { ["Input.Type"] = "SafetyCheck", ["Input.What"] = "The boiler" };
        await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("Add an inspection or a repair")), check);
        await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("Add a notice")), new Dictionary<string, string?> { ["Input.Type"] = "ToLeave" });
        await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("Change")), new Dictionary<string, string?> { ["Input.Type"] = "Starter" });
        await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("Change")), new Dictionary<string, string?> { ["Input.Type"] = "Licence" });
        var ends = await scene.SupportAsync(person);
        await scene.WriteAsync(SceneSql.AddSupportOf, new { person, support = Ids.New(), on = scene.Today, email = Scene.Hana });
        await Scene.OfferAsync(hana, person, await scene.HomeAsync(hana));
        string[] all = ["housing-first.answer-offer", "housing-first.check-due", "housing-first.find-home", "housing-first.notice"];
        Assert.Equal(all, await scene.OpenWorkAsync(person));

        await scene.WriteAsync(SceneSql.EndSupport, new { person, support = ends.SupportId, on = scene.Today });
        await scene.RaiseAsync(new SupportEnded(person, ends.SupportId, "housing-first", ends.TeamId, null, scene.Today, EndingReason.MovedOn));

        Assert.Equal(all, await scene.OpenWorkAsync(person));
        // the last one takes them all
        var last = (await scene.Platform.InScopeAsync(scope => scope.Database.OneAsync<SupportOf>(SceneSql.OpenSupport, new { person })))!;
        await scene.WriteAsync(SceneSql.EndSupport, new { person, support = last.SupportId, on = scene.Today });
        await scene.RaiseAsync(new SupportEnded(person, last.SupportId, "housing-first", last.TeamId, null, scene.Today, EndingReason.MovedOn));
        Assert.Empty(await scene.OpenWorkAsync(person));
    }
}
