using Microsoft.Extensions.DependencyInjection;
using Barrier = Navigator.Barriers.Barrier;
using Navigator.Barriers;
using Navigator.Barriers.Steps;
using Platform.Conformance.Running;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Navigator.Tests.Barriers;

/// <summary>What a navigator does with barriers on the pages, and what stands in the rows.</summary>
internal static class BarrierScene
{
    public const string Service = "City Mental Health Team";

    /// <summary>Adds a barrier on the page, and answers the page it leads to.</summary>
    public static async Task<TestPage> RaiseAsync(TestBrowser browser, Guid person, params (string Field, string? Value)[] other) =>
        await browser.SubmitAsync(await browser.OpenAsync($"/navigator/barriers/raising/add/{person}"), Fields(other));

    public static Dictionary<string, string?> Fields(params (string Field, string? Value)[] other)
    {
        var fields = new Dictionary<string, string?>
        {
            ["Input.Service"] = Service, ["Input.Sector"] = nameof(Sector.MentalHealth), ["Input.Kind"] = "threshold", ["Input.Effect"] = "Sent away twice", ["Input.RaisedBy"] = nameof(RaisedBy.They),
            ["Input.Level"] = nameof(Level.Manager), ["Input.Asked"] = "The duty assessor", ["Input.SeenTo"] = nameof(SeenTo.Me), ["Rung"] = nameof(Rung.Colleague),
        };
        foreach (var (field, value) in other) fields[field] = value;
        return fields;
    }

    public static async Task<TestPage> StepAsync(TestBrowser browser, TestPage barrier, Rung rung, params (string Field, string? Value)[] other)
    {
        var fields = new Dictionary<string, string?> { ["Input.Answered"] = nameof(Answered.NotYet), ["Input.Answer"] = "No answer yet", ["Input.Rung"] = $"{rung}", ["Input.Asked"] = "The team's manager", ["Input.SeenTo"] = nameof(SeenTo.Me) };
        foreach (var (field, value) in other) fields[field] = value;
        return await browser.SubmitAsync(await browser.OpenAsync(barrier.LinkTo("Take the next step")), fields);
    }

    public static async Task<TestPage> SettleAsync(TestBrowser browser, TestPage barrier, string outcome, params (string Field, string? Value)[] other)
    {
        var fields = new Dictionary<string, string?> { ["Input.Outcome"] = outcome, ["Input.Words"] = "They said yes" };
        foreach (var (field, value) in other) fields[field] = value;
        return await browser.SubmitAsync(await browser.OpenAsync(barrier.Document.QuerySelector("a[href*='/settling/settle/']")!.GetAttribute("href")!), fields);
    }

    public static Guid IdOf(TestPage page) => Guid.Parse(page.Path.Split('/')[^1]);

    public static (string Field, string? Value)[] Date(string name, DateOnly day) => [($"{name}.day", $"{day.Day}"), ($"{name}.month", $"{day.Month}"), ($"{name}.year", $"{day.Year}")];

    /// <summary>A barrier straight into the rows, so many days ago.</summary>
    public static Task<Guid> WriteAsync(Scene scene, Guid person, Written written) => scene.Platform.InScopeAsync(async scope =>
    {
        var barrier = Ids.New();
        await scope.Database.TransactAsync(async () =>
        {
            await scope.Database.ExecuteOneAsync(BarrierSceneSql.Raise, new
            {
                barrier, person, email = "navigator@demo.example", raisedOn = scene.Today.AddDays(-written.DaysAgo), service = written.Service, serviceKey = ServiceKey.Of(written.Service), kind = written.Kind,
                tellsOf = written.TellsOf, dueOn = scene.Today.AddDays(written.DueInDays), state = written.State, reason = written.Reason, outcome = written.Outcome, reach = written.Reach,
                endedOn = written.EndedDaysAgo is { } days ? scene.Today.AddDays(-days) : (DateOnly?)null,
            });
            await scope.Database.ExecuteAsync(StepSql.Start, new
            {
                step = Ids.New(), person, barrier, rung = Rung.Colleague, route = (Route?)null, asked = "The duty assessor", startedOn = scene.Today.AddDays(-written.DaysAgo), dueOn = scene.Today.AddDays(written.DueInDays),
            });
        });
        return barrier;
    });

    public static Task<Barrier> RowAsync(Scene scene, Guid person, Guid barrier) =>
        scene.Platform.InScopeAsync(async scope => (await scope.Database.OneAsync<Barrier>(BarrierSql.One, new { person, barrier }))!);

    public static Task<IReadOnlyList<Step>> StepsAsync(Scene scene, Guid person, Guid barrier) =>
        scene.Platform.InScopeAsync(scope => scope.Database.ManyAsync<Step>(StepSql.Of, new { person, barrier }));

    public static Task<IReadOnlyList<WorkRow>> WorkAsync(Scene scene, Guid person) => scene.Platform.InScopeAsync(scope => scope.Database.ManyAsync<WorkRow>(BarrierSceneSql.Work, new { person }));

    public static Task RaiseAsync<T>(Scene scene, T happened) where T : notnull => scene.Platform.InServicesAsync(async services =>
    {
        await services.GetRequiredService<IDatabase>().TransactAsync(() => services.GetRequiredService<IEvents>().RaiseAsync(happened));
        return true;
    });

