using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace FlexibleFund.Tests.Years;

/// <summary>A pot is the money of one year.</summary>
public sealed class YearTests
{
    [Theory, EveryEngine]
    public async Task From_a_pot_whose_year_is_over_nothing_new_is_promised(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var old = await scene.PotAsync(500, "Old", startsOn: new DateOnly(2025, 4, 1));
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);

        Assert.Contains("There is no open pot to take this from.", (await Scene.AskAsync(worker, person, "20")).Text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<Platform.Sdk.Rules.RuleBrokenException>(() => scene.WriteAsync(scope => Pots.Ledger.HoldAsync(scope, old, 100, "")));
        Assert.Contains("Its year is over", (await worker.OpenAsync("/flexible-fund/pots/list")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Those_who_opened_a_pot_are_reminded_once_to_close_it_when_its_year_is_over(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        using var lead = await scene.AsAsync(Scene.Lead);
        await lead.SubmitAsync(await lead.OpenAsync("/flexible-fund/pots/open"), Scene.Fields(("Input.Name", "Exampleton"), ("Input.Amount", "1,500")));
        await scene.WriteAsync(Pots.Telling.OverPots.Remind);
        Assert.Empty(await scene.NobodysWorkAsync());

        scene.Platform.Clock.Advance(TimeSpan.FromDays(130));
        for (var at = 0; at < 2; at++) await scene.WriteAsync(Pots.Telling.OverPots.Remind);
        Assert.Equal(["flexible-fund.pot-over"], await scene.NobodysWorkAsync());
        using var again = await scene.AsAsync(Scene.Lead);
        Assert.Contains("The year of the pot Exampleton 2026/27 is over: close it, and say what happens to the £1,500 that is left", (await again.OpenAsync("/")).Text, StringComparison.Ordinal);
        var pot = (await scene.OnlyPotAsync()).PotId;
        await again.SubmitAsync(await again.OpenAsync($"/flexible-fund/pots/moving/close/{pot}"));

        Assert.Empty(await scene.NobodysWorkAsync());
    }

    [Theory, EveryEngine]
    public async Task What_comes_back_into_a_closed_pot_is_told_to_those_who_opened_it_and_given_on(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (old, next) = (await scene.PotAsync(100, "Old"), await scene.PotAsync(10, "New"));
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var payer = await scene.AsAsync(Scene.Payer);
        using var lead = await scene.AsAsync(Scene.Lead);
        var asked = (await Scene.AskAsync(worker, person, "40", "phone", ("Input.Pot", $"{old}"))).Path;
        await lead.SubmitAsync(await lead.OpenAsync($"/flexible-fund/pots/moving/close/{old}"));
        Assert.Contains("It is closed already, and nothing is left in it.", (await lead.OpenAsync($"/flexible-fund/pots/moving/close/{old}")).Text, StringComparison.Ordinal);
        Assert.Empty(await scene.NobodysWorkAsync());

        var paid = await Scene.PayAsync(worker, asked, ("Input.Amount", "30"));
        await payer.SubmitAsync(await payer.OpenAsync(paid.LinkTo("Money came back")), Scene.Fields(("Input.Amount", "5"), ("Input.Words", "Returned")));
        await worker.SubmitAsync(await worker.OpenAsync(Scene.Page(asked, "payments/rest")));

        Assert.Equal(["flexible-fund.pot-over"], await scene.NobodysWorkAsync());
        Assert.Contains("Money came back into the pot Old 2026/27, which is closed: say what happens to the £15 that is left", (await lead.OpenAsync("/")).Text, StringComparison.Ordinal);
        var form = await lead.OpenAsync((await lead.OpenAsync($"/flexible-fund/pots/show/{old}")).LinkTo("Give back or carry over what is left"));
        var given = await lead.SubmitAsync(form, Scene.Fields(("Input.Rest", $"{next}")));

        Assert.Contains("−£15, Carried into New 2026/27", given.Text, StringComparison.Ordinal);
        Assert.Equal([("New", 2_500L), ("Old", 0L)], (await scene.PotsAsync()).OrderBy(pot => pot.Name).Select(pot => (pot.Name, pot.LeftPence)));
        Assert.Empty(await scene.NobodysWorkAsync());
    }

    [Theory, EveryEngine]
    public async Task Nothing_is_put_into_a_pot_that_was_closed_in_the_same_moment(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (first, second) = (await scene.PotAsync(100, "First"), await scene.PotAsync(100, "Second"));
        using var lead = await scene.AsAsync(Scene.Lead);
        using var other = await scene.AsAsync(Scene.SecondLead);
        var put = await lead.OpenAsync($"/flexible-fund/pots/moving/allocate/{second}");
        var carry = await other.OpenAsync($"/flexible-fund/pots/moving/close/{first}");
        await other.SubmitAsync(await other.OpenAsync($"/flexible-fund/pots/moving/close/{second}"));

        Assert.Contains("This pot is closed. Put the money into another one.", (await lead.SubmitAsync(put, Scene.Fields(("Input.Way", "In"), ("Input.Amount", "50"), ("Input.Why", "Grant")))).Text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<Platform.Sdk.Rules.RuleBrokenException>(() => scene.WriteAsync(scope => Pots.Ledger.AllocateAsync(scope, second, 100, "In", "Treasurer")));
        Assert.Equal(0, (await scene.PotsAsync()).Single(pot => pot.PotId == second).AllocatedPence);
        var refused = await other.SubmitAsync(carry, Scene.Fields(("Input.Rest", $"{second}")));
        Assert.Contains("Nothing can be carried into that pot any more: it was closed, or its year is over. Choose again.", refused.Text, StringComparison.Ordinal);
        Assert.Equal([("First", 10_000L, false), ("Second", 0L, true)], (await scene.PotsAsync()).OrderBy(pot => pot.Name).Select(pot => (pot.Name, pot.AllocatedPence, pot.ClosedOn is not null)));
    }

    [Theory, EveryEngine]
    public async Task That_little_is_left_is_done_once_more_was_put_in(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var pot = await scene.PotAsync(50);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        await Scene.AskAsync(worker, person, "45");
        Assert.Equal(["flexible-fund.pot-low"], await scene.NobodysWorkAsync());

        await PutAsync("1");
        Assert.Equal(["flexible-fund.pot-low"], await scene.NobodysWorkAsync());
        await PutAsync("100");

        Assert.Empty(await scene.NobodysWorkAsync());

        async Task PutAsync(string amount) => await lead.SubmitAsync(
            await lead.OpenAsync($"/flexible-fund/pots/moving/allocate/{pot}"), Scene.Fields(("Input.Way", "In"), ("Input.Amount", amount), ("Input.Why", "Grant")));
    }

    [Theory, EveryEngine]
    public async Task A_pot_for_some_help_only_promises_nothing_else(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        using var lead = await scene.AsAsync(Scene.Lead);
        var opened = await lead.SubmitAsync(await lead.OpenAsync("/flexible-fund/pots/open"), Scene.Fields(
            ("Input.Name", "Homes"), ("Input.Amount", "1,500"), ("Input.RingFence", "what keeps a home"), ("Input.Categories", "deposit")));
        Assert.Contains("Deposit or rent in advance", opened.Text, StringComparison.Ordinal);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);

        Assert.Contains("There is no open pot for this. Ask a lead to open one.", (await Scene.AskAsync(worker, person, "20", "phone")).Text, StringComparison.Ordinal);
        Assert.Contains("Yes, to £20.", (await Scene.AskAsync(worker, person, "20", "deposit")).Text, StringComparison.Ordinal);
        var asked = (await Scene.AskAsync(worker, person, "400", "activity")).Path;
        Assert.Contains("There is no open pot for this.", (await lead.OpenAsync(Scene.Page(asked, "deciding/decide"))).Text, StringComparison.Ordinal);
        await scene.PotAsync(1_000, "Council");
        var form = await lead.OpenAsync(Scene.Page(asked, "deciding/decide"));
        Assert.DoesNotContain("Homes 2026/27", form.Text, StringComparison.Ordinal);
        var forced = await lead.SubmitAsync(form, Scene.Fields(("Input.Says", "Yes"), ("Input.Reason", "It makes sense"), ("Input.Pot", $"{(await scene.PotsAsync()).Single(pot => pot.Name == "Homes").PotId}")));

        Assert.Contains("Choose the pot to take it from.", forced.Text, StringComparison.Ordinal);
        Assert.Contains("Yes, to £400.", (await Scene.DecideAsync(lead, asked)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Those_who_lead_another_team_read_a_pot_and_change_nothing_in_it(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        using var lead = await scene.AsAsync(Scene.Lead);
        var pot = (await lead.SubmitAsync(await lead.OpenAsync("/flexible-fund/pots/open"), Scene.Fields(("Input.Name", "Exampleton"), ("Input.Amount", "1,500")))).Path;
        var other = await scene.WhoAsync("housing@demo.example");
        await scene.WriteAsync(scope => scope.Database.ExecuteOneAsync(SceneSql.AddRole, new { worker = other.WorkerId, module = "flexible-fund", role = "lead" }));
        using var housing = await scene.AsAsync("housing@demo.example");

        Assert.DoesNotContain("Put money in", (await housing.OpenAsync(pot)).Text, StringComparison.Ordinal);
        foreach (var act in (string[])["allocate", "close"])
        {
            var page = await housing.OpenAsync(pot.Replace("/show/", $"/moving/{act}/", StringComparison.Ordinal));
            Assert.Contains("Another team opened this pot, and looks after it.", page.Text, StringComparison.Ordinal);
            Assert.Null(page.Document.QuerySelector("main form"));
        }
    }
}
