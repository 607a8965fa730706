using System.ComponentModel.DataAnnotations;
using Platform.Sdk.Record;

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

/// <summary>The ways on which another way is looked for: first somebody different, who may be all it takes; then a place, a time, a channel. Any of them may be taken first.</summary>
internal static class WayLadder
{
    /// <summary>What has not been planned since the person was last reached in this support, in their order. What was planned before that is done with, also where it was put aside.</summary>
    public static IReadOnlyList<Change> NotYet(IEnumerable<Way> ways, SupportCard support)
    {
        var since = ways.Where(one => one.SupportId == support.SupportId && one.ReachedAt is null && !(one.PlannedAt < Reached.Until(support.LastTwoWayAt))).Select(one => one.Change).ToHashSet();
        return [.. Enum.GetValues<Change>().Where(change => !since.Contains(change))];
    }

    public static string InWords(IReadOnlyList<Change> notYet) => notYet.Count == 0
        ? "All four have been planned since they were last reached: begin again with the one that came closest."
        : $"Next could be: {string.Join(", ", notYet.Select(change => change.InWords()))}.";
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
    public Guid PersonId { get; init; }
    public Guid SupportId { get; init; }
    public Change Change { get; init; }
    public string Note { get; init; } = "";
    public DateOnly TryOn { get; init; }
    public DateTime PlannedAt { get; init; }
    public DateTime? ReachedAt { get; init; }
    public int Version { get; init; }

    /// <summary>"A different place".</summary>
    public string Heading => $"{char.ToUpperInvariant(Change.InWords()[0])}{Change.InWords()[1..]}";

    /// <summary>On which day somebody said that it was tried, and is not the way.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>What was learned from it, in the words of whoever tried it.</summary>
    public string? Learned { get; init; }

    /// <summary>Whether the support for which it was planned goes on.</summary>
    public bool SupportGoesOn => OpenSupports > 0;

    public int OpenSupports { get; init; }

    /// <summary>Whether it is still to be tried: a way belongs to its support, and ends with it.</summary>
    public bool IsPlanned => ReachedAt is null && ClosedOn is null && SupportGoesOn;

    /// <summary>"After it we were in touch".</summary>
    public string WhatCame => ReachedAt is not null ? "After it we were in touch" : ClosedOn is not null ? "Tried, and not this way" : "Planned for support that has ended since";
}
