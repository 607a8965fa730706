using Platform.Host.Keys;
using Platform.Host.Sessions;
using Platform.Host.Workers;
using Platform.Record.Organisations;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;

namespace Platform.Host.SignIn;

/// <summary>Somebody invented to try the platform as.</summary>
internal sealed record DemoWorker(
    string Email, string Name, string What, string Team, string Organisation, params (string Module, string Role)[] Roles);

/// <summary>The accounts of a demo area. Their password is known to everybody, so elsewhere they are never let in.</summary>
internal static class DemoAccounts
{
    public const string Password = "demo-only-password";

    private const string Council = "Exampleton Council";
    private const string Everything = Permits.EveryModule;

    public static IReadOnlyList<DemoWorker> Workers { get; } =
    [
        new("navigator@demo.example", "Nadia Navigator", "Supports {people} across every service", "Navigators", Council,
            ("core", Role.Worker), ("navigator", Role.Worker), ("flexible-fund", Role.Worker)),
        new("lead@demo.example", "Lee Leader", "Leads a team: caseloads, handovers", "Navigators", Council,
            ("core", Role.Lead), ("navigator", Role.Lead), ("flexible-fund", Role.Lead)),
        new("frontdoor@demo.example", "Fran Frontdoor", "Takes referrals and finds the right support", "Front door", Council,
            ("core", Role.FrontDoor), (Everything, Role.FrontDoor)),
        new("housing@demo.example", "Hana Housing", "Supports {people} in Housing First homes", "Housing First team", "Exampleton Homes",
            ("core", Role.Worker), ("housing-first", Role.Worker)),
        new("homes-lead@demo.example", "Harriet Homes", "Leads the Housing First team: its homes, its measures", "Housing First team", "Exampleton Homes",
            ("core", Role.Lead), ("housing-first", Role.Lead)),
        new("peer@demo.example", "Pat Peer", "Supports {people} from lived experience", "Peer support team", "Open Door Exampleton",
            ("core", Role.Peer), ("peer", Role.Peer)),
        new("coordinator@demo.example", "Cora Coordinator", "Looks after peer supporters, and matches {people} with them", "Peer support team", "Open Door Exampleton",
            ("core", Role.Lead), ("peer", Role.Lead)),
        new("peer2@demo.example", "Priya Peer", "Supports {people} from lived experience", "Peer support team", "Open Door Exampleton",
            ("core", Role.Peer), ("peer", Role.Peer)),
        new("peer3@demo.example", "Piotr Peer", "Supports {people} from lived experience", "Peer support team", "Open Door Exampleton",
            ("core", Role.Peer), ("peer", Role.Peer)),
        new("governance@demo.example", "Gita Governance", "Answers for sharing, access and retention", "Governance", Council,
            (Everything, Role.Governance)),
        new("commissioner@demo.example", "Colin Commissioner", "Reads protected numbers, never {a person}'s record", "Public health", Council,
            (Everything, Role.Commissioner)),
        new("admin@demo.example", "Ada Administrator", "Sets up modules, teams and {workers}", "Administration", Council,
            (Everything, Role.Administrator)),
    ];

    /// <summary>Whether an account of this address may be used in this area at all.</summary>
    public static bool MayEnter(string email, LocalArea area) =>
        area.Demo || !email.EndsWith("@demo.example", StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes what is missing.</summary>
    public static async Task WriteAsync(IDatabase database, TimeProvider clock)
    {
        var known = await database.ManyAsync<string>(WorkerSql.Known, new { emailKeys = Workers.Select(KeyOf).ToList() });
        foreach (var worker in Workers.Where(one => !known.Contains(KeyOf(one))))
        {
            // hashing takes long, so before the transaction
            var hash = Passwords.Hasher.HashPassword(new Worker(), Password);
            await database.TransactAsync(() => AddAsync(database, worker, KeyOf(worker), hash, clock.GetUtcNow().UtcDateTime));
        }
    }

    private static string KeyOf(DemoWorker worker) => worker.Email.ToUpperInvariant();

    private static async Task AddAsync(IDatabase database, DemoWorker worker, string emailKey, string hash, DateTime now)
    {
        var id = Ids.New();
        await database.ExecuteOneAsync(WorkerSql.Add, new
        {
            worker = id,
            team = await Teams.KeepAsync(database, worker.Team, worker.Organisation),
            email = worker.Email,
            emailKey,
            name = worker.Name,
            hash,
            stamp = Token.New(),
            now,
        });
        foreach (var (module, role) in worker.Roles)
        {
            await database.ExecuteOneAsync(WorkerSql.AddRole, new { worker = id, module, role });
        }
    }
}
