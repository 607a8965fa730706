using Platform.Conformance.Engines;
using Platform.Data.Engines;

namespace FlexibleFund.Tests.Years;

/// <summary>That little is left in a pot is told once, whatever took it over the line.</summary>
public sealed class LittleLeftTests
{
    [Theory, EveryEngine]
    public async Task It_is_told_once_where_the_line_is_crossed_again_before_anybody_has_done_anything(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(50);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        var first = (await Scene.AskAsync(worker, person, "45")).Path;
        await worker.SubmitAsync(await worker.OpenAsync(Scene.Page(first, "requests/later/stand-back")), Scene.Fields(("Input.Words", "A friend gave them one")));

        await Scene.AskAsync(worker, person, "44", "food");

        Assert.Equal(["flexible-fund.pot-low"], await scene.NobodysWorkAsync());
        using var lead = await scene.AsAsync(Scene.Lead);
        Assert.Contains("88 % of the pot Exampleton 2026/27 is promised or spent; £6 is left", (await lead.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task It_is_told_where_money_is_taken_out_and_not_where_the_pot_is_closed(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var pot = await scene.PotAsync(100);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        await Scene.AskAsync(worker, person, "45");
        Assert.Empty(await scene.NobodysWorkAsync());

        for (var at = 0; at < 2; at++)
        {
            await lead.SubmitAsync(await lead.OpenAsync($"/flexible-fund/pots/moving/allocate/{pot}"), Scene.Fields(("Input.Way", "Out"), ("Input.Amount", at == 0 ? "50" : "1"), ("Input.Why", "Given to another fund")));
            Assert.Equal(["flexible-fund.pot-low"], await scene.NobodysWorkAsync());
        }

        Assert.Contains("90 % of the pot Exampleton 2026/27 is promised or spent; £5 is left", (await lead.OpenAsync("/")).Text, StringComparison.Ordinal);
        await lead.SubmitAsync(await lead.OpenAsync($"/flexible-fund/pots/moving/close/{pot}"));

        Assert.Empty(await scene.NobodysWorkAsync());
    }
}
