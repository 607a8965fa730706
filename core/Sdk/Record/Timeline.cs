using Platform.Sdk.Access;

namespace Platform.Sdk.Record;

/// <summary>A kind of timeline entry, which people can filter by.</summary>
/// <param name="Key">Module key and kind: <c>navigator.way-planned</c>.</param>
/// <param name="Name">Its heading, e.g. <c>Another way planned</c>.</param>
public sealed record TimelineKind(string Key, string Name)
{
    /// <summary>
    /// The kind of information it tells, for workers whose organisation may see that of a person whom their team does not support.
    /// Null, unless said otherwise: only those who support the person.
    /// </summary>
    public InformationKind? Shares { get; init; }

    /// <summary>Whether it is left off everything that is printed: what the person must not learn by paper that lies about, nor whoever they are not safe from.</summary>
    public bool StaysOnScreen { get; init; }
}

/// <summary>Writes the one timeline that every module shares, in the transaction of the thing it tells.</summary>
public interface ITimeline
{
    /// <summary>Writes an entry. The sentence is stored, so it stays readable when the module is gone.</summary>
    /// <param name="kind">A kind that the module declared.</param>
    /// <param name="person">Whom it is about.</param>
    /// <param name="sentence">What happened, as the service's act, without the person's name.</param>
    /// <param name="detail">A note or the person's own words, kept to the letter; or null.</param>
    /// <param name="at">When it happened (UTC); now when null.</param>
    Task WriteAsync(TimelineKind kind, Guid person, string sentence, string? detail = null, DateTime? at = null);
}
