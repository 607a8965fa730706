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
        select c.support_id, c.method, c.tries
        from core_try_card c
        join core_support s on s.support_id = c.support_id and s.person_id = c.person_id
        where s.lead_worker_id = @worker and s.phase <> 'Ended' and {visible c.person_id}
        order by c.support_id
        """);

    public static readonly Sql Waiting = new("""
        select s.support_id, s.person_id, p.display_name, s.module_key, s.started_on
        from core_support s
        join core_person_card p on p.person_id = s.person_id
        where s.team_id = @team and s.lead_worker_id is null and s.phase <> 'Ended' and {visible s.person_id}
        order by s.started_on, s.support_id
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
            or exists (select 1 from core_support s where s.person_id = w.person_id and s.team_id = @team and s.phase <> 'Ended'))))
        order by w.due_on, w.raised_at, w.work_id
        """);
}
