using Platform.Record.BreakGlass;
using Platform.Record.Sharing;
using Platform.Sdk.Access;
using Platform.Sdk.Data;

namespace Platform.Host.Audit.Looks;

internal static class LookSql
{
    /// <summary>What was done with somebody's record before an instant, or with one that went into it, the newest first; refusals showed nothing.</summary>
    public static readonly Sql Of = Sql.ForEveryone("""
        select a.at, a.worker_id, w.name as worker_name, a.organisation, a.team, a.roles, a.action, a.module_key, a.page, a.relationship, a.detail
        from core_audit a
        left join core_worker w on w.worker_id = a.worker_id
        where a.subject_id in (select @subject union all select p.person_id from core_person p where p.merged_into = @subject) and a.at < @before and a.outcome = 'done'
        order by a.at desc, a.audit_id desc
        """, "looks at a record that went into theirs are looks at theirs; of core_person only the id is asked");

    /// <summary>When the record was opened in an emergency and why, and what the review found; not the words of either.</summary>
    public static readonly Sql Emergencies = new("""
        select g.worker_id, g.reason, g.outcome, g.opened_at, g.until_at from core_break_glass g where g.person_id = @person order by g.opened_at
        """);

    /// <summary>Which kinds of information were shared with whom and when, with agreement or without.</summary>
    public static readonly Sql Shared = new("""
        select k.kind, o.name as organisation, h.from_on, h.until_on, h.recorded_at, h.ended_at, h.person_told,
               case when h.override_reason is null then 0 else 1 end as without_agreement
        from core_sharing h
        join core_sharing_kind k on k.person_id = h.person_id and k.sharing_id = h.sharing_id
        join core_organisation o on o.organisation_id = h.organisation_id
        where h.person_id = @person
        """);
}

/// <summary>A time for which one kind of information was shared with an organisation.</summary>
internal sealed record SharedThen
{
    public InformationKind Kind { get; init; }
    public string Organisation { get; init; } = "";
    public DateOnly FromOn { get; init; }
    public DateOnly UntilOn { get; init; }
    public DateTime RecordedAt { get; init; }
    public DateTime? EndedAt { get; init; }
    public PersonTold? PersonTold { get; init; }
    public int WithoutAgreement { get; init; }

    public bool IsAgreed => WithoutAgreement == 0;

    public bool IsKeptFromThem => PersonTold == Record.Sharing.PersonTold.NotSafe;
}

/// <summary>A time for which the record was open to somebody in an emergency.</summary>
internal sealed record OpenedInEmergency
{
    public Guid WorkerId { get; init; }
    public EmergencyReason Reason { get; init; }
    public ReviewOutcome? Outcome { get; init; }
    public DateTime OpenedAt { get; init; }
    public DateTime UntilAt { get; init; }
}

/// <summary>One look or change.</summary>
internal sealed record LookRow
{
    public DateTime At { get; init; }
    public Guid? WorkerId { get; init; }
    public string? WorkerName { get; init; }
    public string Organisation { get; init; } = "";
    public string Team { get; init; } = "";
    public string Roles { get; init; } = "";
    public string Action { get; init; } = "";
    public string ModuleKey { get; init; } = "";
    public string Page { get; init; } = "";
    public string Relationship { get; init; } = "";
    public string? Detail { get; init; }
}
