using Platform.Record.People;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.Record.Support.HandingOn;

/// <summary>Somebody who could take support over in their team.</summary>
public sealed record Taker(Guid WorkerId, string Name, Guid TeamId, bool Leads);

/// <summary>
/// Who could take over what somebody else leads: colleagues who may open a record and start support themselves. Anybody else would lead what they cannot
/// see, and a peer supporter, who sees the least, would lead beside their own work.
/// </summary>
public sealed class Takers(IDatabase database, IModules modules, Caseload caseload, Func<ModuleScope> scope)
{
    /// <summary>The modules that say themselves who may lead their support, on or off.</summary>
    internal IReadOnlyList<string> Own => [.. modules.Loaded.Where(module => module.Support?.LedBy is not null).Select(module => module.Info.Key)];

    /// <summary>Those who could take over from a worker, team leads first.</summary>
    public Task<IReadOnlyList<Taker>> OfAsync(Guid worker) => OfAsync(worker, MayLead);

    /// <summary>Those who could lead a module's support beside a worker, team leads first.</summary>
    internal Task<IReadOnlyList<Taker>> OfAsync(Guid worker, string moduleKey) => OfAsync(worker, roles => MayLead(roles, moduleKey));

    /// <summary>Those of a team who could lead a module's support of one person, beside a worker: the module may have the last word.</summary>
    internal async Task<IReadOnlyList<Taker>> ForAsync(Guid person, Guid team, string moduleKey, Guid besides = default)
    {
        var able = (await OfAsync(besides, moduleKey)).Where(one => one.TeamId == team).ToList();
        if (modules.Find(moduleKey)?.Support?.FreeFor is not { } ask) return able;
        // asked for here, for what a module works with has this within it
        var free = await ask(scope(), person, team);
        return [.. able.Where(one => free.Contains(one.WorkerId))];
    }

    private async Task<IReadOnlyList<Taker>> OfAsync(Guid worker, Func<IReadOnlyList<HeldRole>, bool> may) =>
    [
        .. from row in await database.ManyAsync<TakerRow>(HandOverSql.Takers, new { worker })
           group row by row.WorkerId into roles
           where may([.. roles.Select(row => new HeldRole(row.ModuleKey, row.Role))])
           let leads = roles.Any(row => row.Role == Role.Lead)
           orderby leads descending, roles.First().Name
           select new Taker(roles.Key, roles.First().Name, roles.First().TeamId, leads),
    ];

    /// <summary>Whether somebody with these roles may lead support.</summary>
    internal bool MayLead(IReadOnlyList<HeldRole> roles) =>
        Permits.Of(modules, roles) is var permitted && permitted.Contains(PeoplePermissions.Read) && permitted.Contains(SupportPermissions.Start);

    /// <summary>Whether somebody with these roles may lead the support of a module.</summary>
    internal bool MayLead(IReadOnlyList<HeldRole> roles, string moduleKey) => modules.Find(moduleKey)?.Support?.LedBy is { } own
        ? Permits.Of(modules, roles) is var permitted && permitted.Contains(PeoplePermissions.Read) && permitted.Contains(own)
        : MayLead(roles);

    /// <summary>Whether somebody with these roles may lead any support at all.</summary>
    internal bool MayLeadAny(IReadOnlyList<HeldRole> roles) => MayLead(roles) || Own.Any(module => MayLead(roles, module));

    /// <summary>Whether somebody may lead the support of a module that says itself who does; asked behind the guard row of their caseload.</summary>
    internal async Task<bool> MayLeadAsync(Guid worker, string moduleKey) =>
        MayLead([.. (await database.ManyAsync<TakerRow>(HandOverSql.RolesOf, new { worker })).Select(row => new HeldRole(row.ModuleKey, row.Role))], moduleKey);

    /// <summary>
    /// Takes the guard rows of the caseloads, in one order, so that nobody starts support with somebody who is leaving, and nobody hands
    /// on to them.
    /// </summary>
    public async Task HoldAsync(params IEnumerable<Guid> workers)
    {
        foreach (var worker in workers.Distinct().Order())
        {
            foreach (var module in modules.On.Where(one => one.Support is not null).Select(one => one.Info.Key).Order(StringComparer.Ordinal))
            {
                await caseload.HoldAsync(worker, module);
            }
        }
    }

    private sealed record TakerRow
    {
        public Guid WorkerId { get; init; }

        public string Name { get; init; } = "";

        public Guid TeamId { get; init; }

        public string ModuleKey { get; init; } = "";

        public string Role { get; init; } = "";
    }
}
