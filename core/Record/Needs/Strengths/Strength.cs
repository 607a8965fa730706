using System.ComponentModel.DataAnnotations;
using Platform.UI.Area;

namespace Platform.Record.Needs.Strengths;

/// <summary>What the person's words are about. Stored by name.</summary>
public enum StrengthKind
{
    [Display(Name = "What they want first")]
    First,

    [Display(Name = "A hope")]
    Hope,

    [Display(Name = "A strength")]
    Strength,
}

/// <summary>One of their strengths or hopes, in their words.</summary>
internal sealed record StrengthRow
{
    public Guid StrengthId { get; init; }
    public StrengthKind Kind { get; init; }
    public string Words { get; init; } = "";
    public DateOnly SaidOn { get; init; }
    public string RecordedBy { get; init; } = "";
    public DateOnly? PastOn { get; init; }
    public string? PastWords { get; init; }
    public int Version { get; init; }

    public string Said => $"Said on {SaidOn.Words()} to {RecordedBy}" + (PastOn is { } past ? $"; no longer so since {past.Words()}" : "");
}

internal static class StrengthKinds
{
    public static string Heading(this StrengthKind kind) => kind switch
    {
        StrengthKind.First => "What they want first",
        StrengthKind.Hope => "What they hope for",
        _ => "What they are good at",
    };

    public static string Remembered(this StrengthKind kind) => kind switch
    {
        StrengthKind.First => "What they wanted first",
        StrengthKind.Hope => "What they hoped for",
        _ => "What they were good at",
    };

    public static string Empty(this StrengthKind kind) => kind switch
    {
        StrengthKind.First => "Not asked yet. What they want first is where support begins.",
        StrengthKind.Hope => "Nothing written down yet. Hopes come when there is time for them.",
        _ => "Nothing written down yet. Everybody is good at something: ask what they are proud of.",
    };
}

public sealed record StrengthInput
{
    [Display(Name = "What is it?"), Required(ErrorMessage = "Choose what it is.")]
    public StrengthKind? Kind { get; init; }

    [Display(Name = "In their words"), Required(ErrorMessage = "Write it down as they say it.")]
    [StringLength(2000, ErrorMessage = "Keep this to 2,000 characters. Put longer words into the story.")]
    public string? Words { get; init; }

    [Display(Name = "When did they say it?")]
    public DateOnly? SaidOn { get; init; }
}

public sealed record PastInput
{
    [Display(Name = "Anything they said about it"), StringLength(500, ErrorMessage = "Keep this to 500 characters.")]
    public string? Words { get; init; }

    [Display(Name = "Since when?")]
    public DateOnly? On { get; init; }

    public int Version { get; init; }
}
