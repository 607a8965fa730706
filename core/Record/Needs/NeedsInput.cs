using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Record.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Needs;

public sealed record NeedsInput
{
    private const int LongestYears = 100;

    public IList<NeedLine> Lines { get; init; } = [];

    [Display(Name = "Who said so?"), Required(ErrorMessage = "Choose who said so.")]
    public SaidBy? By { get; init; }

    [Display(Name = "Which colleague or service?"), StringLength(100, ErrorMessage = "Keep this to 100 characters.")]
    public string? Who { get; init; }

    [Display(Name = "When did they say it?")]
    public DateOnly? On { get; init; }

    public static IEnumerable<SelectListItem> States => Enum.GetValues<DisadvantageState>().Select(state => new SelectListItem(state.Sentence(), $"{state}"));

    /// <exception cref="RuleBrokenException">Something is missing, or somebody else says no for them.</exception>
    internal void Check(DateOnly today)
    {
        if (By != SaidBy.Person && Lines.Index().FirstOrDefault(line => line.Item is { Changed: true, State: DisadvantageState.No }) is { Item: not null } no)
        {
            throw new RuleBrokenException("Only they can say no. If somebody else thinks so, choose “not known”.", $"Input.Lines[{no.Index}].State");
        }

        if (By == SaidBy.Service && string.IsNullOrWhiteSpace(Who)) throw new RuleBrokenException("Say which service told us.", "Input.Who");
        if (On > today) throw new RuleBrokenException("They said it today or on an earlier day. Change the date.", "Input.On");
        if (On < today.AddYears(-LongestYears)) throw new RuleBrokenException($"This is more than {LongestYears} years ago. Check the year.", "Input.On");
    }
}

/// <summary>One of the five as it is typed, and as it stood when the form was opened.</summary>
public sealed record NeedLine
{
    public Disadvantage Kind { get; init; }

    public DisadvantageState State { get; init; }

    public DisadvantageState Was { get; init; }

    public int Version { get; init; }

    internal bool Changed => State != Was;
}
