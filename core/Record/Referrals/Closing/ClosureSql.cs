using Platform.Sdk.Data;

namespace Platform.Record.Referrals.Closing;

internal static class ClosureSql
{
    /// <summary>What takes nobody new today: after its last day it is open again by itself.</summary>
    public static readonly Sql Now = new("""
        select c.closure_id, c.module_key, c.locality, c.until_on, c.reason, c.closed_by
        from core_referral_closure c
        where c.until_on >= @today and c.ended_at is null
        order by c.until_on, c.closure_id
        """);

    public static readonly Sql Close = new("""
        insert into core_referral_closure (closure_id, module_key, locality, until_on, reason, closed_by, closed_at)
        values (@id, @module, @locality, @until, @reason, @by, @now)
        """);

    public static readonly Sql Open = new("update core_referral_closure set ended_at = @now, ended_by = @by where closure_id = @id and ended_at is null");
}

/// <summary>A support that takes nobody new until a day.</summary>
internal sealed record Closure
{
    public Guid ClosureId { get; init; }
    public string ModuleKey { get; init; } = "";

    /// <summary>Where, in words; null for everywhere.</summary>
    public string? Locality { get; init; }
    public DateOnly UntilOn { get; init; }
    public string Reason { get; init; } = "";
    public string ClosedBy { get; init; } = "";
}
