using System.Net;
using Navigator.Barriers;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using static Navigator.Tests.Barriers.BarrierScene;

namespace Navigator.Tests.Barriers;

/// <summary>Who is reminded once somebody else leads support, and that whoever is reminded can open what they are reminded of.</summary>
public sealed class ReminderTests
{
    private const string Nadia = "navigator@demo.example", Lee = "lead@demo.example", Hana = "housing@demo.example";

    [Theory, EveryEngine]
    public async Task With_support_goes_what_its_lead_sees_to_and_what_a_colleague_took_on_stays_theirs(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var nadia = await scene.NavigatorAsync();
        using var lee = await scene.LeadAsync();
        var (leads, theirs) = (IdOf(await RaiseAsync(nadia, person)), IdOf(await RaiseAsync(lee, person)));
        var seen = await RowAsync(scene, person, theirs);

        await HandOverAsync(scene, person, "navigator", nadia, lee, Lee);

        Assert.Equal((Lee, SeenTo.Lead), await SeesToAsync(scene, person, leads));
        Assert.Equal(seen, await RowAsync(scene, person, theirs));

        await HandOverAsync(scene, person, "navigator", lee, nadia, Nadia);

        // what Lee had taken on went along with what they led: the record passes on all that they had to do
        foreach (var barrier in (Guid[])[leads, theirs]) Assert.Equal((Nadia, SeenTo.Lead), await SeesToAsync(scene, person, barrier));
        Assert.Equal([Nadia, Nadia], await RemindedAsync(scene, person));
    }

    [Theory, EveryEngine]
    public async Task Whoever_hands_over_other_support_is_still_reminded_where_they_lead_the_navigators(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        await AlsoAsync(scene, person, "flexible-fund", Nadia);
        using var nadia = await scene.NavigatorAsync();
        using var lee = await scene.LeadAsync();
        var barrier = IdOf(await RaiseAsync(nadia, person));
        var row = await RowAsync(scene, person, barrier);

        await HandOverAsync(scene, person, "flexible-fund", nadia, lee, Lee);

        Assert.Equal([Nadia], await RemindedAsync(scene, person));
        Assert.Equal(row, await RowAsync(scene, person, barrier));
    }

