using Platform.Sdk.Data;

namespace HousingFirst.Measures;

internal static class MeasureSql
{
    /// <summary>Homes that were written down with this team's support, and since when it supports them.</summary>
    public static readonly Sql Terms = new("""
        select t.person_id, t.type, s.started_on, t.moved_in_on, t.ended_on, t.end_reason
        from housing_first_tenancy t
        join core_support_card s on s.support_id = t.support_id and s.person_id = t.person_id
        where t.moved_in_on is not null and s.team_id = @team and {visible t.person_id}
        order by t.moved_in_on, t.tenancy_id
        """);

    public static readonly Sql Waits = new("""
        select s.support_id, s.person_id, s.phase, s.started_on,
               (select min(o.offered_on) from housing_first_offer o where o.person_id = s.person_id and o.support_id = s.support_id and o.offered_on >= s.started_on) as first_offer_on,
               (select min(t.moved_in_on) from housing_first_tenancy t
                where t.person_id = s.person_id and t.support_id = s.support_id and t.type <> 'Licence' and t.moved_in_on >= s.started_on) as first_moved_in_on,
               (select count(*) from housing_first_tenancy t
                where t.person_id = s.person_id and t.type <> 'Licence' and t.moved_in_on < s.started_on and (t.ended_on is null or t.ended_on > s.started_on)) as homes_before
        from core_support_card s
        where s.team_id = @team and s.module_key = 'housing-first' and {visible s.person_id}
        order by s.started_on, s.support_id
        """);
}
