using Platform.Sdk.Data;

namespace Peer.Matching;

internal static class MatchingSql
{
    public static readonly Sql Support = new("""
        select s.support_id, s.person_id, s.module_key, s.team_id, s.team_name, s.lead_worker_id, s.lead_worker_name, s.phase, s.started_on, s.waiting_on
        from core_support_card s
        where s.person_id = @person and s.module_key = 'peer' and s.phase <> 'Ended' and s.team_id = @team
        order by case when s.lead_worker_id is null then 1 else 0 end, s.started_on desc, s.support_id
        """);

    public static readonly Sql EndedSupport = new("""
        select s.support_id, s.person_id, s.module_key, s.team_id, s.team_name, s.lead_worker_id, s.lead_worker_name, s.phase, s.started_on, s.waiting_on
        from core_support_card s
        where s.person_id = @person and s.module_key = 'peer' and s.phase = 'Ended' and s.team_id = @team
        order by s.started_on desc, s.support_id
        """);

    /// <summary>How many peer supports a team gave somebody that have ended.</summary>
    public static readonly Sql Ended = new("""
        select count(*) from core_support_card s where s.person_id = @person and s.module_key = 'peer' and s.phase = 'Ended' and s.team_id = @team
        """);

    /// <summary>What is decided about one search is decided behind this row.</summary>
    public static readonly Sql Guard = new("update peer_search set guard = guard + 1 where person_id = @person and support_id = @support");

    public static readonly Sql Open = new("""
        insert into peer_search (search_id, person_id, support_id, rests_until, guard) values (@search, @person, @support, null, 0)
        """);

    public static readonly Sql Rest = new("update peer_search set rests_until = @until where person_id = @person and support_id = @support");

    public static readonly Sql RestsUntil = new("select max(p.rests_until) from peer_search p where p.person_id = @person and p.support_id = @support");

    /// <summary>Everybody whom the team supports with a peer, or looks for one with: who waits longest first.</summary>
    public static readonly Sql OfTeam = new("""
        select s.support_id, s.person_id, p.display_name, s.lead_worker_id, s.lead_worker_name, s.started_on, s.waiting_on,
               (select max(h.rests_until) from peer_search h where h.person_id = s.person_id and h.support_id = s.support_id) as rests_until,
               (select max(o.state) from peer_offer o where o.person_id = s.person_id and o.support_id = s.support_id and o.state in ('Open', 'Chosen')) as offer_state,
               (select max(a.state) from peer_offer o
                join peer_offered d on d.person_id = o.person_id and d.offer_id = o.offer_id
                join peer_asked a on a.asked_id = d.asked_id
                where o.person_id = s.person_id and o.support_id = s.support_id and o.state = 'Chosen' and d.state = 'Chosen') as asked_state,
               (select max(m.from_on) from peer_match m where m.person_id = s.person_id and m.support_id = s.support_id and m.until_on is null) as matched_on,
               (select min(r.due_on) from peer_review r
                join peer_match m on m.person_id = r.person_id and m.match_id = r.match_id
                where r.person_id = s.person_id and m.support_id = s.support_id and m.until_on is null and r.done_on is null) as review_due_on
        from core_support_card s
        join core_person_card p on p.person_id = s.person_id
        where s.team_id = @team and s.module_key = 'peer' and s.phase <> 'Ended' and {visible s.person_id}
        order by coalesce(s.waiting_on, s.started_on), s.support_id
        """);

    /// <summary>Who supports them as a peer, or since when they wait for one.</summary>
    public static readonly Sql Card = new("""
        select 'Peer' as label, s.lead_worker_name as value, '/Matching/ForPerson' as page
        from core_support_card s
        where s.person_id = @person and s.module_key = 'peer' and s.phase <> 'Ended' and s.lead_worker_id is not null
        union all
        select 'Peer' as label, case when o.state = 'Open' then 'They are choosing' else 'They have chosen' end as value, '/Matching/ForPerson' as page
        from peer_offer o
        where o.person_id = @person and o.state in ('Open', 'Chosen')
        union all
        select 'Peer' as label, 'Waiting for peers to choose from' as value, '/Matching/ForPerson' as page
        from core_support_card s
        where s.person_id = @person and s.module_key = 'peer' and s.phase <> 'Ended' and s.lead_worker_id is null
          and not exists (select 1 from peer_offer o where o.person_id = s.person_id and o.state in ('Open', 'Chosen'))
        order by label, value
        """);
}
