using Platform.Sdk.Data;

namespace Platform.Host.Audit.WrongTries;

internal static class WrongTrySql
{
    public static readonly Sql Count = new("update core_wrong_try set tries = tries + 1 where who = @who");

    public static readonly Sql Begin = new("""
        insert into core_wrong_try (who, worker_id, began_at, tries)
        select @who, @workerId, @now, 1 where not exists (select 1 from core_wrong_try t where t.who = @who)
        """);

    /// <summary>What is over, and was counted.</summary>
    public static readonly Sql Over = new("select t.who, t.worker_id, t.began_at, t.tries from core_wrong_try t where t.began_at <= @until order by t.began_at, t.who");

    /// <summary>Exactly as it was read: of two hosts one says it.</summary>
    public static readonly Sql Take = new("delete from core_wrong_try where who = @who and began_at = @beganAt and tries = @tries");
}

/// <summary>The wrong tries of one account, or of all names that nobody has, in one quarter of an hour.</summary>
internal sealed record WrongTryRow
{
    public string Who { get; init; } = "";
    public Guid? WorkerId { get; init; }
    public DateTime BeganAt { get; init; }
    public int Tries { get; init; }
}
