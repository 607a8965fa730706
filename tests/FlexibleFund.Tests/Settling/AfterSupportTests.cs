using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace FlexibleFund.Tests.Settling;

/// <summary>What was promised is settled by those who knew somebody, also once support has ended.</summary>
public sealed class AfterSupportTests
{
    [Theory, EveryEngine]
    public async Task When_support_ends_the_team_is_asked_to_settle_what_is_promised_and_can(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var payer = await scene.AsAsync(Scene.Payer);
        var (first, second) = ((await Scene.AskAsync(worker, person, "40")).Path, (await Scene.AskAsync(worker, person, "10", "food")).Path);
        await scene.EndAsync(person, Scene.Worker);

        Assert.Equal(2, (await scene.OpenWorkAsync(person)).Count(kind => kind == "flexible-fund.settle"));
        var day = await payer.OpenAsync("/");
        Assert.Contains("Settle the £40 that the fund promised: pay what is ordered or still needed, or give it back", day.Text, StringComparison.Ordinal);
        var paid = await Scene.PayAsync(worker, first, ("Input.Amount", "30"));
        await worker.SubmitAsync(await worker.OpenAsync(Scene.Page(first, "payments/rest")));
        await worker.SubmitAsync(await worker.OpenAsync(paid.LinkTo("Add the receipt")), Scene.Fields(("Input.Words", "The till had no paper")));
        var back = await payer.SubmitAsync(await payer.OpenAsync((await payer.OpenAsync(first)).LinkTo("Money came back")), Scene.Fields(("Input.Amount", "5"), ("Input.Words", "Returned")));
        await worker.SubmitAsync(await worker.OpenAsync(Scene.Page(second, "payments/rest")));

        Assert.Contains("£30 of £40; £10 was not needed; £5 came back.", back.Text, StringComparison.Ordinal);
        Assert.Equal(0, (await scene.OnlyPotAsync()).CommittedPence);
        Assert.DoesNotContain(await scene.OpenWorkAsync(person), kind => kind is "flexible-fund.settle" or "flexible-fund.pay");
    }

    [Theory, EveryEngine]
    public async Task What_waits_when_support_ends_is_still_decided_and_another_look_still_asked_for(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        using var second = await scene.AsAsync(Scene.SecondLead);
        var asked = (await Scene.AskAsync(worker, person, "400", "deposit")).Path;
        await scene.EndAsync(person, Scene.Worker);

        await Scene.DecideAsync(lead, asked, "NotThisTime", ("Input.AskAgain", "Next month"));
        await worker.SubmitAsync(await worker.OpenAsync(Scene.Page(asked, "requests/later/look-again")));
        var decided = await Scene.DecideAsync(second, asked);

        Assert.Contains("Yes, to £400.", decided.Text, StringComparison.Ordinal);
        Assert.Null((await worker.OpenAsync($"/flexible-fund/asking/for-person/{person}")).Document.QuerySelector("main a[href*='/asking/ask/']"));
    }

    [Theory, EveryEngine]
    public async Task While_the_team_supports_them_otherwise_nothing_has_to_be_settled(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(100);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        await Scene.AskAsync(worker, person, "40");
        var who = await scene.WhoAsync(Scene.Worker);

        await scene.RaiseAsync(new Platform.Sdk.Record.SupportEnded(person, Platform.Sdk.Data.Ids.New(), "core", who.TeamId, who.WorkerId, scene.Today, Platform.Sdk.Record.EndingReason.MovedOn));

        Assert.Equal(["flexible-fund.pay"], await scene.OpenWorkAsync(person));
    }

    [Theory, EveryEngine]
    public async Task When_somebody_dies_what_was_promised_is_settled_without_a_word_to_them(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        var asked = (await Scene.AskAsync(worker, person, "40")).Path;
        var waits = (await Scene.AskAsync(worker, person, "400", "deposit")).Path;
        await worker.SubmitAsync(await worker.OpenAsync($"/people/{person}/died"), Scene.Fields(("Input.ToldBy", "Their sister")));

        Assert.Equal(["core.debrief", "core.learning-review", "flexible-fund.settle"], await scene.OpenWorkAsync(person));
        Assert.Equal(["Agreed", "Stopped"], (await scene.StatesAsync(person)).Order());
        var page = await worker.OpenAsync(asked);
        Assert.DoesNotContain("They no longer want it", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("What was decided, to read and print together", page.Text, StringComparison.Ordinal);
        Assert.Contains("They died before it was decided.", (await lead.OpenAsync(waits)).Text, StringComparison.Ordinal);
        await Scene.PayAsync(worker, asked, ("Input.Amount", "15"));
        await worker.SubmitAsync(await worker.OpenAsync((await worker.OpenAsync(asked)).LinkTo("Give back what is not needed")));

        Assert.Equal((0L, 1_500L), (await scene.OnlyPotAsync()) is var pot ? (pot.CommittedPence, pot.SpentPence) : default);
        Assert.DoesNotContain("flexible-fund.settle", await scene.OpenWorkAsync(person));
    }

    [Theory, EveryEngine]
    public async Task A_death_of_which_the_fund_did_not_hear_while_it_was_off_leaves_nothing_that_waits_for_good(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        using var before = await scene.AsAsync(Scene.Worker);
        await Scene.AskAsync(before, person, "40");
        var waits = (await Scene.AskAsync(before, person, "850", "deposit")).Path;
        await using (var off = await scene.AgainAsync(engine, isOn: false))
        {
            using var record = await off.AsAsync(Scene.Worker);
            await record.SubmitAsync(await record.OpenAsync($"/people/{person}/died"), Scene.Fields(("Input.ToldBy", "Their sister")));
        }

        await using var on = await scene.AgainAsync(engine, isOn: true);
        using var worker = await on.AsAsync(Scene.Worker);
        Assert.Contains("£850 for Sam", (await worker.OpenAsync("/flexible-fund")).Text, StringComparison.Ordinal);
        var page = await worker.OpenAsync(waits);
        Assert.Contains("They died before it was decided.", page.Text, StringComparison.Ordinal);
        var stopped = await worker.SubmitAsync(await worker.OpenAsync(page.LinkTo("Take it off the list")));

        Assert.DoesNotContain("Take it off the list", stopped.Text, StringComparison.Ordinal);
        Assert.Equal(["Agreed", "Stopped"], (await on.StatesAsync(person)).Order());
        Assert.DoesNotContain("£850 for Sam", (await worker.OpenAsync("/flexible-fund")).Text, StringComparison.Ordinal);
        Assert.Contains("flexible-fund.settle", await on.OpenWorkAsync(person));
    }

    [Theory, EveryEngine]
    public async Task A_death_that_was_a_mistake_leaves_nothing_to_settle_and_everything_to_pay(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(1_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        await Scene.AskAsync(worker, person, "40");
        await worker.SubmitAsync(await worker.OpenAsync($"/people/{person}/died"), Scene.Fields(("Input.ToldBy", "Their sister")));
        await worker.SubmitAsync(await worker.OpenAsync($"/people/{person}/died/mistake"));

        Assert.Equal(["flexible-fund.pay"], await scene.OpenWorkAsync(person));
    }
}
