using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Navigator.Transitions;

internal static class TransitionSql
{
    /// <summary>Only for who may know where somebody is. Of those who came out or moved long ago nobody notes that it is over: they must not take the place of the others.</summary>
    public static readonly Sql OfTeam = new("""
        select t.transition_id, t.person_id, t.kind, t.from_on, t.expected_on, t.place, t.changes
        from core_transition_card t
        where {visible t.person_id} and (t.kind in ('Prison', 'Hospital', 'Rehab') or coalesce(t.expected_on, t.from_on) >= @since)
          and exists (select 1 from core_support_card s
                      where s.person_id = t.person_id and s.team_id = @team and s.module_key = 'navigator' and s.phase <> 'Ended')
        order by t.from_on, t.transition_id
        """);

    public static readonly Sql Leads = new("""
        select s.support_id, s.person_id, p.display_name, s.lead_worker_id, s.lead_worker_name
        from core_support_card s
        join core_person_card p on p.person_id = s.person_id
        where s.team_id = @team and s.module_key = 'navigator' and s.phase <> 'Ended' and {visible s.person_id}
          and exists (select 1 from core_transition_card t where t.person_id = s.person_id)
        order by s.started_on, s.support_id
        """);
}
