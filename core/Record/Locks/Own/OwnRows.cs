using System.ComponentModel.DataAnnotations;
using Platform.Sdk.Data;

namespace Platform.Record.Locks.Own;

/// <summary>What came of it that a colleague may have a record of their own. Stored by name.</summary>
public enum OwnAnswer
{
    [Display(Name = "It is sealed")]
    Sealed,

    [Display(Name = "There is none, or none any more")]
    None,
}

/// <summary>Of whom it was said, when, and what came of it.</summary>
internal sealed record OwnRow
{
    public Guid OwnRecordId { get; init; }
    public string WorkerName { get; init; } = "";
    public string TeamName { get; init; } = "";
    public DateTime AskedAt { get; init; }
    public OwnAnswer? Answer { get; init; }
    public string? AnsweredBy { get; init; }
    public DateTime? AnsweredAt { get; init; }
}

public sealed record OwnInput
{
    [Display(Name = "How does it stand?"), Required(ErrorMessage = "Say whether it is sealed, or that there is none.")]
    public OwnAnswer? Answer { get; init; }
}

internal static class OwnSql
{
    private const string Rows = """
        select o.own_record_id, w.name as worker_name, t.name as team_name, o.asked_at, o.answer, o.answered_by, o.answered_at
        from core_own_record o
        join core_worker w on w.worker_id = o.worker_id
        join core_team t on t.team_id = w.team_id

        """;

    /// <summary>Holds up whoever says the same of somebody at once.</summary>
    public static readonly Sql Guard = new("update core_worker set version = version where worker_id = @worker");

    public static readonly Sql Add = new("""
        insert into core_own_record (own_record_id, worker_id, asked_by, asked_at)
        select @id, @worker, @by, @now where not exists (select 1 from core_own_record o where o.worker_id = @worker and o.answer is null)
        """);

    /// <summary>Whom it is about is not shown it, whatever else they may.</summary>
    public static readonly Sql One = new(Rows + "where o.own_record_id = @id and o.worker_id <> @me");

    public static readonly Sql Open = new(Rows + "where o.answer is null and o.worker_id <> @me order by o.asked_at, o.own_record_id");

    public static readonly Sql OpenOf = new("select o.own_record_id from core_own_record o where o.worker_id = @worker and o.answer is null");

    public static readonly Sql Answer = new("""
        update core_own_record set answer = @answer, answered_by = @by, answered_at = @now where own_record_id = @id and answer is null
        """);
}
