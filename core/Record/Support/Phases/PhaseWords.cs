using Platform.Sdk.Record;

namespace Platform.Record.Support.Phases;

internal static class PhaseWords
{
    /// <summary>"getting to know each other".</summary>
    public static string InWords(this Phase phase) => phase switch
    {
        Phase.GettingToKnow => "getting to know each other",
        Phase.Active => "support goes on",
        Phase.SteppingDown => "stepping down, as agreed",
        Phase.Dormant => "resting, as agreed",
        _ => "ended",
    };

    /// <summary>Whether support becomes less, which is agreed with the person and looked at again.</summary>
    public static bool IsLess(this Phase phase) => phase is Phase.SteppingDown or Phase.Dormant;

    /// <summary>"Getting to know each other".</summary>
    public static string Sentence(this Phase phase) => char.ToUpperInvariant(phase.InWords()[0]) + phase.InWords()[1..];
}

/// <summary>From when on an episode was in a phase, and what was agreed.</summary>
internal sealed record PhaseRow
{
    public Guid SupportId { get; init; }
    public Phase Phase { get; init; }
    public DateOnly SinceOn { get; init; }
    public string? Agreed { get; init; }
    public DateOnly? LookInOn { get; init; }
    public string? NotedBy { get; init; }
}
