using Platform.Record.Organisations;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.Record.Demo.Seed;

/// <summary>
/// Invented colleagues, made as they are needed: no more people each than the module's caseload limit, ten of them in a team.
/// The first ten of a module work beside those who can sign in to a demo area.
/// </summary>
internal sealed class SeedTeams(IDatabase database, IModules modules, FrontDoorTeam frontDoor, int number, DateTime now)
{
    private const int WorkersInTeam = 10, UsualLimit = 6, WaitingEvery = 29, MatchedEvery = 5, FrontDoorEvery = 37, FrontDoorAtMost = 40;

    private readonly List<ModuleDeclaration> _supports = Supports(modules);
    private readonly Dictionary<string, Guid> _teams = [];
    private readonly Dictionary<string, SeedWorker> _workers = [];

    public async Task<SupportPlace> PlaceAsync(int person)
    {
        if (person % FrontDoorEvery == FrontDoorEvery - 1 && person / FrontDoorEvery < FrontDoorAtMost)
        {
            return new(Episodes.FrontDoor, modules.Find(Episodes.FrontDoor)!.Support!.Name, await FrontDoorAsync(), null, null);
        }

        var module = _supports[person % _supports.Count];
        var limit = module.SupportSettings?.CaseloadLimit ?? UsualLimit;
        var worker = person / _supports.Count / limit;
        var team = await TeamAsync(module, worker / WorkersInTeam);
        var (key, name) = (module.Info.Key, module.Support!.Name);
        // where a module says who leads its support, somebody waits until they are matched
        if (person % WaitingEvery == WaitingEvery - 1 || (module.Support!.LedBy is not null && person / _supports.Count % MatchedEvery == 1))
        {
            return new(key, name, team, null, null);
        }

        var lead = await WorkerAsync(key, team, $"seed{number}.{key}.{_supports.Count}x{limit}.{worker}@demo.example", worker);
        return new(key, name, team, lead.WorkerId, lead.Name);
    }

    private static List<ModuleDeclaration> Supports(IModules modules)
    {
        var others = modules.On.Where(module => module.Support is not null && module.Info.Key != Episodes.FrontDoor).ToList();
        return others.Count > 0 ? others : [.. modules.On.Where(module => module.Info.Key == Episodes.FrontDoor)];
    }

    private async Task<Guid> FrontDoorAsync() =>
        _teams.TryGetValue("", out var known) ? known : _teams[""] = await frontDoor.KeepAsync();

    private async Task<Guid> TeamAsync(ModuleDeclaration module, int team)
    {
        var name = $"{module.Support!.Name} team {team + 1}";
        return _teams.TryGetValue(name, out var known) ? known : _teams[name] = await AtWorkAsync(module, team) ?? await Teams.KeepAsync(database, name, "Invented for the demo");
    }

    private async Task<Guid?> AtWorkAsync(ModuleDeclaration module, int team) => team > 0
        ? null
        : (await database.PageAsync<Guid?>(
            SeedSql.TeamAtWork, new { moduleKey = module.Info.Key, roles = (string[])[Role.Worker, Role.Peer] }, 1)).Rows.SingleOrDefault();

    private async Task<SeedWorker> WorkerAsync(string moduleKey, Guid team, string email, int worker)
    {
        var emailKey = email.ToUpperInvariant();
        return _workers.TryGetValue(emailKey, out var known) ? known
            : _workers[emailKey] = await database.OneAsync<SeedWorker>(SeedSql.FindWorker, new { emailKey }) ?? await AddAsync();

        async Task<SeedWorker> AddAsync()
        {
            var name = InventedName.Colleague(Draw.For(number, -1 - worker));
            var made = new SeedWorker { WorkerId = Ids.New(), Name = $"{name} (invented)" };
            await database.ExecuteAsync(SeedSql.AddWorker, new
            {
                worker = made.WorkerId, team, email, emailKey, name = made.Name, stamp = $"{made.WorkerId:N}", now,
            });
            foreach (var key in ((string[])[Episodes.FrontDoor, moduleKey]).Distinct())
            {
                await database.ExecuteAsync(SeedSql.AddRole, new { worker = made.WorkerId, moduleKey = key, role = RoleOf(moduleKey) });
            }

            return made;
        }
    }

    // where a module says who leads its support, those do
    private string RoleOf(string moduleKey) => modules.Find(moduleKey) is { Support.LedBy: { } own } module
        ? module.Permissions.First(one => one.Key == own).DefaultRoles[0] : Role.Worker;

    /// <summary>Forgets what a batch that failed had made.</summary>
    public void Forget()
    {
        _teams.Clear();
        _workers.Clear();
    }
}

internal sealed record SeedWorker
{
    public Guid WorkerId { get; init; }
    public string Name { get; init; } = "";
}
