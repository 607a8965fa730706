using Platform.Sdk.Data;

namespace Platform.Record.Topics;

/// <summary>What is written down about a topic; nothing is ever changed.</summary>
internal enum TopicAct { Told, Confirmed, AskedAgain, Pinned, Unpinned }

internal sealed record SaidRow
{
    public string Topic { get; init; } = "";
    public string TopicLabel { get; init; } = "";
    public TopicAct Act { get; init; }
    public string? Words { get; init; }
    public DateOnly SaidOn { get; init; }
    public string SaidTo { get; init; } = "";
    public string ModuleKey { get; init; } = "";
    public Guid? WorkerId { get; init; }

    /// <summary>1 where it is a state that was chosen, 0 where it is what they said.</summary>
    public int IsState { get; init; }

    public DateTime WrittenAt { get; init; }
}

internal sealed record RepeatsOf
{
    public TopicAct Act { get; init; }
    public int Times { get; init; }
}

internal static class TopicSql
{
    /// <summary>The latest of each act for each topic; of what was told, the latest state and the latest words of their own.</summary>
    public static readonly Sql Latest = new("""
        with said as (
            select s.topic, s.topic_label, s.act, s.words, s.said_on, s.said_to, s.module_key, s.worker_id, coalesce(s.is_state, 0) as is_state, s.written_at,
                   row_number() over (partition by s.topic, s.act, coalesce(s.is_state, 0) order by s.written_at desc, s.topic_said_id desc) as place
            from core_topic_said s
            where s.person_id = @person and (@every = 1 or s.topic in @topics)
        )
        select t.topic, t.topic_label, t.act, t.words, t.said_on, t.said_to, t.module_key, t.worker_id, t.is_state, t.written_at
        from said t
        where t.place = 1
        order by t.topic, t.act, t.is_state
        """);

    /// <summary>What was told before the latest words of their own, and before the latest state.</summary>
    public static readonly Sql Earlier = new("""
        with said as (
            select s.topic_said_id, s.topic, s.topic_label, s.act, s.words, s.said_on, s.said_to, s.module_key, s.worker_id, coalesce(s.is_state, 0) as is_state, s.written_at,
                   row_number() over (partition by s.topic, coalesce(s.is_state, 0) order by s.written_at desc, s.topic_said_id desc) as place
            from core_topic_said s
            where s.person_id = @person and s.act = 'Told'
        )
        select t.topic, t.topic_label, t.act, t.words, t.said_on, t.said_to, t.module_key, t.worker_id, t.is_state, t.written_at
        from said t
        where t.place > 1
        order by t.written_at desc, t.topic_said_id desc
        """);

    public static readonly Sql Write = new("""
        insert into core_topic_said (topic_said_id, person_id, topic, topic_label, act, words, said_on, said_to, module_key, worker_id, written_at)
        values (@id, @person, @topic, @label, @act, @words, @on, @to, @module, @worker, @now)
        """);

    public static readonly Sql WriteState = new("""
        insert into core_topic_said (topic_said_id, person_id, topic, topic_label, act, words, said_on, said_to, module_key, worker_id, is_state, written_at)
        values (@id, @person, @topic, @label, @act, @words, @on, @to, @module, @worker, 1, @now)
        """);

    /// <summary>Confirmed once by each worker on a day, unless something was told or asked since.</summary>
    public static readonly Sql Confirm = new("""
        insert into core_topic_said (topic_said_id, person_id, topic, topic_label, act, said_on, said_to, module_key, worker_id, written_at)
        select @id, @person, @topic, @label, @act, @on, @to, @module, @worker, @now
        where not exists (
            select 1 from core_topic_said s
            where s.person_id = @person and s.topic = @topic and s.act = @act and s.worker_id = @worker and s.said_on = @on
              and not exists (select 1 from core_topic_said l
                              where l.person_id = s.person_id and l.topic = s.topic and l.act in ('Told', 'AskedAgain') and l.written_at > s.written_at))
        """);

    /// <summary>Counted once for each worker, topic, person and day, however often it was tapped.</summary>
    public static readonly Sql Count = new("""
        insert into core_repeat (repeat_id, topic, topic_label, act, on_day)
        select @repeat, @topic, @label, @act, @on
        where not exists (
            select 1 from core_topic_said s
            where s.person_id = @person and s.topic = @topic and s.act = @act and s.worker_id = @worker and s.said_on = @on and s.topic_said_id <> @id)
        """);

    /// <summary>How often somebody was spared, and how often not: once for each worker, topic and day.</summary>
    public static readonly Sql Repeats = new("""
        with once as (
            select s.act, s.topic, s.worker_id, s.said_on
            from core_topic_said s
            where s.person_id = @person and s.act in ('Confirmed', 'AskedAgain')
            group by s.act, s.topic, s.worker_id, s.said_on
        )
        select o.act, count(*) as times
        from once o
        group by o.act
        """);
}
