using Platform.Sdk.Data;

namespace Platform.Record.Support.Standing;

internal static class StandingSql
{
    /// <summary>A row for every worker who was in touch, or tried to be, in an episode.</summary>
    public static readonly Sql Workers = new("""
        select c.support_id, c.worker_id, min(c.happened_at) as since
        from core_contact c
        where c.person_id = @person and c.worker_id is not null
        group by c.support_id, c.worker_id
        order by c.support_id, c.worker_id
        """);
}

internal sealed record WorkerSince
{
    public Guid SupportId { get; init; }
    public Guid WorkerId { get; init; }
    public DateTime Since { get; init; }
}
