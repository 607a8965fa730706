using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Exploring.Saying;
using Platform.Conformance.Facts;
using Platform.Conformance.Running;
using Platform.Record.Organisations;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.Conformance.Exploring;

/// <summary>A team with a worker of every role for the module, people they support, and a person of another team.</summary>
internal sealed class Scene(Subject subject, TestPlatform platform, Func<TestPlatform, Guid, Guid, Task>? beforehand)
{
    /// <summary>Words of a name that no page may put into a title or an address.</summary>
    public static readonly IReadOnlyList<string> NameWords = ["Zephyrine", "Quillfeather"];

    private const string TeamName = "Kit team";

    /// <summary>An area with words of its own, in which the kit's team is the front door as well.</summary>
    public static IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>(Wording.Settings) { ["modules:core:frontDoorTeam"] = TeamName };

    private readonly Dictionary<string, TestBrowser> _browsers = new(StringComparer.Ordinal);
    private readonly Guid _everything = Ids.New();
    private Guid _team, _elsewhere;

    /// <summary>Someone the worker of every role supports, someone who waits for a lead worker, and someone out of sight.</summary>
    public Guid Supported { get; private set; }

    public Guid Other { get; private set; }

    public Guid OutOfSight { get; private set; }

    /// <summary>The team of the worker of every role.</summary>
    public Guid Team => _team;

    public bool IsCore => subject.IsCore;

    /// <summary>Searches of the worker of every role which mean somebody whom another team supports, and somebody whom nobody does any more; none in a module.</summary>
    public IReadOnlyList<Guid> Searches { get; private set; } = [];

    private string Name => string.Join(' ', NameWords);

    private string Support => subject.Declared.Support is null || subject.IsCore ? subject.IsCore ? "kit-support" : Episodes.FrontDoor : subject.Key;

    public static async Task<Scene> SetAsync(Subject subject, TestPlatform platform, Func<TestPlatform, Guid, Guid, Task>? beforehand = null)
    {
        var scene = new Scene(subject, platform, beforehand);
        await platform.InScopeAsync(async scope =>
        {
            await scope.Database.TransactAsync(() => scene.WorkersAsync(scope));
            return true;
        });
        await scene.PeopleAsync();
        if (subject.IsCore) await scene.BeyondSightAsync();
        return scene;
    }

    /// <summary>Two more people whom the team supports, and one whom it does not.</summary>
    public async Task PeopleAsync()
    {
        Supported = await PersonAsync(_team, _everything);
        Other = await PersonAsync(_team, null);
        foreach (var person in (Guid[])[Supported, Other]) await platform.InServicesAsync(services => StandInAsync(services.GetRequiredService<ModuleScope>().Database, person));
        OutOfSight = await PersonAsync(_elsewhere, null);
        if (beforehand is not null) await beforehand(platform, Supported, _team);
    }

    // the peer supporter among the kit's workers: they see those only whom they are matched with
    private static async Task<bool> StandInAsync(IDatabase database, Guid person)
    {
        await database.TransactAsync(() => database.ExecuteOneAsync(KitSql.StandIn, new { person, email = Email(Role.Peer) }));
        return true;
    }

    /// <summary>A browser signed in with one role, with every role (<c>all</c>) or with none (<c>none</c>).</summary>
    public async Task<TestBrowser> AsAsync(string role) =>
        _browsers.TryGetValue(role, out var known) ? known : _browsers[role] = await platform.SignInAsync(Email(role));

    // what no form leads to, and what takes a second worker: somebody to find whom one does not see, a question about somebody one supports, an opening to review, an ending to decide, a seal whose readers have left
    private async Task BeyondSightAsync()
    {
        var (unseen, gone, stuck) = (await PersonAsync(_elsewhere, null), await PersonAsync(_elsewhere, null), await PersonAsync(_team, null));
        Searches = [Ids.New(), Ids.New()];
        await platform.InScopeAsync(async scope =>
        {
            var (database, now) = (scope.Database, scope.Now);
            await database.TransactAsync(async () =>
            {
                foreach (var (at, person) in new[] { unseen, gone }.Index())
                {
                    await database.ExecuteOneAsync(KitSql.BornOn, new { person, bornOn = new DateOnly(1986 + at, 4, 3) });
                    await database.ExecuteAsync(KitSql.AddKey, new { id = Ids.New(), person, key = string.Concat(NameWords).ToLowerInvariant() });
                    await database.ExecuteAsync(KitSql.AddSearch, new { search = Searches[at], worker = _everything, terms = $"{Name}\n3/4/{1986 + at}", endsAt = now.AddDays(1) });
                }

                await database.ExecuteOneAsync(KitSql.EndSupport, new { person = gone, on = scope.Today.AddDays(-200) });
                await database.ExecuteOneAsync(KitSql.AddDraft, new { id = Ids.New(), person = Supported, worker = _everything, page = $"/people/{Supported}/story", fields = """{"Input.Words":["Begun"]}""", now });
                await database.ExecuteOneAsync(KitSql.AddSeal, new { id = Ids.New(), person = stuck, now });
                await database.ExecuteOneAsync(KitSql.AddAsk, new { id = Ids.New(), person = Supported, email = Email(Role.Lead), now });
                // somebody whose record is started from a referral, and then referred again
                for (var at = 0; at < 2; at++) await database.ExecuteOneAsync(KitSql.AddReferral, new { id = Ids.New(), hash = $"{Ids.New():N}", now });
                await database.ExecuteOneAsync(KitSql.AddEnding, new { id = Ids.New(), person = Other, email = Email(Role.Worker), now });
                await database.ExecuteOneAsync(KitSql.AddOpening, new { id = Ids.New(), person = Supported, email = Email(Role.Worker), now });
            });
            return true;
        });
        await TwiceAsync();
    }

