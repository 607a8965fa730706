using Platform.Record.Support.HandingOn;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Rules;

namespace Platform.Record.Plan;

/// <summary>Whether anything can be planned for a person, and who can be named in it.</summary>
public sealed class Planning(IDatabase database, IModules modules, CurrentWorker worker, LocalArea area)
{
    /// <summary>Whether there is anything to plan with a person. It is asked in this one place, before every change and every button.</summary>
    internal async Task<bool> IsOpenAsync(Guid person) => await database.OneAsync<int>(PlanningSql.IsOpen, new { person }) > 0;

    internal async Task OnlyWhileOpenAsync(Guid person)
    {
        if (!await IsOpenAsync(person)) throw new RuleBrokenException($"Nothing more is planned with this {area.Words.Person}. Go back to the record.");
    }

    /// <summary>Those who may do something in the plan: who support the person now, may write in it, and to whom the record is not closed.</summary>
    internal async Task<IReadOnlyList<Named>> NamedAsync(Guid person) =>
    [
        .. from row in await database.ManyAsync<NamedRow>(PlanningSql.Named, new { person })
           group row by row.WorkerId into roles
           where Permits.Of(modules, [.. roles.Select(row => new HeldRole(row.ModuleKey, row.Role))]).Contains(PlanPermissions.Change)
           let one = roles.First()
           select new Named(one.WorkerId, one.Name, one.TeamId, one.TeamName),
    ];

    /// <summary>Who is named, by id; nobody where none was chosen.</summary>
    /// <exception cref="RuleBrokenException">They do not support the person, or not any more.</exception>
    internal async Task<Named?> FindAsync(Guid person, Guid? who, string field)
    {
        if (who is null) return null;
        return (await NamedAsync(person)).FirstOrDefault(one => one.WorkerId == who)
            ?? throw new RuleBrokenException($"This {area.Words.Worker} does not support this {area.Words.Person}. Choose another.", field);
    }

    /// <summary>Who is told where nobody is named: the lead of the support, first of one's own team's; null where nobody supports the person now.</summary>
    internal async Task<LeadRow?> LeadAsync(Guid person) => (await database.PageAsync<LeadRow>(
        PlanningSql.Lead, new { person, team = worker.IsSignedIn ? worker.TeamId : (Guid?)null }, 1)).Rows.SingleOrDefault();
}

/// <summary>Somebody who can be named in a plan.</summary>
internal sealed record Named(Guid WorkerId, string Name, Guid TeamId, string TeamName);

internal sealed record LeadRow
{
    public Guid? LeadWorkerId { get; init; }
    public Guid TeamId { get; init; }
}

internal sealed record NamedRow
{
    public Guid WorkerId { get; init; }
    public string Name { get; init; } = "";
    public Guid TeamId { get; init; }
    public string TeamName { get; init; } = "";
    public string ModuleKey { get; init; } = "";
    public string Role { get; init; } = "";
}

internal static class PlanningSql
{
    public static readonly Sql IsOpen = new("select count(*) from core_person p where p.person_id = @person and p.died_precision is null");

    // a role a row
    public static readonly Sql Named = new($"""
        select w.worker_id, w.name, w.team_id, t.name as team_name, r.module_key, r.role
        from core_worker w
        join core_team t on t.team_id = w.team_id
        join core_worker_role r on r.worker_id = w.worker_id
        where w.disabled_at is null and not {HandOverSql.Closed("@person", "w.worker_id")}
          and exists (select 1 from core_support s where s.person_id = @person and s.team_id = w.team_id and s.phase <> 'Ended')
        order by w.name, w.worker_id
        """);

    public static readonly Sql Lead = new("""
        select s.lead_worker_id, s.team_id
        from core_support s
        where s.person_id = @person and s.phase <> 'Ended'
        order by case when s.lead_worker_id is null then 1 else 0 end, case when s.team_id = @team then 0 else 1 end, s.started_on, s.support_id
        """);
}
