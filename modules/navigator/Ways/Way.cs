using System.ComponentModel.DataAnnotations;

namespace Navigator.Ways;

/// <summary>What to do differently. When we do not reach someone, it is our way that changes.</summary>
public enum Change
{
    [Display(Name = "Somebody different")]
    Person,

    [Display(Name = "A different place")]
    Place,

    [Display(Name = "A different time")]
    Time,

    [Display(Name = "A different channel")]
    Channel,
}

internal static class ChangeWords
{
    public static string InWords(this Change change) => change switch
    {
        Change.Person => "somebody different",
        Change.Place => "a different place",
        Change.Time => "a different time",
        _ => "a different channel",
    };
}

internal sealed record Way
{
    public Guid WayId { get; init; }
    public Guid SupportId { get; init; }
    public Change Change { get; init; }
    public string Note { get; init; } = "";
    public DateOnly TryOn { get; init; }
    public DateTime PlannedAt { get; init; }
    public DateTime? ReachedAt { get; init; }
    public int Version { get; init; }

    /// <summary>"A different place".</summary>
    public string Heading => $"{char.ToUpperInvariant(Change.InWords()[0])}{Change.InWords()[1..]}";

    public bool IsPlanned => ReachedAt is null;
}
