using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Platform.Record.Transitions;

internal static class TransitionSql
{
    public static readonly Sql Of = new("""
        select t.transition_id, t.person_id, t.kind, t.from_on, t.expected_on, t.place, t.changes, t.back_on, t.version
        from core_transition t
        where t.person_id = @person
        order by case when t.back_on is null then 0 else 1 end, t.from_on desc, t.transition_id
        """);

    /// <summary>
    /// Of those whom a worker leads or stands in for, and whom their team supports now: what is not over yet, the day on which something changes next before the others
    /// (<see cref="TransitionCard.NextOn"/>), and last of all the absences of which nobody knows the end. Of a move and the like that has passed nobody notes that it is over: without an expected
    /// day it would take the place of the others for good.
    /// </summary>
    public static readonly Sql OfCaseload = new("""
        select t.transition_id, t.person_id, p.display_name, t.kind, t.from_on, t.expected_on, t.place
        from core_transition t
        join core_person_card p on p.person_id = t.person_id
        where t.person_id in (select s.person_id from core_support s
                              where s.team_id = @team and s.ended_on is null and s.phase <> 'Ended' and {visible s.person_id}
                                and (s.lead_worker_id = @worker or (s.backup_worker_id = @worker and (s.backup_until is null or s.backup_until >= @today))))
          and t.back_on is null and {visible t.person_id}
          and (t.kind not in ('Move', 'AdultServices', 'FundingEnds') or t.expected_on is not null or t.from_on >= @today)
        order by case when t.from_on <= @today and t.expected_on is null and t.kind in ('Prison', 'Hospital', 'Rehab') then 1 else 0 end,
                 case when t.from_on > @today then t.from_on else coalesce(t.expected_on, t.from_on) end, t.from_on, t.transition_id
        """);

    public static readonly Sql Add = new("""
        insert into core_transition (transition_id, person_id, kind, from_on, expected_on, place, changes, noted_by, noted_at, version)
        values (@id, @person, @kind, @from, @expected, @place, @changes, @by, @now, 1)
        """);

    public static readonly Sql Change = new("""
        update core_transition set kind = @kind, from_on = @from, expected_on = @expected, place = @place, changes = @changes, version = version + 1
        where person_id = @person and transition_id = @id and version = @version and back_on is null
        """);

    public static readonly Sql Back = new("""
        update core_transition set back_on = @today, version = version + 1
        where person_id = @person and transition_id = @id and back_on is null
        """);
}
