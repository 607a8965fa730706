using Platform.Sdk.Amounts;
using System.Net;
using FlexibleFund.Pots;
using FlexibleFund.Requests;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;

namespace FlexibleFund.Tests;

public sealed class RaceTests
{
    private const int Racers = 200, Pounds = 300;

    /// <summary>200 requests of £300 wait, £2,000 is left, and every one of them is agreed at the same moment: six fit.</summary>
    [Theory, EveryEngine]
    public async Task Two_hundred_approvals_race_for_the_last_pounds_and_not_a_penny_goes_over(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, ("perPersonAYear", "1000000"));
        await scene.PotAsync(2_000);
        var person = await scene.PersonAsync();
        var asked = await WaitingAsync(scene, person);
        using var lead = await scene.AsAsync(Scene.Lead);
        using var second = await scene.AsAsync(Scene.SecondLead);
        var forms = new List<(TestBrowser Browser, TestPage Page)>();
        foreach (var (request, at) in asked.Select((one, at) => (one, at)))
        {
            var browser = at % 2 == 0 ? lead : second;
            forms.Add((browser, await browser.OpenAsync($"/flexible-fund/deciding/decide/{person}/{request}")));
        }

        var answers = await Task.WhenAll(forms.Select(form => form.Browser.PostAsync(form.Page, Scene.Fields(("Input.Says", "Yes"), ("Input.Reason", "It makes sense")))));

