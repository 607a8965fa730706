using System.ComponentModel.DataAnnotations;

namespace Platform.Record.Plan.Goals.Scale;

/// <summary>Whose view a place on the scale is.</summary>
public enum SaidBy
{
    /// <summary>The person said it.</summary>
    [Display(Name = "They said it")]
    Person,

    /// <summary>A worker sees it so.</summary>
    [Display(Name = "I see it so")]
    Worker,
}

/// <summary>Where somebody was with a goal on a day, from 0 (not begun) to 10 (there).</summary>
internal sealed record PointRow
{
    public Guid GoalId { get; init; }
    public int Score { get; init; }
    public SaidBy SaidBy { get; init; }
    public DateOnly SaidOn { get; init; }
    public string? Words { get; init; }
    public string? WorkerName { get; init; }

    /// <summary>"they said so", "Nadia Navigator saw it so".</summary>
    public string Source => SaidBy == SaidBy.Person ? "they said so" : $"{WorkerName ?? "a colleague"} saw it so";
}
