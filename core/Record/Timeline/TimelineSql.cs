using Platform.Sdk.Data;

namespace Platform.Record.Timeline;

internal static class TimelineSql
{
    public static readonly Sql Write = new("""
        insert into core_timeline (timeline_id, person_id, module_key, kind, kind_name, sentence, detail, happened_at, worker_name, written_at)
        values (@timelineId, @person, @moduleKey, @kind, @kindName, @sentence, @detail, @happenedAt, @workerName, @writtenAt)
        """);

    public static readonly Sql Kinds = new("""
        select distinct t.module_key, t.kind, t.kind_name
        from core_timeline t
        where t.person_id = @person and (@every = 1 or t.kind in @shared)
        order by t.module_key, t.kind_name, t.kind
        """);

    public static readonly Sql Earlier = new("""
        select t.timeline_id, t.module_key, t.kind, t.kind_name, t.sentence, t.detail, t.happened_at, t.worker_name
        from core_timeline t
        where t.person_id = @person and (@every = 1 or t.kind in @shared)
          and t.happened_at <= @at and (t.happened_at < @at or t.timeline_id < @before)
          and (@module is null or t.module_key = @module) and (@kind is null or t.kind = @kind)
        order by t.happened_at desc, t.timeline_id desc
        """);
}
