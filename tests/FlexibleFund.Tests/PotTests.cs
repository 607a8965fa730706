using System.Net;
using FlexibleFund.Pots;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Sdk.Amounts;

namespace FlexibleFund.Tests;

public sealed class PotTests
{
    [Theory, EveryEngine]
    public async Task A_lead_opens_a_pot_and_a_worker_only_reads_it(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        using var lead = await scene.AsAsync(Scene.Lead);
        using var worker = await scene.AsAsync(Scene.Worker);

        var page = await lead.SubmitAsync(await lead.OpenAsync("/flexible-fund/pots/open"), Scene.Fields(("Input.Name", "Exampleton"), ("Input.Amount", "1,500"), ("Input.RingFence", "women")));

        Assert.Equal("Exampleton 2026/27", page.TextOf("h1"));
        Assert.Contains("£1,500 left of £1,500: £0 promised, £0 spent. Only for: women", page.Text, StringComparison.Ordinal);
        Assert.Contains("£1,500, The pot was opened (Lee Leader)", page.Text, StringComparison.Ordinal);
        Assert.Contains("Exampleton 2026/27", (await worker.OpenAsync("/flexible-fund/pots/list")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await worker.AskAsync("/flexible-fund/pots/open")).Status);
    }

    [Theory, EveryEngine]
    public async Task Nothing_is_promised_that_is_not_there_and_four_fifths_are_said(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(50);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        await Scene.AskAsync(worker, person, "39.99");
        Assert.DoesNotContain("Little left", (await worker.OpenAsync("/flexible-fund")).Text, StringComparison.Ordinal);

        await Scene.AskAsync(worker, person, "0.01", "food");
        var low = await worker.OpenAsync("/flexible-fund");
        var over = await Scene.AskAsync(worker, person, "10.01", "travel");

        Assert.Contains("Little left: 80 % is promised or spent", low.Text, StringComparison.Ordinal);
        Assert.Contains("80 % of the pot Exampleton 2026/27 is promised or spent; £10 is left", (await lead.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("Only £10 is left in this pot, and this is £10.01.", over.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await scene.StatesAsync(person)).Count);
    }

    [Theory, EveryEngine]
    public async Task That_little_is_left_is_told_to_the_team_that_can_put_money_in(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var other = (await scene.WhoAsync("housing@demo.example")).TeamId;
        await scene.WriteAsync(scope => OpenPot.RunAsync(scope, new NewPot("Homes", new DateOnly(2026, 4, 1), Money.Pounds(50), "Treasurer") { Team = other }));
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);

        await Scene.AskAsync(worker, person, "45");
        var over = await Scene.AskAsync(worker, person, "6", "food", ("Input.Note", "It is needed"));

        Assert.Equal([other], await scene.Platform.InScopeAsync(scope => scope.Database.ManyAsync<Guid>(SceneSql.TeamsOfWork, new { kind = "flexible-fund.pot-low" })));
        Assert.Contains("Choose another pot or a smaller amount, or ask a lead of the team that opened it to put money in.", over.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Without_an_open_pot_a_small_amount_is_not_promised(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);

        Assert.Contains("There is no open pot to take this from. Ask a lead to open one.", (await Scene.AskAsync(worker, person, "20")).Text, StringComparison.Ordinal);
        Assert.Empty(await scene.StatesAsync(person));
    }

    [Theory, EveryEngine]
    public async Task Where_there_are_several_pots_one_is_chosen_and_the_one_without_a_ring_fence_stands_first(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(100, "Trust", "homes");
        var free = await scene.PotAsync(100, "Council");
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);

        var form = await worker.OpenAsync($"/flexible-fund/asking/ask/{person}");
        await Scene.AskAsync(worker, person, "20");

        Assert.Equal($"{free}", form.Document.QuerySelector("input[name='Input.Pot'][checked]")!.GetAttribute("value"));
        Assert.Contains("Trust 2026/27: £100 left. Only for: homes", form.Text, StringComparison.Ordinal);
        Assert.Equal(2_000, (await scene.PotsAsync()).Single(pot => pot.PotId == free).CommittedPence);
    }

    [Theory, EveryEngine]
    public async Task Money_is_put_in_and_no_more_taken_out_than_is_left(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var pot = await scene.PotAsync(100);
        using var lead = await scene.AsAsync(Scene.Lead);

        var more = await MoveAsync("In", "50");
        var tooMuch = await MoveAsync("Out", "150.01");
        var less = await MoveAsync("Out", "150");

        Assert.Contains("£150 left of £150", more.Text, StringComparison.Ordinal);
        Assert.Contains("No more can be taken out than is left: £150.", tooMuch.Text, StringComparison.Ordinal);
        Assert.Contains("£0 left of £0", less.Text, StringComparison.Ordinal);

        async Task<Platform.Conformance.Running.TestPage> MoveAsync(string way, string amount) => await lead.SubmitAsync(
            await lead.OpenAsync($"/flexible-fund/pots/moving/allocate/{pot}"), Scene.Fields(("Input.Way", way), ("Input.Amount", amount), ("Input.Why", "Grant")));
    }

    [Theory, EveryEngine]
    public async Task At_the_end_of_the_year_what_is_left_is_carried_over_and_what_is_promised_can_still_be_paid(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var old = await scene.PotAsync(100, "Old");
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        var asked = (await Scene.AskAsync(worker, person, "40")).Path;
        var next = await scene.PotAsync(10, "New");

        var form = await lead.OpenAsync($"/flexible-fund/pots/moving/close/{old}");
        await Scene.AskAsync(worker, person, "5", "food", ("Input.Pot", $"{old}"));
        var stale = await lead.SubmitAsync(form, Scene.Fields(("Input.Rest", $"{next}")));
        Assert.Contains("Somebody moved money in this pot meanwhile: £55 is left now.", stale.Text, StringComparison.Ordinal);
        var closed = await lead.SubmitAsync(stale, Scene.Fields(("Input.Rest", $"{next}")));

        Assert.Contains("Closed on 23 November 2026", closed.Text, StringComparison.Ordinal);
        Assert.Contains("£45 is promised from it still and can be paid", closed.Text, StringComparison.Ordinal);
        Assert.Contains("−£55, Carried into New 2026/27", closed.Text, StringComparison.Ordinal);
        Assert.Equal([("New", 6_500L), ("Old", 0L)], await LeftAsync());
        Assert.Contains("£40 of £40", (await Scene.PayAsync(worker, asked)).Text, StringComparison.Ordinal);
        Assert.Equal([("New", 6_500L), ("Old", 0L)], await LeftAsync());
        Assert.DoesNotContain("Old 2026/27", (await worker.OpenAsync($"/flexible-fund/asking/ask/{person}")).Text, StringComparison.Ordinal);

        async Task<IEnumerable<(string, long)>> LeftAsync() => (await scene.PotsAsync()).OrderBy(pot => pot.Name).Select(pot => (pot.Name, pot.LeftPence));
    }
}
