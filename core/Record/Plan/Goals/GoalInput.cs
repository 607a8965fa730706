using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Sdk.Areas;
using Platform.Sdk.Rules;

namespace Platform.Record.Plan.Goals;

public sealed record GoalInput
{
    [Display(Name = "What do they want?"), Required(ErrorMessage = "Write down what they want, in their words.")]
    [StringLength(1000, ErrorMessage = "Keep this to 1,000 characters. Longer words belong in their story.")]
    public string? Words { get; init; }

    [Display(Name = "By when would they like it?")]
    public DateOnly? ByOn { get; init; }

    public int Version { get; init; }

    internal static GoalInput From(GoalRow goal) => new() { Words = goal.Words, ByOn = goal.ByOn, Version = goal.Version };
}

public sealed record PointInput
{
    [Display(Name = "Where are they now, from 0 to 10?"), Required(ErrorMessage = "Choose a number from 0 to 10."), Range(0, 10, ErrorMessage = "Choose a number from 0 to 10.")]
    public int? Score { get; init; }

    [Display(Name = "Whose view is it?"), Required(ErrorMessage = "Choose whether they said it or you see it so.")]
    public SaidBy? SaidBy { get; init; }

    [Display(Name = "In their words, if they said more"), StringLength(500, ErrorMessage = "Keep this to 500 characters.")]
    public string? Words { get; init; }

    [Display(Name = "When was it?")]
    public DateOnly? SaidOn { get; init; }

    public static IEnumerable<SelectListItem> Scores => Enumerable.Range(0, 11).Select(score => new SelectListItem(
        score switch { 0 => "0: not begun", 10 => "10: there", _ => $"{score}" }, $"{score}"));
}

public sealed record StandInput
{
    [Display(Name = "Where does it stand, as they see it?"), Required(ErrorMessage = "Choose where it stands.")]
    public GoalState? State { get; init; }

    [Display(Name = "What did they say about it?"), StringLength(500, ErrorMessage = "Keep this to 500 characters.")]
    public string? Word { get; init; }

    public int Version { get; init; }
}

/// <summary>Days that a plan can speak of.</summary>
internal static class PlanDays
{
    private const int MostYears = 10;

    /// <summary>A day to come, or none.</summary>
    public static void ToCome(DateOnly? day, LocalArea area, TimeProvider clock, string field)
    {
        var today = area.Today(clock);
        if (day < today) throw new RuleBrokenException("Choose today or a later day.", field);
        if (day > today.AddYears(MostYears)) throw new RuleBrokenException($"This is more than {MostYears} years ahead. Check the year.", field);
    }

    /// <summary>A day that has been, or none.</summary>
    public static void Past(DateOnly? day, LocalArea area, TimeProvider clock, string field)
    {
        var today = area.Today(clock);
        if (day > today) throw new RuleBrokenException("This day has not come yet. Change the date.", field);
        if (day < today.AddYears(-MostYears)) throw new RuleBrokenException($"This is more than {MostYears} years ago. Check the year.", field);
    }
}
