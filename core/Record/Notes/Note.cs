using System.ComponentModel.DataAnnotations;
using Platform.Record.Details;
using Platform.Record.Sharing;
using Platform.Sdk.Rules;

namespace Platform.Record.Notes;

/// <summary>Something that is good to know before somebody is met.</summary>
internal sealed record NoteRow
{
    public Guid NoteId { get; init; }
    public string Words { get; init; } = "";
    public DateOnly ReviewOn { get; init; }
    public PersonTold PersonTold { get; init; }
    public string? ToldWhy { get; init; }
    public string AddedBy { get; init; } = "";
    public DateTime AddedAt { get; init; }
    public DateOnly? EndedOn { get; init; }
    public string? EndedReason { get; init; }
    public string? EndedBy { get; init; }
    public int Version { get; init; }

    /// <summary>Whether the person must not learn of it: then it is on no paper, and fewer read it.</summary>
    public bool StaysOnScreen => PersonTold == PersonTold.NotSafe;

    public string Told => PersonTold.InWords() + (ToldWhy is null ? "" : $". {ToldWhy}");
}

/// <summary>When a note is looked at again, and whether the person knows of it.</summary>
public record ReviewInput : IVersioned
{
    [Display(Name = "Look at it again on")]
    public DateOnly? ReviewOn { get; init; }

    [Display(Name = "Have they been told?"), Required(ErrorMessage = "Choose whether they have been told.")]
    public PersonTold? Told { get; init; }

    [Display(Name = "If not, why not?"), StringLength(300, ErrorMessage = "Keep this to 300 characters.")]
    public string? Why { get; init; }

    public int Version { get; set; }

    internal static ReviewInput From(NoteRow note) => new() { ReviewOn = note.ReviewOn, Told = note.PersonTold, Why = note.ToldWhy, Version = note.Version };

    /// <exception cref="RuleBrokenException">The day is not within a year, or it is not said why the person does not know.</exception>
    internal void Check(DateOnly today)
    {
        if (ReviewOn is null) throw new RuleBrokenException("Choose the day on which it is looked at again, at most a year from now.", "Input.ReviewOn");
        if (ReviewOn < today || ReviewOn > today.AddYears(1)) throw new RuleBrokenException("Choose a day from today to a year from now.", "Input.ReviewOn");
        if (Told != PersonTold.Yes && string.IsNullOrWhiteSpace(Why)) throw new RuleBrokenException("Say why they have not been told.", "Input.Why");
    }

    /// <summary>Why they do not know; nothing where they do.</summary>
    internal string? WhyNot => Told == PersonTold.Yes ? null : Why?.Trim();
}

public sealed record NoteInput : ReviewInput
{
    [Display(Name = "What is good to know?"), Required(ErrorMessage = "Write down what is good to know.")]
    [StringLength(500, ErrorMessage = "Keep this to 500 characters. Put longer words into the story.")]
    public string? Words { get; init; }
}
