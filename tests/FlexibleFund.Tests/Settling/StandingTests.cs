using CsCheck;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace FlexibleFund.Tests.Settling;

/// <summary>What is promised for people whom nobody supports: the lead reads how much, and frees what nobody settles.</summary>
public sealed class StandingTests
{
    private const int Histories = 8;

    private enum Act
    {
        Ask, Pay, PayHalf, GiveBack, PutRight, End, Start, Free,
    }

    private static readonly Gen<Act[]> History = Gen.Frequency((3, Gen.Const(Act.Ask)), (6, Gen.Enum<Act>())).Array[8, 24];

    [Theory, EveryEngine]
    public async Task The_lead_reads_how_much_is_promised_for_people_whom_nobody_supports_and_no_name(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var pot = await scene.PotAsync(1_000);
        var (first, second) = (await scene.PersonAsync("Quill"), await scene.PersonAsync("Bo"));
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        await Scene.AskAsync(worker, first, "40");
        var asked = (await Scene.AskAsync(worker, second, "20")).Path;
        Assert.DoesNotContain("whom nobody supports", (await PotAsync(lead, pot)).Text, StringComparison.Ordinal);

        await scene.EndAsync(first, Scene.Worker);
        Assert.Contains("£40 of 1 request is promised for people whom nobody supports now.", (await PotAsync(lead, pot)).Text, StringComparison.Ordinal);
        await scene.EndAsync(second, Scene.Worker);
        var page = await PotAsync(lead, pot);
        Assert.Contains("£60 of 2 requests is promised for people whom nobody supports now.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Quill", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Free the", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("whom nobody supports", (await PotAsync(worker, pot)).Text, StringComparison.Ordinal);
        // those who supported them settle it still
        await Scene.PayAsync(worker, asked, ("Input.Amount", "5"));
        Assert.Contains("£55 of 2 requests", (await PotAsync(lead, pot)).Text, StringComparison.Ordinal);
        await worker.SubmitAsync(await worker.OpenAsync(Scene.Page(asked, "payments/rest")));

        Assert.Contains("£40 of 1 request is", (await PotAsync(lead, pot)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_nobody_settles_is_freed_by_the_lead_of_the_pots_team_and_is_left_for_others(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var pot = await scene.PotAsync(1_000);
        var (gone, late) = (await scene.PersonAsync(), await scene.PersonAsync("Bo"));
        using (var worker = await scene.AsAsync(Scene.Worker))
        {
            await Scene.AskAsync(worker, gone, "40");
            await Scene.AskAsync(worker, late, "20");
        }

        await scene.EndAsync(gone, Scene.Worker);
        scene.Platform.Clock.Advance(TimeSpan.FromDays(120));
        await scene.EndAsync(late, Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        var form = await lead.OpenAsync((await PotAsync(lead, pot)).LinkTo("Free the £40 that has stood longer"));
        Assert.Contains("£40 of 1 request has been promised for more than 120 days", form.Text, StringComparison.Ordinal);
        var freed = await lead.SubmitAsync(form);

        Assert.Contains("£980 left of £1,000: £20 promised", freed.Text, StringComparison.Ordinal);
        Assert.Contains("£20 of 1 request is promised for people whom nobody supports now.", freed.Text, StringComparison.Ordinal);
        Assert.Contains("There is nothing to free.", (await lead.OpenAsync($"/flexible-fund/pots/standing/free/{pot}")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_supports_them_again_finds_the_promise_where_it_stands_and_reads_where_it_was_freed(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var pot = await scene.PotAsync(1_000);
        var (back, freed) = (await scene.PersonAsync(), await scene.PersonAsync("Bo"));
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        await Scene.AskAsync(worker, back, "40");
        var asked = (await Scene.AskAsync(worker, freed, "20")).Path;
        foreach (var person in (Guid[])[back, freed]) await scene.EndAsync(person, Scene.Worker);
        await StartAsync(scene, back);
        Assert.Contains("£20 of 1 request is promised", (await PotAsync(lead, pot)).Text, StringComparison.Ordinal);
        await FreeAsync(scene, lead, pot);
        Assert.Contains("Nobody supported them any more, so what was promised was freed for others on 23 November 2026.", (await worker.OpenAsync(Scene.Page(asked, "payments/pay"))).Text, StringComparison.Ordinal);

        await StartAsync(scene, freed);

        Assert.Contains("£0 of £20; £20 was not needed.", (await worker.OpenAsync(asked)).Text, StringComparison.Ordinal);
        Assert.Contains("£20 that the fund had promised was freed for others while the fund knew of nobody who supported them", (await worker.OpenAsync($"/people/{freed}/timeline")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await scene.OpenWorkAsync(freed), kind => kind is "flexible-fund.pay" or "flexible-fund.settle");
        Assert.Equal(4_000, (await scene.OnlyPotAsync()).CommittedPence);
        await AgreesAsync(scene, pot, [back, freed]);
    }

    [Theory, EveryEngine]
    public async Task A_death_that_was_a_mistake_and_a_merge_with_somebody_who_is_supported_leave_nothing_standing(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var pot = await scene.PotAsync(1_000);
        var (lives, merged) = (await scene.PersonAsync(), await scene.PersonAsync("Bo"));
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);
        await Scene.AskAsync(worker, lives, "40");
        await Scene.AskAsync(worker, merged, "20");
        await worker.SubmitAsync(await worker.OpenAsync($"/people/{lives}/died"), Scene.Fields(("Input.ToldBy", "Their sister")));
        await scene.EndAsync(merged, Scene.Worker);
        Assert.Contains("£60 of 2 requests", (await PotAsync(lead, pot)).Text, StringComparison.Ordinal);

        await worker.SubmitAsync(await worker.OpenAsync($"/people/{lives}/died/mistake"));
        await scene.WriteAsync(scope => scope.Database.ExecuteOneAsync(SceneSql.AddSupport, new { person = merged, support = Ids.New(), email = Scene.Worker, on = scene.Today }));
        await scene.RaiseAsync(new PersonMerged(merged, Ids.New(), false));

        Assert.DoesNotContain("whom nobody supports", (await PotAsync(lead, pot)).Text, StringComparison.Ordinal);
    }

    /// <summary>Whatever happens, in whatever order: the pot promises what its requests do but for what was freed, and the nameless sums are those of the people whom nobody supports.</summary>
    [Theory, EveryEngine]
    public async Task The_sums_agree_over_any_history_of_support_that_ends_and_begins_again(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, ("perPersonAYear", "1000000"), ("splitGoesUp", "false"));
        using var worker = await scene.AsAsync(Scene.Worker);
        using var lead = await scene.AsAsync(Scene.Lead);

        await Depth.Cases(History).SampleAsync(async history =>
        {
            var (person, pot) = (await scene.PersonAsync(), await scene.PotAsync(1_000));
            var (requests, supported) = (new List<string>(), true);
            foreach (var act in history)
            {
                supported = act switch { Act.End => false, Act.Start => true, _ => supported };
                await TryAsync(scene, act, (worker, lead), (person, pot), requests);
                await AgreesAsync(scene, pot, [person], supported);
            }
        }, iter: Depth.Times(Histories), threads: 1);
    }

    private static async Task TryAsync(Scene scene, Act act, (TestBrowser Worker, TestBrowser Lead) by, (Guid Person, Guid Pot) of, List<string> requests)
    {
        switch (act)
        {
            case Act.Ask:
                var form = await by.Worker.AskAsync($"/flexible-fund/asking/ask/{of.Person}");
                if (form.Document.QuerySelector("main form") is null) break;
                var answer = await by.Worker.PostAsync(form, Scene.Fields(("Input.Words", "A fare"), ("Input.Category", "travel"), ("Input.Amount", "20"), ("Input.Note", "To work"), ("Input.Pot", $"{of.Pot}")));
                // what is pointed out is read, and the form sent again as it is
                requests.Add(answer.Location ?? (await by.Worker.PostAsync(answer)).Location!);
                break;
            case Act.End:
                await scene.EndAllAsync(of.Person);
                break;
            case Act.Start:
                await StartAsync(scene, of.Person);
                break;
            case Act.Free:
                await FreeAsync(scene, by.Lead, of.Pot);
                break;
            default:
                if (requests.Count > 0) await MoveAsync(act, by, requests[^1]);
                break;
        }
    }

    private static async Task MoveAsync(Act act, (TestBrowser Worker, TestBrowser Lead) by, string request)
    {
        var browser = act == Act.PutRight ? by.Lead : by.Worker;
        var page = await browser.AskAsync(act switch
        {
            Act.GiveBack => Scene.Page(request, "payments/rest"),
            Act.PutRight => (await by.Lead.AskAsync(request)).Document.QuerySelectorAll("main a").FirstOrDefault(link => link.TextContent.Trim() == "Put it right")?.GetAttribute("href") ?? request,
            _ => Scene.Page(request, "payments/pay"),
        });
        if (page.Document.QuerySelector("main form") is null) return;
        await browser.PostAsync(page, act == Act.GiveBack ? [] : act == Act.Pay ? Scene.Fields(("Input.Method", "Card"), ("Input.BoughtFrom", "A shop")) : Scene.Fields(("Input.Amount", "7"), ("Input.Method", "Card"), ("Input.BoughtFrom", "A shop")));
    }

    private static async Task AgreesAsync(Scene scene, Guid pot, IReadOnlyList<Guid> people, bool supported = true)
    {
        var (row, stands) = ((await scene.PotsAsync()).Single(one => one.PotId == pot), await scene.Platform.InScopeAsync(scope => scope.Database.ManyAsync<Stands>(SceneSql.Standing, new { pot })));
        var outstanding = 0L;
        foreach (var person in people) outstanding += (await scene.RequestsAsync(person)).Sum(one => one.OutstandingPence);
        var (freed, unfreed) = (stands.Where(one => one.FreedOn is not null).Sum(one => one.Pence), stands.Where(one => one.FreedOn is null).Sum(one => one.Pence));
        var entered = (await scene.Platform.InScopeAsync(scope => scope.Database.ManyAsync<Entered>(SceneSql.Entered, new { pot }))).ToDictionary(one => one.Kind, one => one.Pence);
        Assert.Equal(row.CommittedPence, outstanding - freed);
        Assert.Equal(row.CommittedPence, entered.GetValueOrDefault("Committed") - entered.GetValueOrDefault("Released") - freed);
        Assert.Equal(supported ? (0, 0) : (outstanding - freed, freed), (unfreed, freed));
    }

    private static Task<TestPage> PotAsync(TestBrowser browser, Guid pot) => browser.OpenAsync($"/flexible-fund/pots/show/{pot}");

    // as if so many days had gone by
    private static async Task FreeAsync(Scene scene, TestBrowser lead, Guid pot)
    {
        await scene.WriteAsync(scope => scope.Database.ExecuteAsync(SceneSql.Age, new { pot, since = scene.Today.AddDays(-120) }));
        var page = await lead.OpenAsync($"/flexible-fund/pots/standing/free/{pot}");
        if (page.Document.QuerySelector("main form") is not null) await lead.SubmitAsync(page);
    }

    private static async Task StartAsync(Scene scene, Guid person)
    {
        var (who, support) = (await scene.WhoAsync(Scene.Worker), Ids.New());
        await scene.WriteAsync(scope => scope.Database.ExecuteOneAsync(SceneSql.AddSupport, new { person, support, email = Scene.Worker, on = scene.Today }));
        await scene.RaiseAsync(new SupportStarted(person, support, "core", who.TeamId, who.WorkerId, scene.Today));
    }
}
