using Microsoft.AspNetCore.Mvc.Rendering;

namespace Navigator.Barriers.Steps;

/// <summary>The steps as a form offers them, and their usual times.</summary>
internal sealed record StepChoices(IReadOnlyList<SelectListItem> Items, string Times)
{
    public static StepChoices Of(NavigatorSettings settings)
    {
        var all = Enum.GetValues<Rung>();
        return new(
            [.. all.Select(rung => new SelectListItem(rung.Label(), $"{rung}"))],
            $"Usual times for an answer: {string.Join("; ", all.Select(rung => $"{Ladder.InTheSentence(rung, null)} {Ladder.TimeInWords(rung, settings)}"))}. Working days leave out weekends and bank holidays.");
    }
}
