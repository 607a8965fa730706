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
public sealed class Takers(IDatabase database, IModules modules, Caseload caseload)
{
    /// <summary>Those who could take over from a worker, team leads first.</summary>
    public async Task<IReadOnlyList<Taker>> OfAsync(Guid worker) =>
    [
        .. from row in await database.ManyAsync<TakerRow>(HandOverSql.Takers, new { worker })
           group row by row.WorkerId into roles
           where MayLead([.. roles.Select(row => new HeldRole(row.ModuleKey, row.Role))])
           let leads = roles.Any(row => row.Role == Role.Lead)
           orderby leads descending, roles.First().Name
           select new Taker(roles.Key, roles.First().Name, roles.First().TeamId, leads),
    ];

    /// <summary>Whether somebody with these roles may lead support.</summary>
    internal bool MayLead(IReadOnlyList<HeldRole> roles) =>
        Permits.Of(modules, roles) is var permitted && permitted.Contains(PeoplePermissions.Read) && permitted.Contains(SupportPermissions.Start);

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
