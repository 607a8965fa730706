using System.ComponentModel.DataAnnotations;
using Platform.Sdk.Record;

namespace Platform.Record.Transitions;

/// <summary>A time in somebody's life through which support goes on.</summary>
public enum TransitionKind
{
    [Display(Name = "In prison or custody")]
    Prison,

    [Display(Name = "In hospital")]
    Hospital,

    [Display(Name = "In detox or rehab")]
    Rehab,

    [Display(Name = "Coming out of hospital, prison or care")]
    Discharge,

    [Display(Name = "Moving to another place")]
    Move,
}

/// <summary>Where somebody is for a time, and when they are expected back.</summary>
internal sealed record TransitionRow
{
    public Guid TransitionId { get; init; }
    public Guid PersonId { get; init; }
    public string DisplayName { get; init; } = "";
    public TransitionKind Kind { get; init; }
    public DateOnly FromOn { get; init; }
    public DateOnly? ExpectedOn { get; init; }
    public string? Place { get; init; }
    public string? Changes { get; init; }
    public DateOnly? BackOn { get; init; }

    /// <summary>"In hospital since 3 May: St Example's. Expected to end on 20 May. Support goes on."</summary>
    public string Sentence(DateOnly today) =>
        $"{Kind.InWords()} since {Effort.Day(FromOn, today)}{(Place is null ? "" : $": {Place}")}.{(ExpectedOn is { } day ? $" Expected until {Effort.Day(day, today)}." : "")} Support goes on.";
}

internal static class TransitionWords
{
    public static string InWords(this TransitionKind kind) => kind switch
    {
        TransitionKind.Prison => "In prison or custody",
        TransitionKind.Hospital => "In hospital",
        TransitionKind.Rehab => "In detox or rehab",
        TransitionKind.Discharge => "Coming out of hospital, prison or care",
        _ => "Moving to another place",
    };
}