    // somebody who may be on the record twice, a merge to decide, one that may be undone and one to undo
    private async Task TwiceAsync()
    {
        var people = new List<Guid>();
        while (people.Count < 4) people.Add(await PersonAsync(_team, null));
        var was = $$"""{"Mine":{"DisplayName":"{{Name}}","Version":1},"Wrote":{"DisplayName":"{{Name}}","Version":2},"OtherName":"{{Name}}"}""";
        await platform.InScopeAsync(async scope =>
        {
            var (database, now) = (scope.Database, scope.Now);
            await database.TransactAsync(async () =>
            {
                foreach (var person in (Guid[])[Supported, people[0]]) await database.ExecuteOneAsync(KitSql.AddNumber, new { id = Ids.New(), person, no = false, now });
                await MergeAsync(Supported, people[1], "Proposed", now, null);
                await MergeAsync(Other, people[2], "Done", now.AddDays(-2), was);
                await MergeAsync(Other, people[3], "UndoAsked", now.AddDays(-1), was);
            });
            return true;

            async Task MergeAsync(Guid person, Guid other, string state, DateTime at, string? earlier)
            {
                await database.ExecuteOneAsync(KitSql.AddMerge, new { id = Ids.New(), person, other, state, at, was = earlier, email = Email(Role.Lead) });
                if (earlier is not null) await database.ExecuteOneAsync(KitSql.MergedInto, new { person = other, into = (Guid?)person });
            }
        });
    }

    // an address that a page shows would otherwise use a word which the area has its own for
    private static string Email(string role) => $"kit-{(role == Role.Worker ? "wr" : role)}@demo.example";

    private async Task WorkersAsync(ModuleScope scope)
    {
        _team = await Teams.KeepAsync(scope.Database, TeamName, "Kit organisation");
        _elsewhere = await Teams.KeepAsync(scope.Database, "Another team", "Another organisation");
        await WorkerAsync(scope, _everything, "all", Role.All);
        var nobody = Ids.New();
        await WorkerAsync(scope, nobody, "none", []);
        foreach (var role in Role.All) await WorkerAsync(scope, Ids.New(), role, [role]);
        foreach (var mark in (string[])["kit one", "kit two"])
        {
            await scope.Database.ExecuteOneAsync(KitSql.AddAlert, new { alert = Ids.New(), mark, worker = (Guid?)nobody, now = scope.Now });
        }
    }

    private async Task WorkerAsync(ModuleScope scope, Guid worker, string name, IReadOnlyList<string> roles)
    {
        var email = Email(name);
        await scope.Database.ExecuteOneAsync(KitSql.AddWorker, new
        {
            worker, team = _team, email, emailKey = email.ToUpperInvariant(), name = $"Kit {name[0]}{name[^1]}", stamp = $"{worker:N}", now = scope.Now,
        });
        foreach (var role in roles)
        {
            foreach (var module in new[] { "core", subject.IsCore ? "kit-support" : subject.Key })
            {
                await scope.Database.ExecuteOneAsync(KitSql.AddRole, new { worker, module, role });
            }
        }
    }

    /// <summary>Somebody whom a team supports.</summary>
    public Task<Guid> PersonAsync(Guid team, Guid? lead, string? name = null) => platform.InServicesAsync(async services =>
    {
        var (scope, person) = (services.GetRequiredService<ModuleScope>(), Ids.New());
        await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(KitSql.AddPerson, new { person, name = name ?? Name, now = scope.Now }));
        await scope.Database.TransactAsync(() => services.GetRequiredService<Episodes>().StartAsync(person, Support, team, lead, scope.Today));
        // support ends without many tries only where they were reached last
        if (subject.IsCore) await scope.Database.TransactAsync(() => scope.Database.ExecuteOneAsync(KitSql.AddContact, new { id = Ids.New(), person, now = scope.Now }));
        return person;
    });
}
