using Platform.Sdk.Data;

namespace Platform.Record.Support.Handovers;

internal static class HandoverSql
{
    public static readonly Sql Of = new("""
        select h.handover_id, h.support_id, h.from_worker_id, f.name as from_name, h.to_worker_id, t.name as to_name, h.overlap_from, h.overlap_until,
               h.know_first, h.promises, h.goodbye_said, h.wishes_confirmed, h.completed_on, h.called_off_at, h.version
        from core_handover h
        join core_worker f on f.worker_id = h.from_worker_id
        join core_worker t on t.worker_id = h.to_worker_id
        where h.person_id = @person
        order by h.planned_at desc, h.handover_id
        """);

    public static readonly Sql Plan = new("""
        insert into core_handover (handover_id, person_id, support_id, from_worker_id, to_worker_id, overlap_from, overlap_until, know_first, promises,
                                   goodbye_said, wishes_confirmed, planned_by, planned_at, version)
        values (@id, @person, @support, @from, @to, @overlapFrom, @overlapUntil, @knowFirst, @promises, @goodbyeSaid, @wishesConfirmed, @by, @now, 1)
        """);

    public static readonly Sql Change = new("""
        update core_handover
        set to_worker_id = @to, overlap_from = @overlapFrom, overlap_until = @overlapUntil, know_first = @knowFirst, promises = @promises,
            goodbye_said = @goodbyeSaid, wishes_confirmed = @wishesConfirmed, version = version + 1
        where person_id = @person and handover_id = @id and version = @version and completed_on is null and called_off_at is null
        """);

    public static readonly Sql Complete = new("""
        update core_handover set completed_on = @today, version = version + 1
        where person_id = @person and handover_id = @id and version = @version and completed_on is null and called_off_at is null
        """);

    public static readonly Sql CallOff = new("""
        update core_handover set called_off_at = @now, version = version + 1
        where person_id = @person and handover_id = @id and completed_on is null and called_off_at is null
        """);

    public static readonly Sql CallOffAll = new("""
        update core_handover set called_off_at = @now, version = version + 1
        where person_id = @person and support_id = @support and completed_on is null and called_off_at is null
        """);

    public static readonly Sql CallOffTo = new("""
        update core_handover set called_off_at = @now, version = version + 1
        where person_id = @person and support_id = @support and to_worker_id = @worker and completed_on is null and called_off_at is null
        """);

    public static readonly Sql NoBackUp = new("""
        update core_support set backup_worker_id = null, backup_until = null, version = version + 1
        where person_id = @person and support_id = @support and team_id = @team and backup_worker_id = @worker and phase <> 'Ended'
        """);

    public static readonly Sql BackUps = new("""
        select s.support_id, w.worker_id, w.name, s.backup_until as until
        from core_support s join core_worker w on w.worker_id = s.backup_worker_id
        where s.person_id = @person and s.phase <> 'Ended' and w.disabled_at is null and w.team_id = s.team_id
          and (s.backup_until is null or s.backup_until >= @today)
        """);

    public static readonly Sql SetBackUp = new("""
        update core_support set backup_worker_id = @backUp, backup_until = @until, version = version + 1
        where person_id = @person and support_id = @support and phase <> 'Ended'
        """);
}
