using Platform.Sdk.Data;

namespace Navigator.Ways;

internal static class WaySql
{
    public static readonly Sql Plan = new("""
        insert into navigator_way (way_id, person_id, support_id, change, note, try_on, worker_id, planned_at, version)
        values (@way, @person, @support, @change, @note, @tryOn, @worker, @now, 1)
        """);

    public static readonly Sql Reached = new("""
        update navigator_way set reached_at = @at, version = version + 1
        where person_id = @person and support_id = @support and reached_at is null and closed_on is null and planned_at < @until
        """);

    public static readonly Sql OfPerson = new("""
        select w.way_id, w.person_id, w.support_id, w.change, w.note, w.try_on, w.planned_at, w.reached_at, w.closed_on, w.learned, w.version,
               (select count(*) from core_support_card s where s.person_id = w.person_id and s.support_id = w.support_id and s.phase <> 'Ended') as open_supports
        from navigator_way w
        where w.person_id = @person
        order by case when w.reached_at is null then 0 else 1 end, w.planned_at desc, w.way_id
        """);

    /// <summary>What was reached, or put aside: it reminds of nothing any more.</summary>
    public static readonly Sql Ready = new("""
        select w.way_id from navigator_way w
        where w.person_id = @person and w.support_id = @support and w.reached_at is null and w.closed_on is null and w.planned_at < @until
        order by w.way_id
        """);

    /// <summary>What was planned for one support and not reached, also where it was put aside.</summary>
    public static readonly Sql OfSupport = new("""
        select w.way_id from navigator_way w where w.person_id = @person and w.support_id = @support and w.reached_at is null order by w.way_id
        """);

    public static readonly Sql Close = new("""
        update navigator_way set closed_on = @on, learned = @learned, version = version + 1
        where person_id = @person and way_id = @way and reached_at is null and closed_on is null
        """);

    /// <summary>Since when, where this is the support in which somebody was reached.</summary>
    public static readonly Sql One = new("""
        select s.support_id, s.person_id, s.team_id, s.phase, s.started_on
        from core_support_card s
        where s.person_id = @person and s.support_id = @support
        """);

    /// <summary>Whether navigators have supported the person before: then nobody says hello for the first time.</summary>
    public static readonly Sql Before = new("""
        select s.support_id from core_support_card s where s.person_id = @person and s.module_key = 'navigator' and s.support_id <> @support order by s.support_id
        """);

    /// <summary>For the overview: what is changed, and nobody's words about it, for the overview is shown wherever support is shared.</summary>
    public static readonly Sql Card = new("""
        select 'We plan to try' as label,
               case w.change when 'Person' then 'Somebody different' when 'Place' then 'A different place'
                             when 'Time' then 'A different time' else 'A different channel' end as value, '/Ways/ForPerson' as page
        from navigator_way w
        where w.person_id = @person and w.reached_at is null and w.closed_on is null
          and exists (select 1 from core_support_card s where s.person_id = w.person_id and s.support_id = w.support_id and s.phase <> 'Ended')
        order by w.try_on, w.way_id
        """);

    public static readonly Sql Support = new("""
        select s.support_id, s.person_id, s.module_key, s.team_id, s.team_name, s.lead_worker_id, s.lead_worker_name,
               s.phase, s.started_on, s.last_two_way_at
        from core_support_card s
        where s.person_id = @person and s.module_key = 'navigator' and s.phase <> 'Ended'
        order by s.started_on desc, s.support_id
        """);

    public static readonly Sql Tries = new("""
        select t.support_id, t.method, t.tries
        from core_try_card t
        where t.person_id = @person
        order by t.support_id
        """);

    public static readonly Sql Contacts = new("""
        select c.contact_id, c.method, c.result, c.happened_at, c.worker_name
        from core_contact_card c
        where c.person_id = @person
        order by c.happened_at desc, c.contact_id
        """);
}
