using Platform.Sdk.Data;

namespace Peer.Worries;

internal static class WorrySql
{
    private const string Columns = """
        y.worry_id, y.person_id, p.display_name, y.support_id, y.team_id, y.clock_id, y.told_by_id, y.told_by, y.words, y.told_at, y.due_at, h.name as hears_name,
        y.seen_at, y.seen_by, y.done_at, y.done_by, y.done_words, y.told_back, y.version
        """;

    private const string From = """
        from peer_worry y
        join core_person_card p on p.person_id = y.person_id
        left join core_worker_card h on h.worker_id = y.hears_id
        """;

    public static readonly Sql Of = new($"""
        select {Columns}
        {From}
        where y.person_id = @person and y.team_id = @team
        order by case when y.done_at is null then 0 else 1 end, y.told_at desc, y.worry_id
        """);

    public static readonly Sql One = new($"""
        select {Columns}
        {From}
        where y.person_id = @person and y.worry_id = @worry and y.team_id = @team
        """);

    /// <summary>What one peer told of somebody whom they support.</summary>
    public static readonly Sql Mine = new($"""
        select {Columns}
        {From}
        where y.person_id = @person and y.told_by_id = @worker
        order by y.told_at desc, y.worry_id
        """);

    /// <summary>What waits for an answer in a team: what is due first.</summary>
    public static readonly Sql Open = new($$"""
        select {{Columns}}
        {{From}}
        where y.team_id = @team and y.done_at is null and {visible y.person_id}
        order by y.due_at, y.worry_id
        """);

    public static readonly Sql Start = new("insert into peer_worry_clock (clock_id, team_id, due_at) values (@clock, @team, @due)");

    public static readonly Sql Tell = new("""
        insert into peer_worry (worry_id, person_id, support_id, team_id, clock_id, told_by_id, told_by, words, told_at, due_at, hears_id, version)
        values (@worry, @person, @support, @team, @clock, @worker, @by, @words, @now, @due, @hears, 1)
        """);

    /// <summary>Seen once; whoever sees it next changes nothing. An answer that is being written meanwhile can be sent still.</summary>
    public static readonly Sql Seen = new("""
        update peer_worry set seen_at = @now, seen_by = @by
        where person_id = @person and worry_id = @worry and seen_at is null and done_at is null
        """);

    public static readonly Sql Done = new("""
        update peer_worry
        set done_at = @now, done_by = @by, done_words = @done, told_back = @back, seen_at = coalesce(seen_at, @now), seen_by = coalesce(seen_by, @by), version = version + 1
        where person_id = @person and worry_id = @worry and version = @version and done_at is null
        """);

    public static readonly Sql Stop = new("update peer_worry_clock set stopped_at = @now where clock_id = @clock and stopped_at is null");

    public static readonly Sql RunOn = new("update peer_worry_clock set stopped_at = null, risen_at = null where clock_id = @clock");

    public static readonly Sql Waiting = new("""
        select y.clock_id
        from peer_worry y
        where y.person_id = @person and y.done_at is null
        """);

    /// <summary>What waits for an answer with one support.</summary>
    public static readonly Sql WaitingOf = new("""
        select y.worry_id, y.person_id, y.team_id, y.clock_id, y.due_at
        from peer_worry y
        where y.person_id = @person and y.support_id = @support and y.done_at is null
        order by y.due_at, y.worry_id
        """);

    public static readonly Sql Late = new("""
        select k.clock_id, k.team_id, k.due_at
        from peer_worry_clock k
        where k.stopped_at is null and k.risen_at is null and k.due_at <= @now
        order by k.due_at, k.clock_id
        """);

    public static readonly Sql Rise = new("update peer_worry_clock set risen_at = @now where clock_id = @clock and risen_at is null and stopped_at is null");
}
