using Platform.Sdk.Amounts;
using System.Globalization;
using FlexibleFund.Pots;
using Platform.Sdk.Areas;
using Platform.Sdk.Measures;

namespace FlexibleFund.Measures;

/// <summary>The measures of the fund, in words.</summary>
internal static class FundFigures
{
    private const string Nobody = "Nobody";

    public static IReadOnlyList<Measure> All(IReadOnlyList<Counted> all, Besides besides, Words words)
    {
        var awards = FundMeasures.Of(all);
        var (not, decided) = FundMeasures.NotThisTime(all);
        var (urgent, looked) = FundMeasures.Urgent(all);
        var (tied, reached) = FundMeasures.Goals(all);
        var (every, others) = (FundMeasures.WaitsOf(all, atOnceToo: true), FundMeasures.WaitsOf(all, atOnceToo: false));
        var (count, people) = (Counted(awards.Count, "award", "awards"), words.In($"{awards.People} {(awards.People == 1 ? "{person}" : "{people}")}"));
        var unseen = Missing(besides, words);
        var untied = awards.Count == tied ? Nobody : Counted(awards.Count - tied, "award without a goal", "awards without a goal");
        return
        [
            new("Awards", $"{awards.Count} for {people}", "Requests to which the fund said yes and of which some money was needed.", Counted(all.Count, "request of the year", "requests of the year"), unseen),
            new("Value of awards", Money.InWords(awards.Pence), "Promised, less what was not needed and what came back.", count, unseen),
            new("Mean award", InWords(awards.MeanPence), "Value of awards divided by the number of awards.", count, unseen),
            new("Median award", InWords(awards.MedianPence), "Half of the awards are at most this much.", count, unseen),
            new(words.In("Mean for each {person}"), InWords(awards.PerPersonPence), words.In("Value of awards divided by the number of {people} who had one."), people, unseen),
            new("Hours to a decision, median", Hours(every.Median), "Hours from asking, or from asking for another look, to the decision, nights and weekends counted. Half of the decisions took at most this long.", Counted(every.Decided, "decision", "decisions"), Waiting(every)),
            new("Hours to a decision, 90th percentile", Hours(every.Percentile90), "Nine in ten decisions took at most this long (nearest rank).", Counted(every.Decided, "decision", "decisions"), Waiting(every)),
            new("Hours to a decision by somebody else, median", Hours(others.Median), "The same without what whoever asked could decide at once.", Counted(others.Decided, "decision", "decisions"), Waiting(others)),
            new("Hours to a decision by somebody else, 90th percentile", Hours(others.Percentile90), "The same without what whoever asked could decide at once.", Counted(others.Decided, "decision", "decisions"), Waiting(others)),
            new("Not this time", new Share(not, decided).InWords, "Decisions that ended with not this time. Another look is another decision: a first no stays in the number.", Counted(decided, "decision", "decisions"), Waiting(every)),
            new("Decided since it could not wait", new Share(urgent, decided).InWords, "Decided at once by whoever asked, above what they decide alone, since nobody who decides could be reached.", Counted(decided, "decision", "decisions"), Waiting(every)),
            new("Looked at afterwards", new Share(looked, urgent).InWords, "Of these, what somebody else has looked at by now.", Counted(urgent, "decision that could not wait", "decisions that could not wait"), Nobody),
            new("Tied to a goal", new Share(tied, awards.Count).InWords, "Awards that help with a goal of theirs.", count, untied),
            new("Goals reached", new Share(reached, tied).InWords, "Awards whose goal is reached by now, as they see it.", Counted(tied, "award tied to a goal", "awards tied to a goal"), untied),
        ];
    }

    /// <summary>"£1,200 of £5,000 (24 %)".</summary>
    public static string SpentOf(Pot pot) => $"{Money.InWords(pot.SpentPence - pot.RefundedPence)} of {Money.InWords(pot.PutInPence)} ({new Share(pot.SpentPence - pot.RefundedPence, pot.PutInPence).PercentInWords})";

    private static string Missing(Besides besides, Words words)
    {
        (long Pence, string Why)[] missing = [(besides.UnseenPence, words.In("for {people} out of sight, or by other teams")), (besides.BeforePence, "for what was asked for before the year")];
        var told = missing.Where(one => one.Pence != 0).Select(one => $"{Money.InWords(one.Pence)} that the year's pots have spent is not in these numbers: {one.Why}").ToList();
        return told.Count == 0 ? Nobody : string.Join("; ", told);
    }

    private static string Counted(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";

    private static string InWords(long? pence) => pence is { } known ? Money.InWords(known) : Share.None;

    private static string Hours(decimal? hours) => hours is { } known ? known.ToString("0.#", CultureInfo.InvariantCulture) : Share.None;

    private static string Waiting(Waits waits)
    {
        (int Count, string Words)[] without = [(waits.NotYet, "still waiting, however long"), (waits.StoodBack, "wanted no longer before a decision"), (waits.Stopped, "who died before it")];
        return without.Any(one => one.Count > 0) ? string.Join("; ", without.Where(one => one.Count > 0).Select(one => $"{one.Count} {one.Words}")) : Nobody;
    }
}
