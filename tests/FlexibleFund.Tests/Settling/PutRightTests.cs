using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace FlexibleFund.Tests.Settling;

/// <summary>A payment that was typed wrongly is put right, and the ledger keeps both.</summary>
public sealed class PutRightTests
{
    [Theory, EveryEngine]
    public async Task What_was_not_paid_after_all_is_promised_again_and_nothing_of_it_is_in_a_pocket(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(100);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var payer = await scene.AsAsync(Scene.Payer);
        var paid = await Scene.PayAsync(worker, (await Scene.AskAsync(worker, person, "40")).Path);

        var alone = await PutRightAsync(worker, paid, "4");
        Assert.Contains("You paid this. Add the receipt first, so that it shows how much it was, or let a colleague put it right.", alone.Text, StringComparison.Ordinal);
        var right = await PutRightAsync(payer, paid, "4");

        Assert.Contains("£4 of £40", right.Text, StringComparison.Ordinal);
        var pot = await scene.OnlyPotAsync();
        Assert.Equal((3_600L, 400L, 6_000L), (pot.CommittedPence, pot.SpentPence, pot.LeftPence));
        Assert.Contains("flexible-fund.settle", await scene.OpenWorkAsync(person));
        Assert.Contains("A payment from the fund was put right: £4, not £40", (await worker.OpenAsync($"/people/{person}/timeline")).Text, StringComparison.Ordinal);
        await worker.SubmitAsync(await worker.OpenAsync(Scene.Page(paid.Path, "payments/rest")));
        Assert.DoesNotContain("flexible-fund.settle", await scene.OpenWorkAsync(person));
        Assert.Equal(9_600, (await scene.OnlyPotAsync()).LeftPence);
    }

    [Theory, EveryEngine]
    public async Task It_is_never_more_than_was_promised_nor_less_than_came_back(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(100);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var payer = await scene.AsAsync(Scene.Payer);
        var paid = await Scene.PayAsync(worker, (await Scene.AskAsync(worker, person, "40")).Path, ("Input.Amount", "20"));
        await payer.SubmitAsync(await payer.OpenAsync(paid.LinkTo("Money came back")), Scene.Fields(("Input.Amount", "5"), ("Input.Words", "Returned")));

        Assert.Contains("No more than £40 is promised for this.", (await PutRightAsync(payer, paid, "40.01")).Text, StringComparison.Ordinal);
        Assert.Contains("£5 of it came back already, so it was at least that.", (await PutRightAsync(payer, paid, "4.99")).Text, StringComparison.Ordinal);
        Assert.Contains("£40 of £40; £5 came back.", (await PutRightAsync(payer, paid, "40")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("flexible-fund.pay", await scene.OpenWorkAsync(person));
    }

    private static async Task<TestPage> PutRightAsync(TestBrowser browser, TestPage paid, string amount) =>
        await browser.SubmitAsync(await browser.OpenAsync(paid.LinkTo("Put it right")), Scene.Fields(("Input.Amount", amount)));
}
