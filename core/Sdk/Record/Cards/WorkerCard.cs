namespace Platform.Sdk.Record;

/// <summary>
/// A row of the view <c>core_worker_card</c>: a colleague, and nothing by which they sign in. Which roles they hold stands in <c>core_worker_role_card</c>
/// (<c>worker_id</c>, <c>module_key</c>, where <c>*</c> is every module, and <c>role</c>).
/// </summary>
public sealed record WorkerCard
{
    /// <summary>The colleague.</summary>
    public Guid WorkerId { get; init; }

    /// <summary>Their team.</summary>
    public Guid TeamId { get; init; }

    /// <summary>The name colleagues know them by.</summary>
    public string Name { get; init; } = "";

    /// <summary>When they left (UTC); null while they work here.</summary>
    public DateTime? LeftAt { get; init; }
}
