using Platform.Conformance.Engines;
using Platform.Data.Engines;

namespace FlexibleFund.Tests.Settling;

public sealed class ErasedTests
{
    [Theory, EveryEngine]
    public async Task What_was_promised_to_somebody_whose_record_is_erased_is_there_for_others_and_what_was_spent_stays_spent(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(100);
        var (person, other) = (await scene.PersonAsync(), await scene.PersonAsync("Bo"));
        using var worker = await scene.AsAsync(Scene.Worker);
        await Scene.PayAsync(worker, (await Scene.AskAsync(worker, person, "40")).Path, ("Input.Amount", "15"));
        await Scene.AskAsync(worker, person, "10", "food", ("Input.Note", "It is needed"));
        await Scene.AskAsync(worker, other, "5");

        await scene.Platform.EraseAsync(person);

        Assert.Empty(await scene.RequestsAsync(person));
        var pot = await scene.OnlyPotAsync();
        Assert.Equal((500L, 1_500L, 8_000L), (pot.CommittedPence, pot.SpentPence, pot.LeftPence));
    }

    [Theory, EveryEngine]
    public async Task What_was_freed_already_is_not_given_back_twice_and_what_stood_without_a_name_stands_no_longer(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(100);
        var (freed, stands) = (await scene.PersonAsync(), await scene.PersonAsync("Bo"));
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        await Scene.AskAsync(worker, freed, "40");
        await Scene.AskAsync(worker, stands, "20");
        var pot = (await scene.OnlyPotAsync()).PotId;
        await scene.EndAsync(freed, Scene.Worker);
        await scene.WriteAsync(scope => scope.Database.ExecuteAsync(SceneSql.Age, new { pot, since = scene.Today.AddDays(-120) }));
        await lead.SubmitAsync(await lead.OpenAsync($"/flexible-fund/pots/standing/free/{pot}"));
        await scene.EndAsync(stands, Scene.Worker);

        await scene.Platform.EraseAsync(freed);
        await scene.Platform.EraseAsync(stands);

        Assert.Equal((0L, 10_000L), (await scene.OnlyPotAsync()) is var now ? (now.CommittedPence, now.LeftPence) : default);
        Assert.DoesNotContain("is promised for", (await lead.OpenAsync($"/flexible-fund/pots/show/{pot}")).TextOf("main"), StringComparison.Ordinal);
    }
}
