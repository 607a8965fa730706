using Platform.Sdk.Data;

namespace Peer.Matching.Pairing;

/// <summary>How a match ended. Stored by name. A change is a change, whoever wanted it: who, and why, is not kept.</summary>
public enum EndedBy
{
    Change,
    Ended,
    Died,

    /// <summary>The peer left, or may lead nobody any more; nobody wanted it.</summary>
    Left,
}

/// <summary>Somebody and the peer beside them. That the peer may open the record follows from leading the episode, not from this.</summary>
internal sealed record Match
{
    public Guid MatchId { get; init; }
    public Guid PersonId { get; init; }
    public Guid SupportId { get; init; }
    public Guid PeerId { get; init; }
    public Guid WorkerId { get; init; }
    public string Name { get; init; } = "";

    /// <summary>Who hears what worries the peer.</summary>
    public Guid HearsId { get; init; }
    public string HearsName { get; init; } = "";

    /// <summary>Whether nobody has been chosen yet: it is the peer's own id then, and no peer hears a worry of their own.</summary>
    public bool IsHeardByNobody => HearsId == WorkerId;

    /// <summary>The team in which they work; null where they have left, or nobody has been chosen.</summary>
    public Guid? HearsIn { get; init; }

    /// <summary>What the peer should know first: whoever sends them says it.</summary>
    public string? KnowFirst { get; init; }
    public DateOnly FromOn { get; init; }
    public DateOnly? UntilOn { get; init; }
    public int Version { get; init; }
}

internal static class MatchSql
{
    private const string Columns = """
        m.match_id, m.person_id, m.support_id, m.peer_id, p.worker_id, w.name, m.hears_id, h.name as hears_name,
        case when h.left_at is null and h.worker_id <> p.worker_id then h.team_id end as hears_in, m.know_first, m.from_on, m.until_on, m.version
        """;

    public static readonly Sql Of = new($"""
        select {Columns}
        from peer_match m
        join peer_peer p on p.peer_id = m.peer_id
        join core_worker_card w on w.worker_id = p.worker_id
        join core_worker_card h on h.worker_id = m.hears_id
        where m.person_id = @person and m.support_id = @support
        order by case when m.until_on is null then 0 else 1 end, m.from_on desc, m.match_id desc
        """);

    /// <summary>All that a team's peer support brought about, whether it goes on or has ended: the newest first.</summary>
    public static readonly Sql OfTeam = new($"""
        select {Columns}
        from peer_match m
        join core_support_card s on s.person_id = m.person_id and s.support_id = m.support_id
        join peer_peer p on p.peer_id = m.peer_id
        join core_worker_card w on w.worker_id = p.worker_id
        join core_worker_card h on h.worker_id = m.hears_id
        where m.person_id = @person and s.team_id = @team
        order by m.from_on desc, m.match_id desc
        """);

    public static readonly Sql Begin = new("""
        insert into peer_match (match_id, person_id, support_id, peer_id, offer_id, hears_id, know_first, from_on)
        values (@match, @person, @support, @peer, @offer, @hears, @knowFirst, @today)
        """);

    /// <summary>The record gave them the lead: they are beside the person from now on, whom nobody offered them.</summary>
    public static readonly Sql Given = new("""
        insert into peer_match (match_id, person_id, support_id, peer_id, hears_id, from_on)
        select @match, @person, @support, p.peer_id, @hears, @today
        from peer_peer p
        where p.worker_id = @lead
        """);

    public static readonly Sql Agree = new("""
        update peer_match set hears_id = @hears, know_first = @knowFirst, version = version + 1
        where person_id = @person and match_id = @match and version = @version and until_on is null
        """);

    /// <summary>Whoever supports them without a match, because the record gave them the lead.</summary>
    public static readonly Sql Led = new("""
        insert into peer_match (match_id, person_id, support_id, peer_id, hears_id, from_on, until_on, ended_by)
        select @match, @person, @support, p.peer_id, @hears, @from, @today, 'Change'
        from peer_peer p
        where p.worker_id = @lead
          and not exists (select 1 from peer_match m where m.person_id = @person and m.support_id = @support and m.peer_id = p.peer_id and m.until_on is null)
        """);

    public static readonly Sql Change = new("""
        update peer_match set until_on = @today, ended_by = 'Change'
        where person_id = @person and support_id = @support and until_on is null
        """);

    public static readonly Sql EndOf = new("""
        update peer_match set until_on = @on, ended_by = @by
        where person_id = @person and support_id = @support and until_on is null
        """);

    /// <summary>They have not died.</summary>
    public static readonly Sql Again = new("""
        update peer_match set until_on = null, ended_by = null
        where person_id = @person and ended_by = 'Died'
        """);
}
