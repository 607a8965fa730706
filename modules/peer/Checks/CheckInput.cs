using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace Peer.Checks;

public sealed record CheckInput
{
    [Display(Name = "Level"), Required(ErrorMessage = "Choose the level of the check.")]
    public CheckLevel? Level { get; init; }

    [Display(Name = "When was it issued?")]
    public DateOnly IssuedOn { get; init; }

    [Display(Name = "Until when does it count?")]
    public DateOnly? GoodUntil { get; init; }

    [Display(Name = "Update service")]
    public bool ByUpdateService { get; init; }

    [Display(Name = "What was decided?"), Required(ErrorMessage = "Choose what was decided.")]
    public CheckDecision? Decision { get; init; }

    [Display(Name = "Who decided?"), Required(ErrorMessage = "Enter the name of whoever decided.")]
    [StringLength(100, ErrorMessage = "A name has up to 100 characters.")]
    public string? DecidedBy { get; init; }

    [Display(Name = "What was agreed?")]
    public List<Condition> Conditions { get; init; } = [];

    [Display(Name = "Was a written risk assessment made?"), Required(ErrorMessage = "Choose yes or no.")]
    public bool? RiskAssessed { get; init; }

    /// <exception cref="RuleBrokenException">The dates cannot be, or what was decided and what was agreed do not go together.</exception>
    internal DateOnly CountsUntil(DateOnly today, int lastsMonths)
    {
        if (IssuedOn > today || IssuedOn.Year < 1990) throw new RuleBrokenException("Choose today or an earlier day.", "Input.IssuedOn");
        var until = GoodUntil ?? IssuedOn.AddMonths(lastsMonths);
        if (until < IssuedOn) throw new RuleBrokenException("Choose the day on which it was issued or a later one, or leave it empty.", "Input.GoodUntil");
        if (Decision == CheckDecision.WithConditions && Conditions.Count == 0) throw new RuleBrokenException("Choose what was agreed, or decide without it.", "Input.Conditions");
        if (Decision != CheckDecision.WithConditions && Conditions.Count > 0) throw new RuleBrokenException("Something was agreed: choose the decision that says so, or choose nothing here.", "Input.Decision");
        return until;
    }
}
