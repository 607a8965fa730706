using Platform.Sdk.Data;

namespace Platform.Record.MyDay.Beside;

internal static class BesideSql
{
    /// <summary>Whom somebody else leads and this worker is there for as well: as back-up, or because they take over and the overlap has begun.</summary>
    public static readonly Sql AlsoWith = new("""
        select s.support_id as support_id, s.person_id, p.display_name as display_name, s.module_key, s.lead_worker_name, b.backup_until as until, 0 as takes_over
        from core_support_card s
        join core_support b on b.support_id = s.support_id and b.person_id = s.person_id
        join core_person_card p on p.person_id = s.person_id
        where b.backup_worker_id = @worker and s.team_id = @team and (b.backup_until is null or b.backup_until >= @today) and s.phase <> 'Ended' and {visible s.person_id}
        union all
        select s.support_id as support_id, s.person_id, p.display_name as display_name, s.module_key, s.lead_worker_name, h.overlap_until as until, 1 as takes_over
        from core_handover h
        join core_support_card s on s.support_id = h.support_id and s.person_id = h.person_id
        join core_person_card p on p.person_id = s.person_id
        where h.to_worker_id = @worker and s.team_id = @team and h.overlap_from <= @today and h.completed_on is null and h.called_off_at is null and s.phase <> 'Ended' and {visible s.person_id}
        order by display_name, support_id
        """);
}

internal sealed record AlsoWithRow
{
    public Guid SupportId { get; init; }
    public Guid PersonId { get; init; }
    public string DisplayName { get; init; } = "";
    public string ModuleKey { get; init; } = "";
    public string? LeadWorkerName { get; init; }
    public DateOnly? Until { get; init; }

    /// <summary>1 where the worker takes over, 0 where they stand in.</summary>
    public int TakesOver { get; init; }
}
