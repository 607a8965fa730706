using Peer.Matching.Pairing;
using Platform.Sdk.Areas;

namespace Peer.Measures;

/// <summary>How matching goes for the people who wait. Nothing counts who was kept apart from whom, or who said no.</summary>
internal sealed class MatchMeasures(
    IReadOnlyList<WaitRow> waits, IReadOnlyList<int> offers, IReadOnlyList<MatchRow> matches, IReadOnlyList<ReviewRow> reviews, PeerSettings settings, Words words, DateOnly today)
{
    /// <summary>A review counts as done in its time up to a week after its day.</summary>
    internal const int GraceDays = 7;

    private const string OutOfSight = "Whose support ended so long ago that the team may no longer read their record";

    public IReadOnlyList<MeasureShown> All =>
    [
        Days("From start to first offer", [.. waits.Where(one => one.FirstOfferOn is not null).Select(one => one.FirstOfferOn!.Value.DayNumber - one.StartedOn.DayNumber)], waits.Count(one => one.FirstOfferOn is null && one.EndedOn is null)),
        Days("From start to match", [.. waits.Where(one => one.FirstMatchOn is not null).Select(one => one.FirstMatchOn!.Value.DayNumber - one.StartedOn.DayNumber)], waits.Count(one => one.FirstMatchOn is null && one.EndedOn is null)),
        Waiting(),
        new("Choices of two or more", MeasureShown.Share(offers.Count(count => count > 1), offers.Count), "Offers of two or more peers ÷ offers. Where it could only be one, the reason stands with the offer.", "Offers made", OutOfSight),
        Reviewed(1, settings.FirstReviewAfterDays),
        Reviewed(2, settings.SecondReviewAfterDays),
        new("Changes", MeasureShown.Share(matches.Count(one => one.EndedBy == EndedBy.Change), matches.Count), "Matches after which somebody else was looked for ÷ matches. A change is a choice that works; it counts against nobody.", "Matches begun", OutOfSight),
    ];

    private MeasureShown Waiting()
    {
        var open = waits.Where(one => one.EndedOn is null).ToList();
        return new(
            words.In("{People} waiting for a peer"), MeasureShown.Share(open.Count(one => one.LeadWorkerId is null), open.Count),
            words.In("{People} whom the team supports, or has accepted, and who have no peer today ÷ all of them. Whoever said “not now” is among them."), words.In("{People} whom the team supports, or has accepted"), "Nobody: every support that goes on is in it");
    }

    private static MeasureShown Days(string name, IReadOnlyList<int> days, int without) => new(
        name, Median(days) is { } median ? $"{median} {(median == 1 ? "day" : "days")} in the middle, of {days.Count}" : "Nobody yet",
        "Days from the day support started, the middle one of all; of an even number the lower of the two in the middle.", "Supports with one", $"{without} still to come. {OutOfSight}");

    private MeasureShown Reviewed(int turn, int days)
    {
        // one that never came to its day, because the match was over by then, was not missed
        var due = reviews.Where(one => one.Turn == turn && !(one.MatchUntil < one.FirstDueOn) && (one.DoneOn is not null || one.FirstDueOn.AddDays(GraceDays) < today)).ToList();
        var toCome = reviews.Count(one => one.Turn == turn && one.DoneOn is null && one.MatchUntil is null && one.FirstDueOn.AddDays(GraceDays) >= today);
        return new(
            $"Asked how it goes after {days} days", MeasureShown.Share(due.Count(one => one.DoneOn <= one.FirstDueOn.AddDays(GraceDays)), due.Count),
            $"Reviews written down no later than {GraceDays} days after the day on which {days} days were over ÷ reviews written down or overdue. One that happened later counts as not in time, though it happened.",
            "Matches that lasted until that day", $"{toCome} still to come, and matches that were over before the day. {OutOfSight}");
    }

    internal static int? Median(IEnumerable<int> days) => days.Order().ToList() is { Count: > 0 } sorted ? sorted[(sorted.Count - 1) / 2] : null;
}
