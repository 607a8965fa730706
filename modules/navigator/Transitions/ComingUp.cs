using Platform.Sdk.Record;

namespace Navigator.Transitions;

/// <summary>Somebody for whom something changes soon, and who leads their support.</summary>
internal sealed record ComingUp(TransitionCard Card, string Name, string? Lead, DateOnly? On)
{
    /// <summary>For so many days after somebody came out or moved it is asked how it went: nobody is expected back from there, and nobody notes that it is over.</summary>
    public const int AskedForDays = 14;

    /// <summary>Whether they came out or moved on a day that has passed.</summary>
    public bool HasPassed(DateOnly today) => !Card.IsAbsence && On < today;

    /// <summary>"Moves to another place", or, once the day has passed, "Moving to another place".</summary>
    public string InWords(DateOnly today) => On is null || HasPassed(today) ? Card.Kind.InWords() : Card.WhatComes(today);

    /// <summary>Those for whom a day comes within so many days, today and the last of them included, the nearest first.</summary>
    public static IReadOnlyList<ComingUp> Within(IEnumerable<ComingUp> all, DateOnly today, int days) =>
        [.. all.Where(one => one.On >= today && one.On <= today.AddDays(days)).OrderBy(one => one.On).ThenBy(one => one.Card.TransitionId)];

    /// <summary>Those who were expected back before today, and of whom nobody has noted that they are.</summary>
    public static IReadOnlyList<ComingUp> ToAskAbout(IEnumerable<ComingUp> all, DateOnly today) =>
        [.. all.Where(one => one.Card.IsAbsence && one.On < today).OrderBy(one => one.On).ThenBy(one => one.Card.TransitionId)];

    /// <summary>Those who came out or moved within the last days, and of whom nobody has noted that it is over.</summary>
    public static IReadOnlyList<ComingUp> JustPassed(IEnumerable<ComingUp> all, DateOnly today) =>
        [.. all.Where(one => one.HasPassed(today) && one.On >= today.AddDays(-AskedForDays)).OrderBy(one => one.On).ThenBy(one => one.Card.TransitionId)];

    /// <summary>Those who are away, and nobody knows until when.</summary>
    public static IReadOnlyList<ComingUp> WithoutDay(IEnumerable<ComingUp> all) =>
        [.. all.Where(one => one.On is null).OrderBy(one => one.Card.FromOn).ThenBy(one => one.Card.TransitionId)];
}
