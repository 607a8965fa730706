using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Record.Plan.Goals;

namespace Platform.Record.Plan.Actions;

/// <summary>Whom and what the form of an action can name.</summary>
public sealed record ActionForm(IEnumerable<SelectListItem> Workers, IEnumerable<SelectListItem> Goals)
{
    private const int LongestGoal = 60;

    /// <summary>Those who support the person, and the goals that are worked towards, besides the one the action is for.</summary>
    internal static async Task<ActionForm> ReadAsync(Planning planning, GoalBook book, Guid person, Guid? goal) => new(
        [.. (await planning.NamedAsync(person)).Select(one => new SelectListItem($"{one.Name}, {one.TeamName}", $"{one.WorkerId}"))],
        [.. (await book.OfAsync(person)).Where(one => one.IsOpen || one.GoalId == goal).Select(one => new SelectListItem(Short(one.Words), $"{one.GoalId}"))]);

    private static string Short(string words) => words.Length <= LongestGoal ? words : $"{words[..LongestGoal].TrimEnd()}…";
}
