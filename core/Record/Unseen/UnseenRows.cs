using System.ComponentModel.DataAnnotations;

namespace Platform.Record.Unseen;

/// <summary>What those who support a person answer. Stored by name.</summary>
public enum AskAnswer
{
    [Display(Name = "I will get in touch with them")]
    WillGetInTouch,

    [Display(Name = "I have shared the record, or part of it")]
    Shared,

    [Display(Name = "Not now")]
    NotNow,
}

internal sealed record UnseenRow
{
    public Guid PersonId { get; init; }
}

internal sealed record AskRow
{
    public Guid AskId { get; init; }
    public string KnownAs { get; init; } = "";
    public string Words { get; init; } = "";
    public DateTime AskedAt { get; init; }
    public AskAnswer? Answer { get; init; }
    public string? AnswerWords { get; init; }
    public string? AnsweredBy { get; init; }
    public DateTime? AnsweredAt { get; init; }
    public string? WorkerName { get; init; }
    public string? WorkerEmail { get; init; }
    public string? TeamName { get; init; }
    public string? Organisation { get; init; }
}

public sealed record AskInput
{
    [Display(Name = "What do you need, and why?"), Required(ErrorMessage = "Say what you need, and why.")]
    [StringLength(1000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? Words { get; init; }
}

public sealed record AnswerInput
{
    [Display(Name = "Your answer"), Required(ErrorMessage = "Choose your answer.")]
    public AskAnswer? Answer { get; init; }

    [Display(Name = "Anything they should know? (optional)"), StringLength(1000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? Words { get; init; }
}
