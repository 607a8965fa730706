using Platform.Sdk.Data;

namespace Peer.Peers;

internal static class PeerSql
{
    /// <summary>1 where somebody has the role of a peer for the record as well: with peer support's alone they could open nobody's page, or would open more than a peer does.</summary>
    internal static string IsPeerEverywhere(string worker) => $"""
        case when exists (select 1 from core_worker_role_card r where r.worker_id = {worker} and r.module_key in ('core', '*') and r.role = 'peer')
              and exists (select 1 from core_worker_role_card r where r.worker_id = {worker} and r.module_key in ('peer', '*') and r.role = 'peer') then 1 else 0 end
        """;

    /// <summary>Whoever can support somebody first, and who has moved on last. A supervisor who has left or works in another team supervises nobody here.</summary>
    public static readonly Sql OfTeam = new($$"""
        select p.peer_id, p.worker_id, w.team_id, w.name, p.state, p.state_on, p.ready_until, p.capacity, p.engaged, v.worker_id as supervisor_id, v.name as supervisor_name, p.own_record_on,
               case when exists (select 1 from core_own_record_card o where o.worker_id = p.worker_id) then 1 else 0 end as own_record_waits,
               f.shown_on, p.version, {{IsPeerEverywhere("p.worker_id")}} as has_role,
               coalesce((select max(c.since_on) from peer_change c where c.peer_id = p.peer_id and c.return_plan is not null),
                        (select min(c.since_on) from peer_change c where c.peer_id = p.peer_id), p.state_on) as began_on,
               (select count(*) from core_support_card s
                where s.lead_worker_id = p.worker_id and s.module_key = 'peer' and s.phase <> 'Ended' and {visible s.person_id}) as load
        from peer_peer p
        join core_worker_card w on w.worker_id = p.worker_id
        left join core_worker_card v on v.worker_id = p.supervisor_id and v.team_id = w.team_id and v.left_at is null
        left join peer_profile f on f.peer_id = p.peer_id
        where w.team_id = @team
        order by case p.state when 'Ready' then 0 when 'Preparing' then 1 when 'Paused' then 2 else 3 end, w.name, p.peer_id
        """);

    /// <summary>Whom the team's peers support now, as far as the worker may see them.</summary>
    public static readonly Sql Supported = new("""
        select s.person_id, c.display_name, s.lead_worker_id, s.started_on
        from core_support_card s
        join core_person_card c on c.person_id = s.person_id
        join peer_peer p on p.worker_id = s.lead_worker_id
        where s.module_key = 'peer' and s.phase <> 'Ended' and s.team_id = @team and {visible s.person_id}
        order by s.started_on, s.support_id
        """);

    /// <summary>Colleagues of the team with the role, for the record as well, who are no peers yet.</summary>
    public static readonly Sql Candidates = new($"""
        select w.worker_id, w.name
        from core_worker_card w
        where w.team_id = @team and w.left_at is null and {IsPeerEverywhere("w.worker_id")} = 1
          and not exists (select 1 from peer_peer p where p.worker_id = w.worker_id)
        order by w.name, w.worker_id
        """);

    /// <summary>Colleagues of the team who may supervise.</summary>
    public static readonly Sql Supervisors = new("""
        select w.worker_id, w.name
        from core_worker_card w
        where w.team_id = @team and w.left_at is null
          and exists (select 1 from core_worker_role_card r where r.worker_id = w.worker_id and r.module_key in ('peer', '*') and r.role in ('lead', 'worker'))
        order by w.name, w.worker_id
        """);

    public static readonly Sql Add = new("""
        insert into peer_peer (peer_id, worker_id, team_id, state, state_on, capacity, supervisor_id, added_at, version)
        values (@peer, @worker, @team, 'Preparing', @today, @capacity, @supervisor, @now, 1)
        """);

    /// <summary>The guard: whatever is said of a peer's standing comes after it.</summary>
    public static readonly Sql Move = new("""
        update peer_peer set state = @state, state_on = @today, ready_until = @until, version = version + 1 where peer_id = @peer and version = @version
        """);

    public static readonly Sql Agree = new("""
        update peer_peer set capacity = @capacity, supervisor_id = @supervisor, engaged = @engaged, version = version + 1 where peer_id = @peer and version = @version
        """);

    /// <summary>Only ever lower: it is for the peer to say what is too much.</summary>
    public static readonly Sql Lower = new("""
        update peer_peer set capacity = @capacity, version = version + 1 where peer_id = @peer and capacity >= @capacity
        """);

    public static readonly Sql ReadyUntil = new("update peer_peer set ready_until = @until, version = version + 1 where peer_id = @peer and version = @version");

    public static readonly Sql OwnRecord = new("update peer_peer set own_record_on = @today, version = version + 1 where peer_id = @peer and version = @version");

    public static readonly Sql Note = new("""
        insert into peer_change (change_id, peer_id, state, since_on, return_plan, look_on, noted_at) values (@id, @peer, @state, @today, @plan, @lookOn, @now)
        """);

    public static readonly Sql Changes = new("""
        select c.change_id, c.state, c.since_on, c.return_plan, c.look_on from peer_change c where c.peer_id = @peer order by c.noted_at desc, c.change_id
        """);

    /// <summary>They work in another team from now on, which begins with them anew; nobody there supervises them yet.</summary>
    public static readonly Sql WithTeam = new("""
        update peer_peer set team_id = @team, supervisor_id = null, version = version + 1 where peer_id = @peer
        """);

    public static readonly Sql Raise = new("update peer_peer set capacity = @capacity, version = version + 1 where peer_id = @peer");

    /// <summary>Who was ready until a day that has passed, has left or no longer has the role, or works in another team.</summary>
    public static readonly Sql Lapsed = new("""
        select p.peer_id, p.worker_id, w.name, p.team_id as from_team_id, w.team_id, p.state, p.version,
               case when w.left_at is null and exists (
                   select 1 from core_worker_role_card r where r.worker_id = p.worker_id and r.module_key in ('peer', '*') and r.role = 'peer') then 1 else 0 end as peers
        from peer_peer p
        join core_worker_card w on w.worker_id = p.worker_id
        where (p.state = 'Ready' and p.ready_until < @today) or p.team_id <> w.team_id
           or (p.state <> 'Left' and (w.left_at is not null or not exists (
               select 1 from core_worker_role_card r where r.worker_id = p.worker_id and r.module_key in ('peer', '*') and r.role = 'peer')))
        order by p.peer_id
        """);
}
