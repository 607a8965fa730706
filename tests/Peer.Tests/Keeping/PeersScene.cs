using Peer.Peers;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Peer.Tests.Keeping;

/// <summary>A platform with this module, its coordinator and three colleagues with the role of a peer.</summary>
internal sealed class PeersScene(TestPlatform platform) : IAsyncDisposable
{
    public const string Cora = "coordinator@demo.example", Pat = "peer@demo.example", Priya = "peer2@demo.example", Admin = "admin@demo.example";

    public TestPlatform Platform => platform;

    public DateOnly Today => DateOnly.FromDateTime(platform.Clock.GetUtcNow().UtcDateTime);

    public static async Task<PeersScene> StartAsync(DatabaseEngine engine, TestSetup? setup = null) => new(await TestPlatform.StartAsync(engine, setup ?? new TestSetup(), new PeerModule()));

    public Task<TestBrowser> SignInAsync(string email) => platform.SignInAsync(email);

    public Task<Guid> WorkerAsync(string email) => platform.InScopeAsync(scope => scope.Database.OneAsync<Guid>(PeersSql.WorkerOf, new { email }));

    public Task<Guid> PeerAsync(string email) => platform.InScopeAsync(scope => scope.Database.OneAsync<Guid>(PeersSql.PeerOf, new { email }));

    /// <summary>The coordinator adds a colleague as a peer whom they supervise themselves.</summary>
    public async Task<Guid> AddAsync(TestBrowser cora, string email, int capacity = 3, bool supervised = true, string? ownRecord = "No")
    {
        var settled = await cora.SubmitAsync(await cora.OpenAsync("/peer/peers/add"), Fields(
            ("Input.WorkerId", $"{await WorkerAsync(email)}"), ("Input.SupervisorId", supervised ? $"{await WorkerAsync(Cora)}" : ""), ("Input.Capacity", $"{capacity}")));
        if (ownRecord is not null) await cora.SubmitAsync(settled, Fields(("Answer", ownRecord)));
        return await PeerAsync(email);
    }

    /// <summary>A peer who is ready: added, trained, checked, with a profile that may be shown.</summary>
    public async Task<Guid> ReadyAsync(TestBrowser cora, string email, int capacity = 3, DateOnly? checkUntil = null)
    {
        var peer = await AddAsync(cora, email, capacity);
        await TrainAsync(cora, peer);
        await CheckAsync(cora, peer, until: checkUntil);
        using var own = await SignInAsync(email);
        await ProfileAsync(own);
        await cora.SubmitAsync(await cora.OpenAsync($"/peer/peers/standing/ready/{peer}"));
        return peer;
    }

    public static async Task TrainAsync(TestBrowser cora, Guid peer)
    {
        foreach (var course in (string[])["peer-40-hours", "safeguarding", "boundaries"])
        {
            await cora.SubmitAsync(await cora.OpenAsync($"/peer/training/add/{peer}"), Fields(("Input.Course", course)));
        }
    }

    public async Task<TestPage> CheckAsync(TestBrowser cora, Guid peer, string decision = "Yes", string? condition = null, DateOnly? until = null, DateOnly? issued = null)
    {
        var fields = Fields(("Input.Level", "Enhanced"), ("Input.Decision", decision), ("Input.DecidedBy", "Dana Decider"), ("Input.RiskAssessed", "true"));
        Date(fields, "Input.IssuedOn", issued ?? Today.AddDays(-10));
        if (until is { } day) Date(fields, "Input.GoodUntil", day);
        if (condition is not null) fields["Input.Conditions"] = condition;
        return await cora.SubmitAsync(await cora.OpenAsync($"/peer/checks/add/{peer}"), fields);
    }

    public static Task<TestPage> ProfileAsync(TestBrowser own, string words = "I make a strong tea.", bool show = true, params (string, string)[] said) =>
        ProfileAsync(own, [("Input.KnownAs", "Patch"), ("Input.Words", words), ("Input.Show", show ? "true" : "false"), .. said]);

    public static async Task<TestPage> ProfileAsync(TestBrowser own, (string, string)[] fields) => await own.SubmitAsync(await own.OpenAsync("/peer/profiles/own"), Fields(fields));

    /// <summary>Somebody whom a peer supports.</summary>
    public Task<Guid> SupportedAsync(string email, string name = "Sam", string phase = "Active") => platform.InScopeAsync(async scope =>
    {
        var person = Ids.New();
        await scope.Database.TransactAsync(async () =>
        {
            await scope.Database.ExecuteAsync(PeersSql.AddPerson, new { person, name, now = scope.Now });
            await scope.Database.ExecuteOneAsync(PeersSql.AddSupport, new { person, support = Ids.New(), phase, email, on = scope.Today.AddDays(-20) });
        });
        return person;
    });

