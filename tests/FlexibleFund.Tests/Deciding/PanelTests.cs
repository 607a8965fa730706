using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Amounts;

namespace FlexibleFund.Tests.Deciding;

/// <summary>What several decide together binds each of them: the amount, the pot and the reasons.</summary>
public sealed class PanelTests
{
    [Theory, EveryEngine]
    public async Task Nobody_promises_more_than_the_lowest_amount_that_was_said(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(5_000);
        var person = await scene.PersonAsync();
        var (_, lead, second, asked) = await AskedAsync(scene, person);

        await Scene.DecideAsync(lead, asked, "Yes", ("Input.Amount", "900"));
        var form = await second.OpenAsync(Scene.Page(asked, "deciding/decide"));
        Assert.Contains("Lee Leader says yes to £900, from Exampleton 2026/27: It makes sense", form.Text, StringComparison.Ordinal);
        Assert.Equal("900", form.Document.QuerySelector("input[name='Input.Amount']")!.GetAttribute("value"));
        var more = await Scene.DecideAsync(second, asked, "Yes", ("Input.Amount", "1500"));
        Assert.Contains("£900 is the most that everybody says yes to. Say yes to that or less, or not this time; for more, ask again together.", more.Text, StringComparison.Ordinal);
        Assert.Equal(0, (await scene.OnlyPotAsync()).CommittedPence);
        var less = await Scene.DecideAsync(second, asked, "Yes", ("Input.Amount", "850"));

        Assert.Contains("Yes, to £850. Lee Leader and Sal Second", less.Text, StringComparison.Ordinal);
        Assert.Contains("Lee Leader, 23 November 2026 at 10:00am: yes, to £900.", less.Text, StringComparison.Ordinal);
        Assert.Equal(85_000, (await scene.OnlyPotAsync()).CommittedPence);
    }

    [Theory, EveryEngine]
    public async Task The_pot_is_the_one_that_was_named_unless_it_holds_so_much_no_longer(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (council, trust) = (await scene.PotAsync(2_000, "Council"), await scene.PotAsync(2_000, "Trust"));
        var person = await scene.PersonAsync();
        var (_, lead, second, asked) = await AskedAsync(scene, person);
        await Scene.DecideAsync(lead, asked, "Yes", ("Input.Pot", $"{council}"));

        var other = await Scene.DecideAsync(second, asked, "Yes", ("Input.Pot", $"{trust}"));
        Assert.Contains("Lee Leader says yes from Council 2026/27. Choose that one, or agree together first.", other.Text, StringComparison.Ordinal);
        await scene.WriteAsync(scope => Pots.Ledger.AllocateAsync(scope, council, -Money.Pounds(1_000), "Out", "Treasurer"));
        var decided = await Scene.DecideAsync(second, asked, "Yes", ("Input.Pot", $"{trust}"));

        Assert.Contains("Yes, to £1,500.", decided.Text, StringComparison.Ordinal);
        Assert.Equal(150_000, (await scene.PotsAsync()).Single(pot => pot.PotId == trust).CommittedPence);
    }

    [Theory, EveryEngine]
    public async Task Why_it_is_more_than_is_usual_in_a_year_is_kept_from_whoever_said_it(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, ("perPersonAYear", "1200"));
        await scene.PotAsync(5_000);
        var person = await scene.PersonAsync();
        var (_, lead, second, asked) = await AskedAsync(scene, person);

        await Scene.DecideAsync(lead, asked, "Yes", ("Input.OverYear", "Their first own place"));
        var form = await second.OpenAsync(Scene.Page(asked, "deciding/decide"));
        Assert.Contains("More than is usual in a year, because: Their first own place", form.Text, StringComparison.Ordinal);
        var decided = await Scene.DecideAsync(second, asked);

        Assert.Contains("More than is usual in a year, because: Their first own place", decided.Text, StringComparison.Ordinal);
    }

    private static async Task<(TestBrowser Worker, TestBrowser Lead, TestBrowser Second, string Asked)> AskedAsync(Scene scene, Guid person)
    {
        var worker = await scene.AsAsync(Scene.Worker);
        return (worker, await scene.AsAsync(Scene.Lead), await scene.AsAsync(Scene.SecondLead), (await Scene.AskAsync(worker, person, "1500", "furniture")).Path);
    }
}
