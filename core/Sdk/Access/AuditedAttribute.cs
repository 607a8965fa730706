namespace Platform.Sdk.Access;

/// <summary>What the audit calls a look.</summary>
public enum Look
{
    /// <summary>A page was read.</summary>
    View,

    /// <summary>A page was made to be printed.</summary>
    Print,

    /// <summary>A search; whom it showed is told with <see cref="AuditTrail.Searched"/>, and each of them is written down.</summary>
    Search,

    /// <summary>The audit itself was read.</summary>
    AuditRead,

    /// <summary>
    /// A list that stands open all day; whom it tells of is told with <see cref="AuditTrail.Listed"/>, and each of them is written down the first time in a session.
    /// </summary>
    List,
}

/// <summary>
/// Says what the audit calls a look at a page. A page with <c>personId</c> in its route needs none: it is a
/// <see cref="Look.View"/>, or a <see cref="Look.Print"/> where it is asked for with <c>print=true</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AuditedAttribute : Attribute
{
    /// <summary>Calls the look something else than usual.</summary>
    public AuditedAttribute(Look look) => Look = look;

    /// <summary>What it is called.</summary>
    public Look Look { get; }
}

/// <summary>
/// Says what a job does with people's records, in plain words: each of its runs leaves one row in the audit under them, before it
/// begins. Every job carries this or <see cref="NotAuditedAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AuditedJobAttribute : Attribute
{
    /// <summary>Says what it does.</summary>
    /// <param name="label">At most 100 characters, as somebody whose record it is would understand them.</param>
    public AuditedJobAttribute(string label) => Label = label;

    /// <summary>What it does.</summary>
    public string Label { get; }
}

/// <summary>
/// Says that looks at a page without <c>personId</c> are not written down although it names people, and why. What its forms change is
/// written down all the same; whom it is about they tell with <see cref="AuditTrail.Concerns"/>. On a job: why it leaves nothing in the audit.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NotAuditedAttribute : Attribute
{
    /// <summary>Gives the reason, for whoever reviews it.</summary>
    public NotAuditedAttribute(string why) => Why = why;

    /// <summary>Why looks at it are not written down.</summary>
    public string Why { get; }
}
