namespace Platform.Sdk.Record;

/// <summary>What a way to reach somebody is. Stored by name.</summary>
public enum SafeWayKind
{
    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A place, and when they are there.</summary>
    Place,

    /// <summary>Somebody who passes word on.</summary>
    ThroughSomeone,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>
/// A row of the view <c>core_safe_way_card</c>: a way to reach somebody that is known to be safe. One that is not, or not known to be, is not in it: it says where danger is.
/// </summary>
public sealed record SafeWayCard
{
    /// <summary>The way.</summary>
    public Guid WayId { get; init; }

    /// <summary>Whom it reaches.</summary>
    public Guid PersonId { get; init; }

    /// <summary>What it is.</summary>
    public SafeWayKind Kind { get; init; }

    /// <summary>The number, the address, the place, or who passes word on.</summary>
    public string Value { get; init; } = "";

    /// <summary>When it is best, in their words; null where nothing was said.</summary>
    public string? BestWhen { get; init; }

    /// <summary>What may be said there; null where nothing was agreed.</summary>
    public string? MaySay { get; init; }

    /// <summary>"Phone", "A place and time".</summary>
    public string KindInWords => Kind switch
    {
        SafeWayKind.Phone => "Phone",
        SafeWayKind.Email => "Email",
        SafeWayKind.Place => "A place and time",
        SafeWayKind.ThroughSomeone => "Through someone",
        _ => "Another way",
    };
}

/// <summary>
/// A row of the view <c>core_contact_note_card</c>: a contact with what was noted. Notes are read by whoever recorded them (<c>worker_id = @me</c>); those of others only by whom the timeline is for.
/// </summary>
public sealed record ContactNoteCard
{
    /// <summary>The contact.</summary>
    public Guid ContactId { get; init; }

    /// <summary>With whom.</summary>
    public Guid PersonId { get; init; }

    /// <summary>In which episode of support.</summary>
    public Guid SupportId { get; init; }

    /// <summary>Who recorded it; null where nobody did by themselves.</summary>
    public Guid? WorkerId { get; init; }

    /// <summary>How.</summary>
    public ContactMethod Method { get; init; }

    /// <summary>What came of it.</summary>
    public ContactResult Result { get; init; }

    /// <summary>What was noted; null where nothing was.</summary>
    public string? Note { get; init; }

    /// <summary>When (UTC).</summary>
    public DateTime HappenedAt { get; init; }
}
