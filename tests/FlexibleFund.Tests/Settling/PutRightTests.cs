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

    [Theory, EveryEngine]
    public async Task Who_may_not_pay_says_neither_that_it_was_more_nor_that_it_was_paid_otherwise(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        using var second = await scene.AsAsync(Scene.SecondLead);
        using var payer = await scene.AsAsync(Scene.Payer);
        var asked = (await Scene.AskAsync(worker, person, "320", "deposit")).Path;
        await Scene.DecideAsync(lead, asked);
        var paid = await Scene.PayAsync(payer, asked, ("Input.Amount", "100"));

        foreach (var (field, value) in (IReadOnlyList<(string, string)>)[("Input.Amount", "320"), ("Input.BoughtFrom", "My brother"), ("Input.Method", "Cash")])
        {
            Assert.Contains("You asked for this, so another worker pays. A colleague who does puts this right.", (await WithAsync(worker, paid, (field, value))).Text, StringComparison.Ordinal);
            Assert.Contains("You decided this, so another worker pays. A colleague who does puts this right.", (await WithAsync(lead, paid, (field, value))).Text, StringComparison.Ordinal);
        }

        Assert.Equal(10_000, (await scene.OnlyPotAsync()).SpentPence);
        Assert.Contains("You asked for this, so another worker pays. You may put right the day, and that it was less.", (await worker.OpenAsync(paid.LinkTo("Put it right"))).Text, StringComparison.Ordinal);
        Assert.Contains("£90 of £320", (await PutRightAsync(worker, paid, "90")).Text, StringComparison.Ordinal);
        var right = await WithAsync(second, paid, ("Input.Amount", "320"), ("Input.BoughtFrom", "A landlord"));

        Assert.Contains("£320 of £320", right.Text, StringComparison.Ordinal);
        Assert.Contains("A landlord (Penny Payer; put right by Sal Second)", right.Text, StringComparison.Ordinal);
    }

    private static Task<TestPage> PutRightAsync(TestBrowser browser, TestPage paid, string amount) => WithAsync(browser, paid, ("Input.Amount", amount));

    private static async Task<TestPage> WithAsync(TestBrowser browser, TestPage paid, params (string Field, string Value)[] fields) =>
        await browser.SubmitAsync(await browser.OpenAsync(paid.LinkTo("Put it right")), Scene.Fields(fields));
}
