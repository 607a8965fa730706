using Platform.Sdk.Data;

namespace Platform.Record.Died;

internal static class DeathSql
{
    public static readonly Sql Now = new("""
        select d.death_id, d.told_by, d.recorded_by, d.recorded_at from core_death d where d.person_id = @person and d.taken_back_at is null
        """);

    public static readonly Sql Mark = new("""
        update core_person set died_on = @on, died_precision = @precision, version = version + 1 where person_id = @person and died_precision is null
        """);

    public static readonly Sql Unmark = new("""
        update core_person set died_on = null, died_precision = null, version = version + 1 where person_id = @person and died_precision is not null
        """);

    public static readonly Sql Record = new("""
        insert into core_death (death_id, person_id, told_by, recorded_by, recorded_at) values (@death, @person, @toldBy, @by, @now)
        """);

    public static readonly Sql TakeBack = new("""
        update core_death set taken_back_by = @by, taken_back_at = @now where person_id = @person and death_id = @death and taken_back_at is null
        """);

    public static readonly Sql OpenWork = new("""
        select w.work_id from core_work w where w.person_id = @person and w.finished_at is null and w.kind not in @kept
        """);

    public static readonly Sql Finish = new("update core_work set finished_at = @now where person_id = @person and work_id = @row and finished_at is null");

    public static readonly Sql Unfinish = new("update core_work set finished_at = null where person_id = @person and work_id = @row");

    public static readonly Sql Handovers = new("""
        select h.handover_id from core_handover h where h.person_id = @person and h.completed_on is null and h.called_off_at is null
        """);

    public static readonly Sql ResumeHandover = new("update core_handover set called_off_at = null, version = version + 1 where person_id = @person and handover_id = @row");

    public static readonly Sql Endings = new("select e.ending_id from core_ending e where e.person_id = @person and e.decision = 'Proposed'");

    public static readonly Sql CloseEnding = new("""
        update core_ending set decision = 'Died', version = version + 1 where person_id = @person and ending_id = @row and decision = 'Proposed'
        """);

    public static readonly Sql ResumeEnding = new("""
        update core_ending set decision = 'Proposed', version = version + 1 where person_id = @person and ending_id = @row and decision = 'Died'
        """);

    public static readonly Sql ResumeSupport = new("""
        update core_support set phase = @was, ended_on = null, version = version + 1 where person_id = @person and support_id = @row and phase = 'Ended'
        """);

    public static readonly Sql Stop = new("""
        insert into core_death_stopped (death_stopped_id, person_id, death_id, what, row_id, was) values (@id, @person, @death, @what, @row, @was)
        """);

    public static readonly Sql Stopped = new("""
        select s.what, s.row_id, s.was from core_death_stopped s where s.person_id = @person and s.death_id = @death order by s.what, s.death_stopped_id
        """);

    /// <summary>Whoever led or stood in, or was in touch with them or tried to be; in the team they work in now.</summary>
    public static readonly Sql Knew = new("""
        select w.worker_id, w.team_id
        from core_worker w
        where w.disabled_at is null
          and (exists (select 1 from core_support s where s.person_id = @person and (s.lead_worker_id = w.worker_id or s.backup_worker_id = w.worker_id))
            or exists (select 1 from core_contact c where c.person_id = @person and c.worker_id = w.worker_id))
        order by w.worker_id
        """);
}