    public static Task RunAsync(Scene scene, Sql sql, object args) => scene.Platform.InScopeAsync(async scope =>
    {
        await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(sql, args));
        return true;
    });

    /// <summary>The demo's Housing First worker, of another organisation, may use this module too, and sees these kinds of what is known of the person.</summary>
    public static Task ShareAsync(Scene scene, Guid person, params InformationKind[] kinds) => scene.Platform.InScopeAsync(async scope =>
    {
        await scope.Database.TransactAsync(async () =>
        {
            await scope.Database.ExecuteAsync(BarrierSceneSql.HiresOutsider);
            var sharing = Ids.New();
            await scope.Database.ExecuteOneAsync(BarrierSceneSql.Share, new { sharing, person, from = scene.Today, until = scene.Today.AddDays(90), now = scope.Now });
            foreach (var kind in kinds.Append(InformationKind.Identity)) await scope.Database.ExecuteOneAsync(BarrierSceneSql.ShareKind, new { id = Ids.New(), sharing, person, kind });
        });
        return true;
    });
}

/// <summary>A barrier as a test wants it.</summary>
internal sealed record Written(string Service = BarrierScene.Service, string Kind = "threshold")
{
    public int DaysAgo { get; init; } = 10;
    public int DueInDays { get; init; } = 5;
    public string State { get; init; } = "Open";
    public string? Reason { get; init; }
    public string Outcome { get; init; } = "None";
    public int? Reach { get; init; }
    public int? EndedDaysAgo { get; init; }
    public InformationKind TellsOf { get; init; } = InformationKind.Support;
}

internal sealed record WorkRow
{
    public string Sentence { get; init; } = "";
    public DateOnly DueOn { get; init; }
    public Guid? WorkerId { get; init; }
    public string Link { get; init; } = "";
}

internal static class BarrierSceneSql
{
    public static readonly Sql Raise = new("""
        insert into navigator_barrier (
            barrier_id, person_id, team_id, raised_on, raised_by, written_by, service, service_key, sector, kind, tells_of, effect, level, asked, rung, due_on, state, stop_reason, outcome, reach, ended_on, version)
        select @barrier, @person, w.team_id, @raisedOn, 'They', 'A test', @service, @serviceKey, 'Other', @kind, @tellsOf, 'Sent away twice', 'Manager', 'The duty assessor', 'Colleague', @dueOn,
               @state, @reason, @outcome, @reach, @endedOn, 1
        from core_worker w where w.email = @email
        """);

    public static readonly Sql Work = new("""
        select w.sentence, w.due_on, w.worker_id, w.link from core_work w
        where w.person_id = @person and w.finished_at is null and w.kind = 'navigator.barrier-answer' order by w.due_on, w.work_id
        """);

    public static readonly Sql HiresOutsider = new("""
        insert into core_worker_role (worker_id, module_key, role)
        select w.worker_id, 'navigator', 'worker' from core_worker w
        where w.email = 'housing@demo.example' and not exists (select 1 from core_worker_role r where r.worker_id = w.worker_id and r.module_key = 'navigator')
        """);

    public static readonly Sql Share = new("""
        insert into core_sharing (sharing_id, person_id, organisation_id, legal_basis, purpose, from_on, until_on, review_on, recorded_by, recorded_at, version)
        select @sharing, @person, t.organisation_id, 'PublicTask', 'A home', @from, @until, @until, 'A test', @now, 1
        from core_worker w join core_team t on t.team_id = w.team_id
        where w.email = 'housing@demo.example'
        """);

    public static readonly Sql ShareKind = new("""
        insert into core_sharing_kind (sharing_kind_id, sharing_id, person_id, kind) values (@id, @sharing, @person, @kind)
        """);

    public static readonly Sql AlsoSupports = new("""
        insert into core_support (support_id, person_id, module_key, team_id, lead_worker_id, phase, started_on, version)
        select @support, @person, @module, w.team_id, w.worker_id, 'Active', @on, 1
        from core_worker w where w.email = @email
        """);

    public static readonly Sql Settle = new("""
        update navigator_barrier set state = 'Settled', stop_reason = 'Solved', outcome = 'Flex', reach = 1, ended_on = @on, version = version + 1 where person_id = @person and state = 'Open'
        """);

    public static readonly Sql OfOtherTeam = new("""
        update navigator_barrier set team_id = (select w.team_id from core_worker w where w.email = @email) where person_id = @person
        """);

    public static readonly Sql EndOne = new("update core_support set phase = 'Ended', ended_on = @on, version = version + 1 where person_id = @person and support_id = @support");

    public static readonly Sql LedBy = new("update core_support set lead_worker_id = (select w.worker_id from core_worker w where w.email = @email) where person_id = @person");

    public static readonly Sql EndSupport = new("update core_support set phase = 'Ended', ended_on = @on, version = version + 1 where person_id = @person");

    public static readonly Sql GoOn = new("update core_support set phase = 'Active', ended_on = null, version = version + 1 where person_id = @person");

    public static readonly Sql MoveToTeamOf = new("""
        update core_support set team_id = (select w.team_id from core_worker w where w.email = @email), lead_worker_id = (select w.worker_id from core_worker w where w.email = @email)
        where person_id = @person
        """);

    public static readonly Sql Support = new("select s.support_id, s.team_id, s.lead_worker_id from core_support s where s.person_id = @person");

    public static readonly Sql TeamOf = new("select w.team_id from core_worker w where w.email = @email");

    /// <summary>A record that is closed to somebody.</summary>
    public static readonly Sql Lock = new("""
        insert into core_lock (lock_id, person_id, worker_id, reason, added_by, added_at)
        select @id, @person, w.worker_id, 'Knows them', 'A test', @now from core_worker w where w.email = @email
        """);
}

internal sealed record SupportOf
{
    public Guid SupportId { get; init; }
    public Guid TeamId { get; init; }
    public Guid? LeadWorkerId { get; init; }
}