    [Theory, EveryEngine]
    public async Task Where_support_waits_its_team_is_reminded_until_somebody_takes_it_up(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var nadia = await scene.NavigatorAsync();
        using var lee = await scene.LeadAsync();
        var barrier = IdOf(await RaiseAsync(nadia, person));

        await WaitsAsync(scene, person);
        Assert.Equal((null, SeenTo.Lead), await SeesToAsync(scene, person, barrier));
        Assert.Equal([null], await RemindedAsync(scene, person));

        var support = (await SupportsAsync(scene, person)).Single().SupportId;
        await lee.SubmitAsync(await lee.OpenAsync($"/people/{person}/support/take-up?support={support}"));

        Assert.Equal((Lee, SeenTo.Lead), await SeesToAsync(scene, person, barrier));
        Assert.Equal([Lee], await RemindedAsync(scene, person));
        Assert.DoesNotContain("An answer about a barrier is due.", (await nadia.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_leads_only_what_another_module_gives_is_not_asked_to_see_to_it(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var nadia = await scene.NavigatorAsync();
        await RaiseAsync(nadia, person);
        await AlsoAsync(scene, person, "flexible-fund", Lee);

        await EndAsync(scene, person, "navigator");

        Assert.Equal([null], await RemindedAsync(scene, person));
        Assert.Contains("Anybody of the team sees to it.", (await nadia.OpenAsync("/navigator/barriers/list")).Text, StringComparison.Ordinal);

        await AlsoAsync(scene, person, "navigator", Lee);
        await StartedAsync(scene, person, "navigator");
        Assert.Equal([Lee], await RemindedAsync(scene, person));
    }

    public enum Happened
    {
        Nothing, HandedOver, Waits, OtherSupportHandedOver, OnlyOtherSupportIsLeft, EndedWithNobody, EndedWithOthers, TakenUpByOthers, KeptFromLead,
    }

    [Theory]
    [InlineData(Happened.Nothing)]
    [InlineData(Happened.HandedOver)]
    [InlineData(Happened.Waits)]
    [InlineData(Happened.OtherSupportHandedOver)]
    [InlineData(Happened.OnlyOtherSupportIsLeft)]
    [InlineData(Happened.EndedWithNobody)]
    [InlineData(Happened.EndedWithOthers)]
    [InlineData(Happened.TakenUpByOthers)]
    [InlineData(Happened.KeptFromLead)]
    public async Task Nobody_is_reminded_of_what_they_cannot_open(Happened what)
    {
        await using var scene = await Scene.StartAsync(DatabaseEngine.Sqlite);
        var person = await scene.KnownAsync();
        await RunAsync(scene, BarrierSceneSql.HiresOutsider, new { });
        using var nadia = await scene.NavigatorAsync();
        using var lee = await scene.LeadAsync();
        await Scene.StartSupportAsync(nadia, person);
        await EndAsync(scene, person, "core");
        await AlsoAsync(scene, person, "flexible-fund", Nadia);
        foreach (var change in (string[])["Person", "Place"]) await Scene.PlanAsync(nadia, person, change, scene.Today);
        foreach (var browser in (TestBrowser[])[nadia, lee])
        {
            foreach (var who in Enum.GetNames<SeenTo>()) await RaiseAsync(browser, person, ("Input.SeenTo", who), ("Input.IsAboutSafety", "true"));
        }

        await HappensAsync(scene, person, what, nadia, lee);

        var open = await scene.Platform.InScopeAsync(scope => scope.Database.ManyAsync<Reminder>(ReminderSql.All, new { person }));
        Assert.Equal(what == Happened.EndedWithNobody, open.Count == 0);
        using var hana = await scene.Platform.SignInAsync(Hana);
        foreach (var one in open)
        {
            // anybody of the team: one who is not there to do it would be nobody
            TestBrowser[] whom = one.Email switch { Nadia => [nadia], Lee => [lee], Hana => [hana], _ => one.Team == "Navigators" ? [nadia, lee] : [hana] };
            var answers = new List<HttpStatusCode>();
            foreach (var browser in whom) answers.Add((await browser.AskAsync(one.Link)).Status);
            Assert.True(answers.Contains(HttpStatusCode.OK) && (one.Email is null || answers.Count == 1), $"{what}: {one.Email ?? one.Team}, {one.Sentence}: {string.Join(", ", answers)}");
        }
    }

    private static async Task HappensAsync(Scene scene, Guid person, Happened what, TestBrowser nadia, TestBrowser lee)
    {
        switch (what)
        {
            case Happened.HandedOver: await HandOverAsync(scene, person, "navigator", nadia, lee, Lee); break;
            case Happened.Waits: await WaitsAsync(scene, person); break;
            case Happened.OtherSupportHandedOver: await HandOverAsync(scene, person, "flexible-fund", nadia, lee, Lee); break;
            case Happened.OnlyOtherSupportIsLeft:
                // who leads the fund's support may use the fund and nothing else
                await RunAsync(scene, ReminderSql.NoNavigator, new { email = Nadia });
                await RunAsync(scene, ReminderSql.LeaveTo, new { person, email = Nadia });
                await EndAsync(scene, person, "navigator");
                break;
            case Happened.EndedWithNobody:
                await EndAsync(scene, person, "flexible-fund");
                await EndAsync(scene, person, "navigator");
                break;
            case Happened.EndedWithOthers:
                await AlsoAsync(scene, person, "navigator", Hana);
                await EndAsync(scene, person, "flexible-fund");
                await EndAsync(scene, person, "navigator", Hana);
                break;
            case Happened.TakenUpByOthers:
                await EndAsync(scene, person, "flexible-fund");
                await EndAsync(scene, person, "navigator");
                await AlsoAsync(scene, person, "navigator", Hana);
                await StartedAsync(scene, person, "navigator");
                break;
            case Happened.KeptFromLead:
                var form = await lee.OpenAsync($"/people/{person}/locks/add");
                var colleague = form.Document.QuerySelectorAll("option").Single(one => one.TextContent.Contains("Nadia", StringComparison.Ordinal)).GetAttribute("value");
                await lee.SubmitAsync(form, new Dictionary<string, string?> { ["Input.WorkerId"] = colleague, ["Input.Reason"] = "They know each other.", ["WorkerId"] = colleague, ["Reason"] = "They know each other." });
                break;
        }
    }

    private static async Task HandOverAsync(Scene scene, Guid person, string module, TestBrowser from, TestBrowser to, string email)
    {
        var here = $"/people/{person}/support/{(await SupportsAsync(scene, person)).Single(one => one.ModuleKey == module).SupportId}/handover";
        var until = scene.Today.AddDays(3);
        var taker = await scene.Platform.InScopeAsync(scope => scope.Database.OneAsync<Guid>(ReminderSql.Worker, new { email }));
        await from.SubmitAsync(await from.OpenAsync(here), new Dictionary<string, string?>(Date("Input.OverlapUntil", until).Select(one => KeyValuePair.Create(one.Field, one.Value)))
        {
            ["Input.To"] = $"{taker}", ["Input.KnowFirst"] = "Tea first, no forms.",
        });
        await to.SubmitAsync(await to.OpenAsync($"{here}/complete"));
        Assert.Equal(taker, (await SupportsAsync(scene, person)).Single(one => one.ModuleKey == module).LeadWorkerId);
    }

    /// <summary>As the record does it where its lead may not open it any more and nobody else takes over.</summary>
    private static async Task WaitsAsync(Scene scene, Guid person)
    {
        var was = (await SupportsAsync(scene, person)).Single(one => one.ModuleKey == "navigator");
        await RunAsync(scene, ReminderSql.Waits, new { person, support = was.SupportId });
        await RunAsync(scene, ReminderSql.WorkWaits, new { person });
        await BarrierScene.RaiseAsync(scene, new SupportLedBy(person, was.SupportId, "navigator", was.TeamId, was.LeadWorkerId, null, false));
    }

    private static Task AlsoAsync(Scene scene, Guid person, string module, string email) =>
        RunAsync(scene, BarrierSceneSql.AlsoSupports, new { support = Ids.New(), person, module, on = scene.Today, email });

    private static async Task EndAsync(Scene scene, Guid person, string module, string? notOf = null)
    {
        var team = notOf is null ? Guid.Empty : (await scene.Platform.InScopeAsync(scope => scope.Database.ManyAsync<Guid>(BarrierSceneSql.TeamOf, new { email = notOf })))[0];
        var was = (await SupportsAsync(scene, person)).Single(one => one.ModuleKey == module && one.TeamId != team);
        await RunAsync(scene, BarrierSceneSql.EndOne, new { person, support = was.SupportId, on = scene.Today });
        await BarrierScene.RaiseAsync(scene, new SupportEnded(person, was.SupportId, module, was.TeamId, was.LeadWorkerId, scene.Today, EndingReason.OtherSupport));
    }

    private static async Task StartedAsync(Scene scene, Guid person, string module)
    {
        var now = (await SupportsAsync(scene, person)).Single(one => one.ModuleKey == module);
        await BarrierScene.RaiseAsync(scene, new SupportStarted(person, now.SupportId, module, now.TeamId, now.LeadWorkerId, scene.Today.AddDays(-20)));
    }

    private static Task<IReadOnlyList<SupportCard>> SupportsAsync(Scene scene, Guid person) => scene.Platform.InScopeAsync(scope => scope.Database.ManyAsync<SupportCard>(ReminderSql.Supports, new { person }));

    private static async Task<(string? Email, SeenTo? SeenTo)> SeesToAsync(Scene scene, Guid person, Guid barrier)
    {
        var row = await RowAsync(scene, person, barrier);
        return ((await scene.Platform.InScopeAsync(scope => scope.Database.ManyAsync<string>(ReminderSql.Email, new { worker = row.OwnerId }))).SingleOrDefault(), row.SeenTo);
    }

    private static async Task<IReadOnlyList<string?>> RemindedAsync(Scene scene, Guid person) =>
        [.. (await scene.Platform.InScopeAsync(scope => scope.Database.ManyAsync<Reminder>(ReminderSql.All, new { person }))).Where(one => one.Kind == BarrierWork.Answer.Key).Select(one => one.Email)];
}

internal sealed record Reminder
{
    public string Kind { get; init; } = "";
    public string Sentence { get; init; } = "";
    public string Link { get; init; } = "";
    public string Team { get; init; } = "";
    public string? Email { get; init; }
}

internal static class ReminderSql
{
    /// <summary>All that the module reminds of about somebody, whatever its kind.</summary>
    public static readonly Sql All = new("""
        select k.kind, k.sentence, k.link, t.name as team, w.email
        from core_work k
        join core_team t on t.team_id = k.team_id
        left join core_worker w on w.worker_id = k.worker_id
        where k.person_id = @person and k.module_key = 'navigator' and k.finished_at is null
        order by k.work_id
        """);

    public static readonly Sql Supports = new("""
        select s.support_id, s.person_id, s.module_key, s.team_id, s.lead_worker_id from core_support_card s where s.person_id = @person and s.phase <> 'Ended' order by s.support_id
        """);

    public static readonly Sql Worker = new("select w.worker_id from core_worker w where w.email = @email");

    public static readonly Sql Email = new("select w.email from core_worker w where w.worker_id = @worker");

    public static readonly Sql Waits = new("update core_support set lead_worker_id = null, version = version + 1 where person_id = @person and support_id = @support");

    public static readonly Sql WorkWaits = new("update core_work set worker_id = null where person_id = @person and finished_at is null");

    public static readonly Sql NoNavigator = new("""
        delete from core_worker_role where module_key = 'navigator' and worker_id = (select w.worker_id from core_worker w where w.email = @email)
        """);

    public static readonly Sql LeaveTo = new("""
        update core_support set lead_worker_id = (select w.worker_id from core_worker w where w.email = @email), version = version + 1
        where person_id = @person and module_key <> 'navigator' and phase <> 'Ended'
        """);
}
