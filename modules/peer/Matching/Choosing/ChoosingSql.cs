using Peer.Peers;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Peer.Matching.Choosing;

internal static class ChoosingSql
{
    /// <summary>What is decided about one peer is decided behind this row: a match, an offer, and that they must not meet somebody.</summary>
    public static readonly Sql GuardPeer = new("update peer_peer set guard = guard + 1 where peer_id = @peer");

    public static readonly Sql Peers = new($"""
        select p.peer_id, p.worker_id, w.name, p.state, {PeerSql.IsPeerEverywhere("p.worker_id")} as has_role, p.ready_until, p.capacity, f.known_as, f.shown_on, f.words,
               (select max(c.conditions) from peer_check c where c.peer_id = p.peer_id and not exists (select 1 from peer_check l where l.peer_id = c.peer_id and l.number > c.number)) as conditions
        from peer_peer p
        join core_worker_card w on w.worker_id = p.worker_id
        left join peer_profile f on f.peer_id = p.peer_id
        where w.team_id = @team and w.left_at is null
        order by w.name, p.peer_id
        """);

    /// <summary>Whom they lead, by the phase of it.</summary>
    public static readonly Sql Led = new("""
        select s.lead_worker_id as worker_id, s.phase, count(*) as people
        from core_support_card s
        join core_worker_card w on w.worker_id = s.lead_worker_id
        where w.team_id = @team and s.module_key = 'peer' and s.phase <> 'Ended' and {visible s.person_id}
        group by s.lead_worker_id, s.phase
        order by s.lead_worker_id, s.phase
        """);

    /// <summary>The phases of whatever peer support of the team goes on with somebody.</summary>
    public static readonly Sql Phases = new("""
        select s.phase
        from core_support_card s
        where s.person_id = @person and s.team_id = @team and s.module_key = 'peer' and s.phase <> 'Ended'
        """);

    public static readonly Sql Said = new("""
        select s.peer_id, s.field, s.choice
        from peer_said s
        join peer_peer p on p.peer_id = s.peer_id
        join core_worker_card w on w.worker_id = p.worker_id
        where w.team_id = @team
        order by s.peer_id, s.field, s.choice
        """);

    /// <summary>Whom they are never offered: somebody keeps them apart, or the peer said no and is asked no reason. Which of it, nobody who matches is told.</summary>
    public static readonly Sql Never = new("""
        select x.peer_id
        from peer_exclusion x
        where x.person_id = @person and x.over_on is null
        union
        select o.peer_id
        from peer_offered o
        join peer_asked a on a.asked_id = o.asked_id
        where o.person_id = @person and a.state = 'No'
        """);

    /// <summary>Whom they said no to, and who supported them until one of the two wanted a change.</summary>
    public static readonly Sql Earlier = new("""
        select o.peer_id
        from peer_offered o
        where o.person_id = @person and o.state = 'NotThese'
        union
        select m.peer_id
        from peer_match m
        where m.person_id = @person and m.ended_by = 'Change'
        """);
}

internal sealed record PeerRow
{
    public Guid PeerId { get; init; }
    public Guid WorkerId { get; init; }
    public string Name { get; init; } = "";
    public PeerState State { get; init; }
    public DateOnly? ReadyUntil { get; init; }

    /// <summary>1 where their account has the role of a peer for the record as well.</summary>
    public int HasRole { get; init; }
    public int Capacity { get; init; }
    public string? KnownAs { get; init; }
    public DateOnly? ShownOn { get; init; }
    public string? Words { get; init; }

    /// <summary>What was agreed at the newest check.</summary>
    public string? Conditions { get; init; }
}

internal sealed record LedRow
{
    public Guid WorkerId { get; init; }
    public Phase Phase { get; init; }
    public int People { get; init; }
}

internal sealed record SaidRow
{
    public Guid PeerId { get; init; }
    public string Field { get; init; } = "";
    public string Choice { get; init; } = "";
}
