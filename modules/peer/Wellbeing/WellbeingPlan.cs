using Platform.Sdk.Data;

namespace Peer.Wellbeing;

/// <summary>A peer's own plan for staying well, in their own words.</summary>
internal sealed record WellbeingPlan
{
    public Guid PeerId { get; init; }
    public string? Signs { get; init; }
    public string? Helps { get; init; }
    public string? Tell { get; init; }
    public string? Pausing { get; init; }

    /// <summary>To whom they show it; null where they keep it to themselves.</summary>
    public Guid? ShownToId { get; init; }
    public int Version { get; init; }
}

/// <summary>The only texts that read a plan: by whoever wrote it, and by the one supervisor to whom they show it.</summary>
internal static class WellbeingSql
{
    public static readonly Sql Mine = new("""
        select b.peer_id, b.signs, b.helps, b.tell, b.pausing, b.shown_to_id, b.version
        from peer_wellbeing b
        join peer_peer p on p.peer_id = b.peer_id
        where p.worker_id = @worker
        """);

    /// <summary>As long as whom they show it to supervises them still.</summary>
    public static readonly Sql ShownTo = new("""
        select b.peer_id, b.signs, b.helps, b.tell, b.pausing, b.shown_to_id, b.version
        from peer_wellbeing b
        join peer_peer p on p.peer_id = b.peer_id
        where b.peer_id = @peer and b.shown_to_id = @worker and p.supervisor_id = @worker
        """);

    public static readonly Sql IsShownTo = new("""
        select count(*)
        from peer_wellbeing b
        join peer_peer p on p.peer_id = b.peer_id
        where b.peer_id = @peer and b.shown_to_id = @worker and p.supervisor_id = @worker
        """);

    public static readonly Sql Change = new("""
        update peer_wellbeing set signs = @signs, helps = @helps, tell = @tell, pausing = @pausing, shown_to_id = @shownTo, changed_at = @now, version = version + 1
        where peer_id = @peer and version = @version
        """);

    /// <summary>Whoever supervises them no longer, or has left or works in another team, is shown nothing, though they come back, and nor is whoever follows, before the peer says so.</summary>
    public static readonly Sql ShownToNobodyElse = new("""
        update peer_wellbeing set shown_to_id = null
        where shown_to_id is not null and not exists (
            select 1
            from peer_peer p
            join core_worker_card w on w.worker_id = p.worker_id
            join core_worker_card v on v.worker_id = p.supervisor_id and v.team_id = w.team_id and v.left_at is null
            where p.peer_id = peer_wellbeing.peer_id and p.supervisor_id = peer_wellbeing.shown_to_id)
        """);

    public static readonly Sql Add = new("""
        insert into peer_wellbeing (peer_id, signs, helps, tell, pausing, shown_to_id, changed_at, version) values (@peer, @signs, @helps, @tell, @pausing, @shownTo, @now, 1)
        """);
}
