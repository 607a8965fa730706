using System.ComponentModel.DataAnnotations;
using Platform.Record.Details;

namespace Platform.Record.Plan.Goals;

public sealed record GoalInput : IVersioned
{
    [Display(Name = "What do they want?"), Required(ErrorMessage = "Write down what they want, in their words.")]
    [StringLength(1000, ErrorMessage = "Keep this to 1,000 characters. Longer words belong in their story.")]
    public string? Words { get; init; }

    [Display(Name = "By when would they like it?")]
    public DateOnly? ByOn { get; init; }

    public int Version { get; set; }

    internal static GoalInput From(GoalRow goal) => new() { Words = goal.Words, ByOn = goal.ByOn, Version = goal.Version };
}

public sealed record StandInput
{
    [Display(Name = "Where does it stand, as they see it?"), Required(ErrorMessage = "Choose where it stands.")]
    public GoalState? State { get; init; }

    [Display(Name = "What did they say about it?"), StringLength(500, ErrorMessage = "Keep this to 500 characters.")]
    public string? Word { get; init; }

    public int Version { get; init; }
}
