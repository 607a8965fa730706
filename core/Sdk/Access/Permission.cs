namespace Platform.Sdk.Access;

/// <summary>Something a worker may be allowed to do. Nothing is allowed until a role grants it.</summary>
/// <param name="Key">Module key, subject and act: <c>navigator.caseload.read</c>.</param>
/// <param name="Description">What it lets a worker do, in plain words, for the area's administrator.</param>
/// <param name="DefaultRoles">The <see cref="Role"/> names that hold it unless the area says otherwise.</param>
public sealed record Permission(string Key, string Description, params string[] DefaultRoles)
{
    /// <summary>
    /// The kind of information it shows, for a worker whose organisation may see that of a person whom their team does not support.
    /// Null, unless said otherwise: only those who support the person, whatever is shared. It opens pages for reading: what is posted about a person is taken from those who support the person only.
    /// </summary>
    public InformationKind? Shares { get; init; }

    /// <summary>
    /// Whether it may still be used, to change things as well, for the days in which those whose team's support has ended may read: to take support up
    /// again, or to write down what came late. False, unless said otherwise.
    /// </summary>
    public bool AfterSupport { get; init; }

    /// <summary>
    /// Whether it reaches out to a person or plans with them. For a person who has died nobody is offered it, and a gentle sentence stands in the place of its pages.
    /// </summary>
    public bool WhileAlive { get; init; }
}