    /// <summary>What stands in My day for whoever looks.</summary>
    public async Task<string> DayAsync(string email)
    {
        using var browser = await SignInAsync(email);
        return (await browser.OpenAsync("/")).Text;
    }

    public async Task LaterAsync(int days)
    {
        platform.Clock.Advance(TimeSpan.FromDays(days));
        await platform.RunJobsAsync();
    }

    public Task ChangeAsync(Sql change, object args) => platform.InScopeAsync(async scope =>
    {
        await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(change, args));
        return true;
    });

    /// <summary>The peer's row as a page would have read it.</summary>
    public async Task<PeerSupporter> RowAsync(Guid peer) => await platform.InScopeAsync(async scope => (await scope.Database.OneAsync<PeerSupporter>(PeersSql.Row, new { peer }))!);

    public Task ActAsync(Func<ModuleScope, Task> act) => platform.InScopeAsync(async scope =>
    {
        await scope.Database.TransactAsync(() => act(scope));
        return true;
    });

    /// <summary>Every page of the module about these two, and whatever a page links to.</summary>
    public async Task<IReadOnlyCollection<string>> EveryPathAsync(TestBrowser browser, Guid peer, Guid other)
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { "/", "/peer", "/peer/wellbeing/own", "/peer/profiles/own", "/peer/own/standing", "/admin/workers", $"/admin/workers/{await WorkerAsync(Pat)}" };
        foreach (var one in (Guid[])[peer, other])
        {
            foreach (var page in (string[])["peers/show", "profiles/show", "wellbeing/shown", "checks/add", "training/add", "peers/pausing/return", "peers/pausing/pause"]) found.Add($"/peer/{page}/{one}");
        }

        foreach (var path in found.ToList())
        {
            foreach (var link in (await browser.OpenAsync(path)).Document.QuerySelectorAll("a[href^='/']")) found.Add(link.GetAttribute("href")!);
        }

        found.Remove("/sign-out");
        return found;
    }

    public static Dictionary<string, string?> Fields(params (string Name, string Value)[] fields) => fields.ToDictionary(one => one.Name, string? (one) => one.Value);

    public static void Date(Dictionary<string, string?> fields, string name, DateOnly day) =>
        (fields[$"{name}.day"], fields[$"{name}.month"], fields[$"{name}.year"]) = ($"{day.Day}", $"{day.Month}", $"{day.Year}");

    public ValueTask DisposeAsync() => platform.DisposeAsync();
}

internal static class PeersSql
{
    public static readonly Sql WorkerOf = new("select w.worker_id from core_worker w where w.email = @email");

    public static readonly Sql PeerOf = new("select p.peer_id from peer_peer p join core_worker w on w.worker_id = p.worker_id where w.email = @email");

    public static readonly Sql Row = new("""
        select p.peer_id, p.worker_id, p.team_id, w.name, p.state, p.capacity, p.supervisor_id, p.version from peer_peer p join core_worker w on w.worker_id = p.worker_id where p.peer_id = @peer
        """);

    public static readonly Sql AddPerson = new("""
        insert into core_person (person_id, display_name, name_key, started_at, guard, version) values (@person, @name, @name, @now, 0, 1)
        """);

    public static readonly Sql AddSupport = new("""
        insert into core_support (support_id, person_id, module_key, team_id, lead_worker_id, phase, started_on, version)
        select @support, @person, 'peer', w.team_id, w.worker_id, @phase, @on, 1 from core_worker w where w.email = @email
        """);

    public static readonly Sql AddPeerSupport = new("""
        insert into core_support (support_id, person_id, module_key, team_id, lead_worker_id, phase, started_on, version)
        select @support, @person, 'peer', w.team_id, w.worker_id, 'Active', @on, 1 from core_worker w where w.email = @email
        """);

    public static readonly Sql Close = new("update core_worker set disabled_at = @now where email = @email");

    public static readonly Sql WithTeamOf = new("update core_worker set team_id = (select o.team_id from core_worker o where o.email = @other) where email = @email");

    public static readonly Sql DropRole = new("delete from core_worker_role where module_key = 'peer' and worker_id = (select w.worker_id from core_worker w where w.email = @email)");

    public static readonly Sql DropRoleIn = new("delete from core_worker_role where module_key = @module and worker_id = (select w.worker_id from core_worker w where w.email = @email)");

    public static readonly Sql AddRole = new("insert into core_worker_role (worker_id, module_key, role) select w.worker_id, @module, @role from core_worker w where w.email = @email");
}