        var (won, lost) = (answers.Where(one => one.Location is not null).ToList(), answers.Where(one => one.Location is null).ToList());
        Assert.Equal((6, Racers - 6), (won.Count, lost.Count));
        Assert.All(lost, one => Assert.Equal(HttpStatusCode.OK, one.Status));
        Assert.All(lost, one => Assert.Contains("Only £200 is left in this pot, and this is £300. Choose another pot or a smaller amount, or ask a lead to put money in.", one.Text, StringComparison.Ordinal));
        var pot = await scene.OnlyPotAsync();
        Assert.Equal((180_000L, 20_000L), (pot.CommittedPence, pot.LeftPence));
        Assert.Equal(6, (await scene.StatesAsync(person)).Count(state => state == "Agreed"));
        Assert.Equal(6 * 30_000L, (await scene.RequestsAsync(person)).Sum(request => request.AgreedPence));
        var entered = await scene.Platform.InScopeAsync(scope => scope.Database.ManyAsync<Entered>(SceneSql.Entered, new { pot = pot.PotId }));
        Assert.Equal(180_000, entered.Single(one => one.Kind == "Committed").Pence);
    }

    /// <summary>Twenty forms that pay the same promise are sent at once: it is paid once.</summary>
    [Theory, EveryEngine]
    public async Task Of_twenty_payments_of_one_promise_at_once_one_is_taken_and_the_others_see_it(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(50);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        var asked = (await Scene.AskAsync(worker, person, "50")).Path;
        var forms = new List<TestPage>();
        for (var at = 0; at < 20; at++) forms.Add(await worker.OpenAsync(Scene.Page(asked, "payments/pay")));

        var answers = await Task.WhenAll(forms.Select(form => worker.PostAsync(form, Scene.Fields(("Input.Method", "Card"), ("Input.BoughtFrom", "Phone shop")))));

        var lost = answers.Where(one => one.Location is null).ToList();
        Assert.Equal(19, lost.Count);
        Assert.All(lost, one => Assert.Contains("Somebody else changed this while you were typing.", one.Text, StringComparison.Ordinal));
        var pot = await scene.OnlyPotAsync();
        Assert.Equal((0L, 5_000L, 0L), (pot.CommittedPence, pot.SpentPence, pot.LeftPence));
        Assert.Equal(5_000, Assert.Single(await scene.RequestsAsync(person)).PaidPence);
    }

    /// <summary>Neither of two who decide together may think they are the first.</summary>
    [Theory, EveryEngine]
    public async Task Two_leads_who_say_yes_in_the_same_moment_are_heard_both(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(2_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        using var second = await scene.AsAsync(Scene.SecondLead);
        var asked = (await Scene.AskAsync(worker, person, "1500", "furniture")).Path;
        var yes = Scene.Fields(("Input.Says", "Yes"), ("Input.Reason", "It makes sense"));
        List<(TestBrowser Browser, TestPage Form)> both =
            [(lead, await lead.OpenAsync(Scene.Page(asked, "deciding/decide"))), (second, await second.OpenAsync(Scene.Page(asked, "deciding/decide")))];

        var answers = await Task.WhenAll(both.Select(async one => (one.Browser, Answer: await one.Browser.PostAsync(one.Form, yes))));
        var (late, told) = Assert.Single(answers, one => one.Answer.Location is null);
        Assert.Contains("says yes to £1,500, from Exampleton 2026/27: It makes sense", told.Text, StringComparison.Ordinal);
        await late.SubmitAsync(told, yes);

        Assert.Equal(["Agreed"], await scene.StatesAsync(person));
        Assert.Equal(150_000, (await scene.OnlyPotAsync()).CommittedPence);
    }

    /// <summary>What a form had begun to write when somebody else was first is undone before it is shown what stands: as if a colleague's act came between the pot's row and the request's.</summary>
    [Theory, EveryEngine]
    public async Task Whoever_is_second_reads_what_stands_and_not_what_they_had_begun_themselves(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(2_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        var asked = (await Scene.AskAsync(worker, person, "400", "deposit")).Path;
        var form = await lead.OpenAsync(Scene.Page(asked, "deciding/decide"));
        await scene.WriteAsync(scope => scope.Database.ExecuteAsync(SceneSql.SomebodyElseBetween));

        var late = await lead.PostAsync(form, Scene.Fields(("Input.Says", "Yes"), ("Input.Reason", "My own words")));

        Assert.Contains("Somebody else changed this while you were typing.", late.Text, StringComparison.Ordinal);
        Assert.Contains("Exampleton 2026/27: £2,000 left", late.Text, StringComparison.Ordinal);
        Assert.Contains("My own words", late.Text, StringComparison.Ordinal);
        Assert.Equal(["Waiting"], await scene.StatesAsync(person));
        Assert.Equal(0, (await scene.OnlyPotAsync()).CommittedPence);
    }

    /// <summary>Of two parts that are asked for in one moment, or looked at again, the second waits at the person's row and then counts the first.</summary>
    [Theory, EveryEngine]
    public async Task The_persons_row_is_the_first_thing_that_asking_and_asking_for_another_look_change(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(2_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);

        Assert.Equal(["SupportSql.GuardPerson", "PotSql.Hold"], await ChangesAsync(scene, () => Scene.AskAsync(worker, person, "40"), 2));
        Assert.Equal(["SupportSql.GuardPerson", "RequestSql.Ask"], await ChangesAsync(scene, () => Scene.AskAsync(worker, person, "400", "deposit"), 2));
        var asked = (await Scene.AskAsync(worker, person, "600", "furniture")).Path;
        await Scene.DecideAsync(lead, asked, "NotThisTime", ("Input.AskAgain", "Next month"));
        Assert.Equal(["SupportSql.GuardPerson", "RequestSql.LookAgain"], await ChangesAsync(scene, async () => await worker.SubmitAsync(await worker.OpenAsync(Scene.Page(asked, "requests/later/look-again"))), 2));
    }

    /// <summary>The pot's row is changed before anything else but the form, so that what is decided behind it stays true until the commit.</summary>
    [Theory, EveryEngine]
    public async Task The_pots_row_is_the_first_thing_that_a_decision_a_payment_a_refund_and_freeing_change(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(2_000);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        using var payer = await scene.AsAsync(Scene.Payer);

        await Scene.AskAsync(worker, person, "40");
        var large = (await Scene.AskAsync(worker, person, "400", "deposit")).Path;
        Assert.Equal("PotSql.Hold", await FirstAsync(() => Scene.DecideAsync(lead, large)));
        Assert.Equal("PotSql.Spend", await FirstAsync(() => Scene.PayAsync(payer, large, ("Input.Amount", "100"))));
        var paid = await payer.OpenAsync(large);
        Assert.Equal("PotSql.Refund", await FirstAsync(async () => await lead.SubmitAsync(await lead.OpenAsync(paid.LinkTo("Money came back")), Scene.Fields(("Input.Amount", "10"), ("Input.Words", "Returned")))));
        Assert.Equal("PotSql.Release", await FirstAsync(async () => await payer.SubmitAsync(await payer.OpenAsync(Scene.Page(large, "payments/rest")))));

        await scene.EndAsync(person, Scene.Worker);
        var pot = (await scene.OnlyPotAsync()).PotId;
        await scene.WriteAsync(scope => scope.Database.ExecuteAsync(SceneSql.Age, new { pot, since = scene.Today.AddDays(-120) }));
        Assert.Equal("PotSql.Guard", await FirstAsync(async () => await lead.SubmitAsync(await lead.OpenAsync($"/flexible-fund/pots/standing/free/{pot}"))));

        async Task<string> FirstAsync(Func<Task> act) => Assert.Single(await ChangesAsync(scene, act, 1));
    }

    /// <summary>What an act changes first, without the form itself and the audit.</summary>
    private static async Task<IReadOnlyList<string>> ChangesAsync(Scene scene, Func<Task> act, int count)
    {
        scene.Platform.Sql.Clear();
        await act();
        return [.. scene.Platform.Sql.Runs.Where(run => run is { Changes: true, Transaction: not null } && run.Sql.Name is not ("FormSql.Take" or "AuditSql.Add") && !run.Sql.SqlServer.Contains("core_form", StringComparison.Ordinal)).Select(run => run.Sql.Name).Take(count)];
    }

    private static async Task<IReadOnlyList<Guid>> WaitingAsync(Scene scene, Guid person)
    {
        var (worker, requests) = (await scene.WhoAsync(Scene.Worker), Enumerable.Range(0, Racers).Select(_ => Ids.New()).ToList());
        await scene.WriteAsync(async scope =>
        {
            foreach (var request in requests)
            {
                await scope.Database.ExecuteAsync(RequestSql.Ask, new
                {
                    request, person, team = worker.TeamId, words = "Anything", category = "other", pence = Money.Pounds(Pounds), goal = (Guid?)null, need = (string?)null, tried = (string?)null, urgent = false,
                    note = (string?)null, hints = (string?)null, overYear = (string?)null, band = Band.Lead, askedBy = worker.WorkerId, askedByName = worker.Name, askedByLead = false, now = scope.Now, dueOn = scope.Today,
                });
            }
        });
        return requests;
    }
}
