using Platform.Sdk.Data;

namespace Navigator.Caseload;

internal static class CaseloadSql
{
    public static readonly Sql OfTeam = new("""
        select s.support_id, s.person_id, p.display_name, s.module_key, s.lead_worker_id, s.lead_worker_name, s.phase,
               s.started_on, s.last_two_way_at
        from core_support_card s
        join core_person_card p on p.person_id = s.person_id
        where s.team_id = @team and s.module_key = 'navigator' and s.phase <> 'Ended' and {visible s.person_id}
        order by s.started_on, s.support_id
        """);

    public static readonly Sql TriesOfTeam = new("""
        select t.support_id, t.method, t.tries
        from core_try_card t
        where {visible t.person_id}
          and exists (select 1 from core_support_card s
                      where s.person_id = t.person_id and s.support_id = t.support_id and s.team_id = @team and s.module_key = 'navigator' and s.phase <> 'Ended')
        order by t.support_id
        """);

    /// <summary>Only for who may know where somebody is.</summary>
    public static readonly Sql TransitionsOfTeam = new("""
        select t.transition_id, t.person_id, t.kind, t.from_on, t.expected_on
        from core_transition_card t
        where {visible t.person_id}
          and exists (select 1 from core_support_card s
                      where s.person_id = t.person_id and s.team_id = @team and s.module_key = 'navigator' and s.phase <> 'Ended')
        order by t.from_on, t.transition_id
        """);
}
