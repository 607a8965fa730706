using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace Navigator.Barriers.Settling;

public sealed record SettleInput
{
    [Display(Name = "What came of it?"), Required(ErrorMessage = "Choose what came of it.")]
    public Outcome? Outcome { get; init; }

    [Display(Name = "If nothing changed: why does nobody ask any more?")]
    public StopReason? Reason { get; init; }

    [Display(Name = "What was said or agreed"), Required(ErrorMessage = "Say in a few words what was said or agreed: it may help the next time.")]
    [StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? Words { get; init; }

    [Display(Name = "Where it is written down"), StringLength(1000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? Proof { get; init; }

    [Display(Name = "How many does it help?"), Range(1, 1_000_000, ErrorMessage = "Enter a whole number from 1 on, or leave it empty.")]
    public int? Reach { get; init; }

    internal IReadOnlyList<(string Question, string? Words)> Typed =>
        [("What was said or agreed", Words), ("Where it is written down", Proof), ("How many does it help?", Reach is { } many ? $"{many}" : null)];

    internal static SettleInput Of(Barrier barrier) => new()
    {
        Outcome = barrier.Outcome, Reason = barrier.Outcome == Settling.Outcome.None ? barrier.StopReason : null, Words = barrier.OutcomeWords, Proof = barrier.Proof,
        Reach = barrier.Outcome == Settling.Outcome.Flex ? null : barrier.Reach,
    };
}

/// <summary>How a barrier ends: something changed, or nobody is asked any more and it says why.</summary>
internal sealed record Ending(Outcome Outcome, StopReason Reason, int? Reach)
{
    /// <summary>Why nobody asks any more; somebody who died has not asked us to stop.</summary>
    public static IEnumerable<SelectListItem> Reasons(bool hasDied) => Enum.GetValues<StopReason>()
        .Where(reason => reason is not (StopReason.Solved or StopReason.Died) && !(hasDied && reason is StopReason.AskedToStop or StopReason.NoLongerMatters)).Select(reason => new SelectListItem(reason.Label(), $"{reason}"));

    public static IEnumerable<SelectListItem> Outcomes =>
        Enum.GetValues<Outcome>().OrderBy(outcome => outcome == Outcome.None).Select(outcome => new SelectListItem(outcome.Label(), $"{outcome}"));

    public BarrierState State => Outcome == Outcome.None ? BarrierState.Stopped : BarrierState.Settled;

    /// <exception cref="RuleBrokenException">What is said does not fit together.</exception>
    public static Ending Of(SettleInput input)
    {
        var outcome = input.Outcome!.Value;
        if (outcome != Outcome.None) return new(outcome, StopReason.Solved, outcome == Outcome.Flex ? 1 : input.Reach);
        if (input.Reason is null or StopReason.Solved or StopReason.Died) throw new RuleBrokenException("Choose why nobody asks any more.", "Input.Reason");
        return new(outcome, input.Reason.Value, null);
    }

    /// <summary>Whether the service answered by it: also where its answer was no.</summary>
    public bool IsAnswer => Outcome != Outcome.None || Reason == StopReason.EveryStepTaken;

    /// <summary>What the timeline says; of nothing that changed it says why nobody is asked any more.</summary>
    public string Sentence => Outcome == Outcome.None ? $"{Outcome.Sentence()}: {Reason.InTheSentence()}" : Outcome.Sentence();
}
