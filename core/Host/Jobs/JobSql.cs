using Platform.Sdk.Data;

namespace Platform.Host.Jobs;

internal static class JobSql
{
    public static readonly Sql Add = new("""
        insert into core_job (job_key, due_at)
        select @job, @now where not exists (select 1 from core_job where job_key = @job)
        """);

    /// <summary>The one host whose update touches the row has the turn.</summary>
    public static readonly Sql TakeTurn = new("""
        update core_job set taken_until = @until
        where job_key = @job and due_at <= @now and (taken_until is null or taken_until < @now)
        """);

    /// <summary>Only a turn that is still taken is kept: the job may have come back meanwhile.</summary>
    public static readonly Sql KeepTurn = new("""
        update core_job set taken_until = @until where job_key = @job and taken_until >= @now
        """);

    public static readonly Sql Finish = new("""
        update core_job set taken_until = null, due_at = @due, finished_at = @now, failure = @failure where job_key = @job
        """);
}
