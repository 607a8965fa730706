using Platform.Sdk.Data;

namespace Platform.Record.MyDay;

internal static class MyDaySql
{
    public static readonly Sql Caseload = new("""
        select s.support_id, s.person_id, p.display_name, s.module_key, s.phase, s.started_on, s.last_two_way_at
        from core_support_card s
        join core_person_card p on p.person_id = s.person_id
        where s.lead_worker_id = @worker and s.phase <> 'Ended' and {visible s.person_id}
        order by coalesce(s.last_two_way_at, s.started_on), s.support_id
        """);

    public static readonly Sql Tries = new("""
        select c.support_id, c.method, count(*) as tries
        from core_support s
        join core_contact c on c.support_id = s.support_id and c.person_id = s.person_id
        where s.lead_worker_id = @worker and s.phase <> 'Ended' and c.two_way = 0 and {visible c.person_id}
          and not exists (select 1 from core_contact l where l.support_id = c.support_id and l.person_id = c.person_id and l.two_way = 1 and l.happened_at > c.happened_at)
        group by c.support_id, c.method
        order by c.support_id, c.method
        """);

    public static readonly Sql Waiting = new("""
        select s.support_id, s.person_id, p.display_name, s.module_key, s.started_on, s.waiting_on
        from core_support s
        join core_person_card p on p.person_id = s.person_id
        where s.team_id = @team and s.ended_on is null and s.lead_worker_id is null and s.phase <> 'Ended' and {visible s.person_id}
        order by coalesce(s.waiting_on, s.started_on), s.support_id
        """);

    /// <summary>What is still to come, or was not said yet what came of it, of those whom the worker leads and wherever they go along, while their team supports them.</summary>
    public static readonly Sql Appointments = new("""
        select a.appointment_id as appointment_id, a.person_id as person_id, p.display_name, a.what, a.service, a.with_whom, a.along_worker_id, w.name as along_name,
               a.starts_at as starts_at, a.place, a.work_id
        from core_support s
        join core_appointment a on a.person_id = s.person_id
        join core_person_card p on p.person_id = a.person_id
        left join core_worker w on w.worker_id = a.along_worker_id
        where s.lead_worker_id = @worker and s.team_id = @team and s.phase <> 'Ended'
          and a.starts_at >= @from and a.starts_at < @until and a.state = 'Planned' and {visible s.person_id}
        union
        select a.appointment_id as appointment_id, a.person_id as person_id, p.display_name, a.what, a.service, a.with_whom, a.along_worker_id, w.name as along_name,
               a.starts_at as starts_at, a.place, a.work_id
        from core_appointment a
        join core_person_card p on p.person_id = a.person_id
        left join core_worker w on w.worker_id = a.along_worker_id
        where a.along_worker_id = @worker and a.starts_at >= @from and a.starts_at < @until and a.state = 'Planned' and {visible a.person_id}
          and exists (select 1 from core_support s where s.person_id = a.person_id and s.team_id = @team and s.phase <> 'Ended')
        order by starts_at, appointment_id
        """);

    /// <summary>
    /// What is due by a day: something to do in half a year is nothing for today. Whom it is about is not shown it; handed on to them, it is for the rest of their team.
    /// </summary>
    public static readonly Sql Work = new("""
        select w.work_id, w.person_id, p.display_name, w.module_key, w.kind, w.kind_name, w.sentence, w.due_on, w.worker_id, w.link, d.died_on, d.died_precision
        from core_work w
        left join core_person_card p on p.person_id = w.person_id
        left join core_person d on d.person_id = w.person_id
        where w.team_id = @team and w.finished_at is null and w.due_on <= @until and (w.worker_id is null or w.worker_id = @worker or w.worker_id = w.about_worker_id)
          and (w.about_worker_id is null or w.about_worker_id <> @worker) and w.kind not in @hidden
          and (w.person_id is null or (@people = 1 and {visible w.person_id} and (w.kind not in @whileSupported
            or exists (select 1 from core_support s where s.person_id = w.person_id and s.team_id = @team and s.phase <> 'Ended'
                       and (@visible_match is null or s.lead_worker_id = @visible_match
                            or (s.backup_worker_id = @visible_match and (s.backup_until is null or s.backup_until >= @visible_today)))))))
        order by w.due_on, w.raised_at, w.work_id
        """);
}
