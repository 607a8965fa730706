using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace FlexibleFund.Tests.Settling;

public sealed class RefundTests
{
    [Theory, EveryEngine]
    public async Task Whoever_paid_shows_that_money_came_back_or_a_colleague_writes_it_down(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(100);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var payer = await scene.AsAsync(Scene.Payer);
        var refund = (await Scene.PayAsync(worker, (await Scene.AskAsync(worker, person, "40")).Path)).LinkTo("Money came back");

        var alone = await worker.SubmitAsync(await worker.OpenAsync(refund), Scene.Fields(("Input.Amount", "40"), ("Input.Words", "Returned")));
        Assert.Contains("You paid this. Add a photo of the slip or of the bank's line, or let a colleague write it down.", alone.Text, StringComparison.Ordinal);
        Assert.Equal(6_000, (await scene.OnlyPotAsync()).LeftPence);
        var shown = await worker.SubmitAsync(alone, Scene.Fields(("Input.Amount", "10"), ("Input.Words", "Returned"), ("Input.File", $"{TestFile.Picture}")));
        var other = await payer.SubmitAsync(await payer.OpenAsync(refund), Scene.Fields(("Input.Amount", "5"), ("Input.Words", "The rest")));

        Assert.Contains("/files/", shown.LinkTo("Slip"), StringComparison.Ordinal);
        Assert.Contains("£15 came back", other.Text, StringComparison.Ordinal);
        Assert.Equal(7_500, (await scene.OnlyPotAsync()).LeftPence);
    }
}
