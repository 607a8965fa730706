using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace HousingFirst.Caseload;

/// <summary>Somebody of the team's caseload, and where they are on the way to a home and in it.</summary>
internal sealed record Someone
{
    public Guid SupportId { get; init; }
    public Guid PersonId { get; init; }
    public string DisplayName { get; init; } = "";
    public Guid? LeadWorkerId { get; init; }
    public string? LeadWorkerName { get; init; }
    public Phase Phase { get; init; }
    public DateOnly StartedOn { get; init; }
    public int Homes { get; init; }
    public int Bridging { get; init; }
    public int Signed { get; init; }
    public int Kept { get; init; }
    public int Notices { get; init; }
    public DateOnly? CheckDueOn { get; init; }
    public DateOnly? MovedInOn { get; init; }
    public DateOnly? LostOn { get; init; }

    /// <summary>Since when they live in the home they have, or look for one: since the last one ended, or since support began.</summary>
    public DateOnly Since => Homes > 0 && MovedInOn is { } moved ? moved : LostOn is { } lost && lost > StartedOn ? lost : StartedOn;

    public Stage Stage => this switch
    {
        { Phase: Phase.Dormant } => Stage.Dormant,
        { Phase: Phase.SteppingDown } => Stage.SteppingDown,
        { Homes: > 0 } => Stage.Housed,
        { Signed: > 0 } => Stage.Signed,
        { Kept: > 0 } => Stage.Offered,
        { Bridging: > 0 } => Stage.Bridging,
        _ => Stage.Looking,
    };
}

internal enum Stage { Looking, Bridging, Offered, Signed, Housed, SteppingDown, Dormant }

internal static class Stages
{
    public static string InWords(Stage stage) => stage switch
    {
        Stage.Looking => "Looking for a home",
        Stage.Bridging => "In a place for the time being, looking for a home",
        Stage.Offered => "A home is kept for them",
        Stage.Signed => "Signed, moving in",
        Stage.Housed => "In a home of theirs",
        Stage.SteppingDown => "Stepping down, as agreed",
        _ => "Dormant, as agreed, and open",
    };
}

internal static class CaseloadSql
{
    public static readonly Sql OfTeam = new("""
        select s.support_id, s.person_id, p.display_name, s.lead_worker_id, s.lead_worker_name, s.phase, s.started_on,
               (select count(*) from housing_first_tenancy t where t.person_id = s.person_id and t.ended_on is null and t.moved_in_on is not null and t.type <> 'Licence') as homes,
               (select count(*) from housing_first_tenancy t where t.person_id = s.person_id and t.ended_on is null and t.type = 'Licence') as bridging,
               (select count(*) from housing_first_tenancy t where t.person_id = s.person_id and t.ended_on is null and t.moved_in_on is null and t.type <> 'Licence') as signed,
               (select count(*) from housing_first_offer o where o.person_id = s.person_id and o.state in ('Open', 'Accepted')) as kept,
               (select count(*) from housing_first_notice n
                join housing_first_tenancy t on t.person_id = n.person_id and t.tenancy_id = n.tenancy_id
                where n.person_id = s.person_id and n.resolved_on is null and t.ended_on is null) as notices,
               (select min(c.due_on) from housing_first_check c
                join housing_first_tenancy t on t.person_id = c.person_id and t.tenancy_id = c.tenancy_id
                where c.person_id = s.person_id and c.done_on is null and c.not_needed_on is null and t.ended_on is null) as check_due_on,
               (select max(t.moved_in_on) from housing_first_tenancy t where t.person_id = s.person_id and t.ended_on is null and t.type <> 'Licence') as moved_in_on,
               (select max(t.ended_on) from housing_first_tenancy t where t.person_id = s.person_id and t.type <> 'Licence' and t.end_reason <> 'NotTheirs') as lost_on
        from core_support_card s
        join core_person_card p on p.person_id = s.person_id
        where s.team_id = @team and s.module_key = 'housing-first' and s.phase <> 'Ended' and {visible s.person_id}
        order by s.started_on, s.support_id
        """);
}
