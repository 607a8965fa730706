using Platform.Sdk.Data;

namespace Platform.Record.TeamToday;

internal static class TeamSql
{
    public static readonly Sql Workers = new("""
        select w.worker_id, w.name, r.module_key, r.role
        from core_worker w
        join core_worker_role r on r.worker_id = w.worker_id
        where w.team_id = @team and w.disabled_at is null
        order by w.name, w.worker_id
        """);

    /// <summary>Everybody whom the team supports; those whom nobody has reached for longest first, so that a long list loses none of them.</summary>
    public static readonly Sql Supported = new("""
        select s.support_id, s.person_id, p.display_name, s.module_key, s.lead_worker_id, s.lead_worker_name, s.phase, s.started_on, s.last_two_way_at, s.waiting_on
        from core_support_card s
        join core_person_card p on p.person_id = s.person_id
        where s.team_id = @team and s.ended_on is null and s.phase <> 'Ended' and {visible s.person_id}
        order by coalesce(s.last_two_way_at, s.started_on), s.support_id
        """);

    /// <summary>The tries in vain since they were last reached, of those whom the team supports.</summary>
    public static readonly Sql Tries = new("""
        select c.support_id, c.method, count(*) as tries
        from core_support s
        join core_contact c on c.support_id = s.support_id and c.person_id = s.person_id
        where s.team_id = @team and s.ended_on is null and s.phase <> 'Ended' and c.two_way = 0 and {visible c.person_id}
          and not exists (select 1 from core_contact l where l.support_id = c.support_id and l.person_id = c.person_id and l.two_way = 1 and l.happened_at > c.happened_at)
        group by c.support_id, c.method
        order by c.support_id, c.method
        """);

    /// <summary>Who of them is away for a time.</summary>
    public static readonly Sql Away = new("""
        select a.person_id, a.kind, a.from_on, a.expected_on
        from core_away_card a
        where a.person_id in (select s.person_id from core_support s where s.team_id = @team and s.ended_on is null and s.phase <> 'Ended' and {visible s.person_id})
          and {visible a.person_id}
        order by a.from_on, a.person_id
        """);

    /// <summary>Counted apart, so that a caseload is whole however many people one page shows.</summary>
    public static readonly Sql Loads = new("""
        select s.lead_worker_id, s.module_key, s.phase, count(*) as people
        from core_support s
        where s.team_id = @team and s.ended_on is null and s.phase <> 'Ended' and s.lead_worker_id is not null and {visible s.person_id}
        group by s.lead_worker_id, s.module_key, s.phase
        """);

    public static readonly Sql Handovers = new("""
        select h.handover_id, h.person_id, h.support_id, p.display_name, s.module_key, h.from_worker_id, f.name as from_name, h.to_worker_id, t.name as to_name,
               h.overlap_from, h.overlap_until
        from core_support s
        join core_handover h on h.person_id = s.person_id and h.support_id = s.support_id
        join core_person_card p on p.person_id = s.person_id
        join core_worker f on f.worker_id = h.from_worker_id
        join core_worker t on t.worker_id = h.to_worker_id
        where s.team_id = @team and s.ended_on is null and s.phase <> 'Ended' and h.completed_on is null and h.called_off_at is null and {visible s.person_id}
        order by h.overlap_until, h.handover_id
        """);

    /// <summary>What waits in the team for a decision, for an answer, or for somebody to look in, about those whom it supports now and about nobody. Whom an item is about is not shown it.</summary>
    public static readonly Sql Work = new("""
        select w.work_id, w.person_id, p.display_name, w.module_key, w.kind, w.sentence, w.due_on, w.worker_id, k.name as worker_name, w.link
        from core_work w
        left join core_person_card p on p.person_id = w.person_id
        left join core_worker k on k.worker_id = w.worker_id
        where w.team_id = @team and w.finished_at is null and w.due_on <= @until and w.kind in @kinds
          and (w.about_worker_id is null or w.about_worker_id <> @worker)
          and (w.person_id is null or ({visible w.person_id}
            and exists (select 1 from core_support s where s.person_id = w.person_id and s.team_id = @team and s.ended_on is null and s.phase <> 'Ended')))
        order by w.due_on, w.raised_at, w.work_id
        """);
}
