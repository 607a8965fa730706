using Platform.Record.People;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Support.HandingOn;

/// <summary>How many episodes a worker leads in one team, by number only.</summary>
public sealed record LedInTeam
{
    public Guid TeamId { get; init; }

    public string TeamName { get; init; } = "";

    public int People { get; init; }
}

/// <summary>Somebody who could take support over in their team.</summary>
public sealed record Taker(Guid WorkerId, string Name, Guid TeamId, bool Leads);

/// <summary>
/// Hands a worker's open episodes on when they leave, team by team: never to nobody, and only to a colleague of the episode's team who
/// may open a record, since anybody else would lead what they cannot see.
/// </summary>
public sealed class HandOver(IDatabase database, IModules modules, Caseload caseload, ITimeline timeline, LocalArea area)
{
    public Task<IReadOnlyList<LedInTeam>> LedAsync(Guid worker) => database.ManyAsync<LedInTeam>(HandOverSql.Led, new { worker });

    /// <summary>Those who could take over, team leads first.</summary>
    public async Task<IReadOnlyList<Taker>> TakersAsync(Guid worker) =>
    [
        .. from row in await database.ManyAsync<TakerRow>(HandOverSql.Takers, new { worker })
           group row by row.WorkerId into roles
           where Permits.Of(modules, [.. roles.Select(row => new HeldRole(row.ModuleKey, row.Role))]).Contains(PeoplePermissions.Read)
           let leads = roles.Any(row => row.Role == Role.Lead)
           orderby leads descending, roles.First().Name
           select new Taker(roles.Key, roles.First().Name, roles.First().TeamId, leads),
    ];

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

    /// <summary>Hands everything on, behind the guard rows.</summary>
    /// <param name="worker">Who hands on.</param>
    /// <param name="takers">Who takes over in each team.</param>
    /// <exception cref="RuleBrokenException">A team has nobody who takes over, or not somebody who can.</exception>
    public async Task RunAsync(Guid worker, IReadOnlyDictionary<Guid, Guid> takers)
    {
        var able = await TakersAsync(worker);
        foreach (var led in await LedAsync(worker))
        {
            var taker = takers.TryGetValue(led.TeamId, out var chosen) ? able.FirstOrDefault(one => one.WorkerId == chosen && one.TeamId == led.TeamId) : null;
            if (taker is null)
            {
                throw new RuleBrokenException($"Choose who takes over the support of {led.People} {area.Words.People} in {led.TeamName}.", $"Input.To[{led.TeamId}]");
            }

            await PassAsync(worker, led, taker);
        }
    }

    private async Task PassAsync(Guid worker, LedInTeam led, Taker taker)
    {
        var hand = new { worker, team = led.TeamId, to = taker.WorkerId };
        if (await database.OneAsync<int>(HandOverSql.ClosedTo, hand) is > 0 and var closed)
        {
            throw new RuleBrokenException($"{closed} of these records cannot be opened by {taker.Name}. Choose somebody else in {led.TeamName}.", $"Input.To[{led.TeamId}]");
        }

        var people = await database.ManyAsync<Guid>(HandOverSql.Whom, new { worker, team = led.TeamId });
        await database.ExecuteAsync(HandOverSql.Pass, hand);
        await database.ExecuteAsync(HandOverSql.PassWork, hand);
        foreach (var person in people)
        {
            await timeline.WriteAsync(SupportTimeline.TakenUp, person, $"{taker.Name} became the lead {area.Words.Worker}");
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
