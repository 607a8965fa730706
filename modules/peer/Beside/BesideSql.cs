using Platform.Sdk.Data;

namespace Peer.Beside;

internal static class BesideSql
{
    /// <summary>The ways that are safe, and no others.</summary>
    public static readonly Sql Ways = new("""
        select w.way_id, w.person_id, w.kind, w.value, w.best_when, w.may_say
        from core_safe_way_card w
        where w.person_id = @person
        order by w.added_at, w.way_id
        """);

    /// <summary>What the peer noted themselves.</summary>
    public static readonly Sql Notes = new("""
        select c.contact_id, c.person_id, c.support_id, c.worker_id, c.method, c.result, c.note, c.happened_at
        from core_contact_note_card c
        where c.person_id = @person and c.worker_id = @worker
        order by c.happened_at desc, c.contact_id
        """);

    /// <summary>What is to be known first in a match that goes on, for the peer and for whoever stands in for them.</summary>
    public static readonly Sql KnowFirst = new("""
        select m.know_first
        from peer_match m
        join peer_peer p on p.peer_id = m.peer_id
        where m.person_id = @person and m.support_id = @support and p.worker_id = @lead and m.until_on is null and m.know_first is not null
        order by m.from_on desc, m.match_id desc
        """);
}
