using Platform.Sdk.Data;

namespace Peer.Supervision;

internal static class TalkSql
{
    private const string Columns = "t.talk_id, t.peer_id, t.kind, t.came_after, t.due_on, t.held_on, t.declined_on, t.version";

    /// <summary>What is planned with the peers of a team, and what was held lately.</summary>
    public static readonly Sql OfTeam = new($"""
        select {Columns}
        from peer_talk t
        join peer_peer p on p.peer_id = t.peer_id
        join core_worker_card w on w.worker_id = p.worker_id
        where w.team_id = @team and (t.held_on is null or t.held_on >= @since)
        order by coalesce(t.held_on, t.due_on), t.talk_id
        """);

    public static readonly Sql Plan = new("""
        insert into peer_talk (talk_id, peer_id, kind, came_after, due_on, held_on, noted_at, version) values (@id, @peer, @kind, @after, @dueOn, @heldOn, @now, 1)
        """);

    public static readonly Sql Move = new("update peer_talk set due_on = @on, version = version + 1 where talk_id = @id and held_on is null and declined_on is null and version = @version");

    public static readonly Sql Held = new("update peer_talk set held_on = @on, version = version + 1 where talk_id = @id and held_on is null and declined_on is null and version = @version");

    public static readonly Sql Declined = new("update peer_talk set declined_on = @on, version = version + 1 where talk_id = @id and held_on is null and declined_on is null and version = @version");

    /// <summary>What is planned with one peer, wherever they work by now.</summary>
    public static readonly Sql Planned = new($"select {Columns} from peer_talk t where t.peer_id = @peer and t.held_on is null and t.declined_on is null order by t.due_on, t.talk_id");

    public static readonly Sql Forget = new("delete from peer_talk where peer_id = @peer and held_on is null and kind in ('Line', 'Reflection')");
}
