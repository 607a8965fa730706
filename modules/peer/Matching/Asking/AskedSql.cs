using Platform.Sdk.Data;

namespace Peer.Matching.Asking;

internal static class AskedSql
{
    private const string Columns = "a.asked_id, a.peer_id, p.worker_id, a.team_id, a.asked_on, a.answer_by, a.state, a.was_state, a.version";

    public static readonly Sql Ask = new("""
        insert into peer_asked (asked_id, peer_id, team_id, asked_on, answer_by, state, version)
        values (@asked, @peer, @team, @today, @answerBy, 'Waiting', 1)
        """);

    /// <summary>What the signed-in peer is asked, or said yes to.</summary>
    public static readonly Sql Mine = new($"""
        select {Columns}
        from peer_asked a
        join peer_peer p on p.peer_id = a.peer_id
        where p.worker_id = @worker and a.state in ('Waiting', 'Yes')
        order by a.asked_on, a.asked_id
        """);

    public static readonly Sql Answer = new("""
        update peer_asked set state = @state, answered_on = @today, version = version + 1
        where asked_id = @asked and version = @version and (state = 'Waiting' or (state = 'Yes' and @state = 'No'))
        """);

    /// <summary>What the signed-in peer said no to: they may be asked again where they say so.</summary>
    public static readonly Sql MyNos = new($"""
        select {Columns}
        from peer_asked a
        join peer_peer p on p.peer_id = a.peer_id
        where p.worker_id = @worker and a.state = 'No'
        order by a.asked_on desc, a.asked_id
        """);

    public static readonly Sql MayAskAgain = new("update peer_asked set state = 'Over', version = version + 1 where asked_id = @asked and version = @version and state = 'No'");

    /// <summary>They do not come back to it: the peer is not free now.</summary>
    public static readonly Sql NotAgain = new("update peer_asked set was_state = null, version = version + 1 where asked_id = @asked and state = 'Over'");

    /// <summary>What a peer is asked, or said yes to, whoever it is about.</summary>
    public static readonly Sql OfPeer = new($"""
        select {Columns}
        from peer_asked a
        join peer_peer p on p.peer_id = a.peer_id
        where a.peer_id = @peer and a.state in ('Waiting', 'Yes')
        order by a.asked_on, a.asked_id
        """);

    /// <summary>What peers are asked about one person, with this support.</summary>
    public static readonly Sql OfSupport = new($"""
        select {Columns}
        from peer_offered d
        join peer_offer o on o.person_id = d.person_id and o.offer_id = d.offer_id
        join peer_asked a on a.asked_id = d.asked_id
        join peer_peer p on p.peer_id = a.peer_id
        where d.person_id = @person and o.support_id = @support and a.state in ('Waiting', 'Yes')
        order by a.asked_on, a.asked_id
        """);

    /// <summary>What one peer is asked about one person.</summary>
    public static readonly Sql OfPair = new($"""
        select {Columns}
        from peer_offered d
        join peer_asked a on a.asked_id = d.asked_id
        join peer_peer p on p.peer_id = a.peer_id
        where d.person_id = @person and d.peer_id = @peer and a.state in ('Waiting', 'Yes')
        order by a.asked_on, a.asked_id
        """);

    public static readonly Sql OverByDeath = new($"""
        select {Columns}
        from peer_offered d
        join peer_asked a on a.asked_id = d.asked_id
        join peer_peer p on p.peer_id = a.peer_id
        where d.person_id = @person and a.state = 'Over' and a.was_state is not null
        order by a.asked_on, a.asked_id
        """);

    public static readonly Sql Over = new("""
        update peer_asked set was_state = @was, state = 'Over', version = version + 1
        where asked_id = @asked and state in ('Waiting', 'Yes')
        """);

    /// <summary>They are matched: a yes that stands still is over. One that was taken back meanwhile is not there to be taken.</summary>
    public static readonly Sql Begun = new("""
        update peer_asked set was_state = null, state = 'Over', version = version + 1
        where asked_id = @asked and state = 'Yes'
        """);

    public static readonly Sql Again = new("""
        update peer_asked set state = was_state, was_state = null, version = version + 1
        where asked_id = @asked and state = 'Over' and was_state is not null
        """);
}
