using Platform.Sdk.Data;

namespace Platform.Record.Timeline;

internal static class TimelineSql
{
    public static readonly Sql Write = new("""
        insert into core_timeline (timeline_id, person_id, module_key, kind, kind_name, sentence, detail, happened_at, worker_name, written_at)
        values (@timelineId, @person, @moduleKey, @kind, @kindName, @sentence, @detail, @happenedAt, @workerName, @writtenAt)
        """);
}
