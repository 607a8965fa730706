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
}
