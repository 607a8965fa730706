using Navigator.Barriers.Settling;
using Navigator.Barriers.Steps;
using Platform.Sdk.Areas;
using Platform.Sdk.Measures;

namespace Navigator.Measures;

/// <summary>The measures of the team, in words.</summary>
internal static class ShownMeasures
{
    private const string Gone = "Those whose support ended so long ago that you may no longer read of it";

    public static IReadOnlyList<Measure> Reaching(ReachMeasures all, NavigatorSettings settings, Words words)
    {
        var hello = Numbers.Counted(settings.HelloWithinDays, "day", "days");
        return
        [
            new($"First hello within {hello}", all.HelloInTime.InWords, $"Of those whose support began in the last year: reached, both ways, no later than {hello} after the day it began.",
                words.In("{People} whose support began in the last year and whose first days are over"), $"{Numbers.Counted(all.TooEarly, "support", "supports")} that began too lately, {Numbers.Counted(all.KnownBefore, "support", "supports")} of whom navigators had supported before. {Numbers.Counted(all.NotReachedYet, "is", "are")} not reached yet, and counted as later. {Gone}"),
            new("Days since we last reached them, median", Numbers.Days(Median.Of(all.DaysSince)), "Days since the last contact both ways, or since support began where there was none. Half of them were reached no longer ago.",
                words.In($"{all.DaysSince.Count} {(all.DaysSince.Count == 1 ? "{person}" : "{people}")} whom the team supports now"), $"{Numbers.Counted(all.Dormant, "support that rests", "supports that rest")} as agreed. {all.NeverReached} not reached at all yet, counted from the start. Who is away, in prison or in hospital, is counted like everybody"),
            new("A try in vain was followed up", all.FollowedUp.InWords, $"Tries without an answer in the last three months after which somebody tried again or spoke with them within {Numbers.Counted(settings.FollowUpWithinDays, "day", "days")}.",
                "Tries in vain of the last three months", $"{Numbers.Counted(all.NotOverYet, "try", "tries")} whose days are not over yet, and {all.EndedWithin} within whose days support ended, or a death ended it. {Gone}"),
            new("Tries before another way, median", Median.Of(all.TriesBefore) is { } tries ? Numbers.InWords(tries) : Share.None, "Tries in vain since the last contact both ways, when somebody else, or another place, time or channel was planned.",
                Numbers.Counted(all.TriesBefore.Count, "other way planned in the last year", "other ways planned in the last year"), $"Other ways that nobody wrote down. {Gone}"),
            new("Reached after another way", all.Reached.InWords, $"Other ways planned in the last year after which they were reached, by that way or by any, no later than {ReachMeasures.ReachedWithinDays} days after the day it was planned for, and before anybody wrote that it is not this way.", Numbers.Counted(all.Reached.From, $"other way whose {ReachMeasures.ReachedWithinDays} days are over", $"other ways whose {ReachMeasures.ReachedWithinDays} days are over"),
                $"{Numbers.Counted(all.NotTriedYet, "way", "ways")} whose days are not over yet, reached or not. {Gone}"),
        ];
    }

    public static IReadOnlyList<Measure> Barriers(BarrierMeasures all)
    {
        var (over, open) = (Numbers.Counted(all.Over, "barrier that is over", "barriers that are over"), Numbers.Counted(all.StillOpen, "open barrier", "open barriers"));
        var died = all.Died == 0 ? Gone : $"{Numbers.Counted(all.Died, "barrier", "barriers")} of those who died meanwhile. {Gone}";
        return
        [
            new("One-off flex", all.EndedWith(Outcome.Flex).InWords, "An exception was made for one; the rule is as it was.", over, died),
            new("Repeatable agreement", all.EndedWith(Outcome.Agreement).InWords, $"A way that can be used again. It helps {all.ReachOf(Outcome.Agreement)}, as far as is known.", over, Unknown(all, Outcome.Agreement, died)),
            new("Policy or commissioning change", all.EndedWith(Outcome.PolicyChange).InWords, $"A rule that changed for everybody. It helps {all.ReachOf(Outcome.PolicyChange)}, as far as is known.", over, Unknown(all, Outcome.PolicyChange, died)),
            new("Nothing changed", all.EndedWith(Outcome.None).InWords,
                $"Nobody asks any more. They asked us to stop: {all.Stopped(StopReason.AskedToStop).Of}; it no longer mattered: {all.Stopped(StopReason.NoLongerMatters).Of}; another way: {all.Stopped(StopReason.AnotherWay).Of}; we went as far as we can: {all.Stopped(StopReason.EveryStepTaken).Of}.", over, died),
            new("Days to a flex, median", Numbers.Days(Median.Of(all.DaysToOutcome(one => one == Outcome.Flex))), "From the day it was written down to the exception.", Numbers.Counted(all.DaysToOutcome(one => one == Outcome.Flex).Count, "flex", "flexes"), $"{open}, however old"),
            new("Days to an agreement or a change of policy, median", Numbers.Days(Median.Of(all.DaysToOutcome(one => one != Outcome.Flex))), "From the day it was written down to what changed for more than one.",
                Numbers.Counted(all.DaysToOutcome(one => one != Outcome.Flex).Count, "such outcome", "such outcomes"), $"{open}, however old"),
            new("Open for more than 28 days", all.OpenOver28Days.InWords, "Written down more than 28 days ago, and not over.", open, Gone),
            new("Waiting for the next step", all.Late.InWords, "An answer was due before today. Nothing moves by itself.", open, Gone),
            new("Answered in time", all.InTime.InWords, "Steps on which they answered by the day on which an answer was due, whatever the answer was.", "Steps on which they answered, or whose day passed without an answer",
                $"{Numbers.Counted(all.NotDueYet, "step", "steps")} whose day has not come, {all.EndedBefore} that we ended before their day without an answer. {Gone}"),
        ];
    }

    public static IReadOnlyList<Measure> Steps(BarrierMeasures all, NavigatorSettings settings) =>
    [
        .. Enum.GetValues<Rung>().Select(rung => new Measure(
            Ladder.InWords(rung, null), Numbers.Days(Median.Of(all.DaysOn(rung))), $"Days on this step, median, weekends counted. The usual time for an answer: {Ladder.TimeInWords(rung, settings)}.",
            Numbers.Counted(all.DaysOn(rung).Count, "step that is over", "steps that are over"), $"{Numbers.Counted(all.NowOn(rung), "barrier that is", "barriers that are")} on this step now")),
    ];

    private static string Unknown(BarrierMeasures all, Outcome outcome, string others) =>
        all.ReachUnknown(outcome) is > 0 and var unknown ? $"How many it helps is not known of {unknown}. {others}" : others;
}
