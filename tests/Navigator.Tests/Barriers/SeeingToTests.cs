using Navigator.Barriers;
using Navigator.Barriers.Steps;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using static Navigator.Tests.Barriers.BarrierScene;

namespace Navigator.Tests.Barriers;

/// <summary>Who sees to a barrier while supports begin, end and change hands.</summary>
public sealed class SeeingToTests
{
    [Theory, EveryEngine]
    public async Task A_second_support_of_the_same_team_takes_nothing_from_whoever_sees_to_it(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var lee = await scene.LeadAsync();
        var barrier = await RaiseAsync(lee, person);
        var (row, work) = (await RowAsync(scene, person, IdOf(barrier)), Assert.Single(await WorkAsync(scene, person)));
        Assert.NotNull(row.OwnerId);

        var second = Ids.New();
        await RunAsync(scene, BarrierSceneSql.AlsoSupports, new { support = second, person, module = "flexible-fund", on = scene.Today, email = "navigator@demo.example" });
        await BarrierScene.RaiseAsync(scene, new SupportStarted(person, second, "flexible-fund", row.TeamId, null, scene.Today));

        Assert.Equal(row, await RowAsync(scene, person, IdOf(barrier)));
        Assert.Equal(work, Assert.Single(await WorkAsync(scene, person)));
    }

    [Theory]
    [InlineData("navigator", true)]
    [InlineData("housing-first", false)]
    public async Task Where_a_team_ends_support_the_navigators_of_another_that_goes_on_are_reminded(string module, bool handed)
    {
        await using var scene = await Scene.StartAsync(DatabaseEngine.Sqlite);
        var person = await scene.SupportedAsync();
        using var nadia = await scene.NavigatorAsync();
        var barrier = await RaiseAsync(nadia, person);
        var was = (await scene.Platform.InScopeAsync(scope => scope.Database.ManyAsync<SupportOf>(BarrierSceneSql.Support, new { person }))).Single();
        await RunAsync(scene, BarrierSceneSql.AlsoSupports, new { support = Ids.New(), person, module, on = scene.Today, email = "housing@demo.example" });
        await RunAsync(scene, BarrierSceneSql.EndOne, new { person, support = was.SupportId, on = scene.Today });
        await BarrierScene.RaiseAsync(scene, new SupportEnded(person, was.SupportId, "navigator", was.TeamId, was.LeadWorkerId, scene.Today, EndingReason.OtherSupport));

        var row = await RowAsync(scene, person, IdOf(barrier));
        if (handed)
        {
            Assert.Equal("Hana Housing", row.OwnerName);
            Assert.NotEqual(was.TeamId, row.TeamId);
            Assert.Equal(row.OwnerId, Assert.Single(await WorkAsync(scene, person)).WorkerId);
        }
        else
        {
            // whoever may not keep barriers is not asked to: it waits for the next navigators
            Assert.Equal(was.TeamId, row.TeamId);
            Assert.Empty(await WorkAsync(scene, person));
        }
    }

    [Theory, EveryEngine]
    public async Task After_a_death_that_was_a_mistake_it_is_with_the_team_with_which_it_was(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var nadia = await scene.NavigatorAsync();
        var barrier = await RaiseAsync(nadia, person);
        var (row, work) = (await RowAsync(scene, person, IdOf(barrier)), Assert.Single(await WorkAsync(scene, person)));
        await RunAsync(scene, BarrierSceneSql.AlsoSupports, new { support = Ids.New(), person, module = "navigator", on = scene.Today.AddDays(-60), email = "housing@demo.example" });

        await nadia.SubmitAsync(await nadia.OpenAsync($"/people/{person}/died"), new Dictionary<string, string?> { ["Input.ToldBy"] = "The neighbour" });
        Assert.Empty(await WorkAsync(scene, person));
        await nadia.SubmitAsync(await nadia.OpenAsync($"/people/{person}/died/mistake"));

        Assert.Equal((row.TeamId, row.OwnerName), ((await RowAsync(scene, person, IdOf(barrier))).TeamId, (await RowAsync(scene, person, IdOf(barrier))).OwnerName));
        Assert.Equal(work, Assert.Single(await WorkAsync(scene, person)));
    }

    [Theory, EveryEngine]
    public async Task Whoever_leads_support_now_is_named_where_its_lead_sees_to_it(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var nadia = await scene.NavigatorAsync();
        var (mine, leads) = (await RaiseAsync(nadia, person), await RaiseAsync(nadia, person, ("Input.SeenTo", nameof(SeenTo.Lead))));
        Assert.Equal("Nadia Navigator", (await RowAsync(scene, person, IdOf(leads))).OwnerName);

        await RunAsync(scene, BarrierSceneSql.LedBy, new { person, email = "lead@demo.example" });

        foreach (var barrier in (Guid[])[IdOf(mine), IdOf(leads)]) Assert.StartsWith("Lee", (await RowAsync(scene, person, barrier)).OwnerName, StringComparison.Ordinal);
        Assert.DoesNotContain("Nadia Navigator sees to it", (await nadia.OpenAsync("/navigator/barriers/list")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whom_we_ask_is_changed_on_the_step_that_goes_on_too(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var nadia = await scene.NavigatorAsync();
        var barrier = await StepAsync(nadia, await RaiseAsync(nadia, person), Rung.Manager);

        await nadia.SubmitAsync(await nadia.OpenAsync(barrier.LinkTo("Change")), new Dictionary<string, string?> { ["Input.Asked"] = "The head of service" });

        Assert.Equal(["The duty assessor", "The head of service"], (await StepsAsync(scene, person, IdOf(barrier))).Select(step => step.Asked));
    }
}
