using System.ComponentModel.DataAnnotations;

namespace Platform.Record.Merging;

/// <summary>Which of two records' answers stands.</summary>
public enum Stands { Mine, Theirs }

public sealed record ProposeInput
{
    [Display(Name = "What makes you think that the two are the same?"), Required(ErrorMessage = "Say what makes you think that the two are the same.")]
    [StringLength(1000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? Because { get; init; }

    public IList<ChoiceLine> Choices { get; init; } = [];
}

public sealed record ChoiceLine
{
    public string Field { get; init; } = "";

    [Required(ErrorMessage = "Choose which answer stands.")]
    public Stands? Stands { get; init; }
}

public enum Decision
{
    [Display(Name = "Yes, do it")]
    Yes,

    [Display(Name = "No")]
    No,
}

public sealed record DecideInput
{
    /// <summary>What the two records were when they were shown.</summary>
    public string Seen { get; init; } = "";

    [Display(Name = "What do you decide?"), Required(ErrorMessage = "Choose what you decide.")]
    public Decision? Decision { get; init; }

    [Display(Name = "Why?"), StringLength(1000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? Words { get; init; }

    /// <summary>Rows written since, that go over to the other record when a merge is undone.</summary>
    public IList<string> Over { get; init; } = [];
}

public sealed record UndoInput
{
    [Display(Name = "Why should it be undone?"), Required(ErrorMessage = "Say why it should be undone.")]
    [StringLength(1000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? Because { get; init; }
}
