using Peer.Matching.Pairing;
using Platform.Sdk.Areas;
using Platform.Sdk.Measures;

namespace Peer.Measures;

/// <summary>How matching goes for the people who wait. Nothing counts who was kept apart from whom, or who said no.</summary>
internal sealed class MatchMeasures(
    IReadOnlyList<WaitRow> waits, IReadOnlyList<int> offers, IReadOnlyList<MatchRow> matches, IReadOnlyList<ReviewRow> reviews, IReadOnlyList<WorryRow> worries, PeerSettings settings, Words words, DateOnly today, DateTime now)
{
    /// <summary>A review counts as done in its time up to a week after its day.</summary>
    internal const int GraceDays = 7;

    private const int LastsDays = 84, YearDays = 365;

    private const string OutOfSight = "Whose support ended so long ago that the team may no longer read their record, and whose record is sealed or closed to you by a lock";

    public IReadOnlyList<Measure> All =>
    [
        Days("From start to first offer", one => one.FirstOfferOn, "an offer"),
        Days("From start to match", one => one.FirstMatchOn, "a match they chose"),
        Waiting(),
        new("Choices of two or more", new Share(offers.Count(count => count > 1), offers.Count).InWords, "Offers of two or more peers ÷ offers. Where it could only be one, the reason stands with the offer.", "Offers made", OutOfSight),
        Reviewed(1, settings.FirstReviewAfterDays),
        Reviewed(2, settings.SecondReviewAfterDays),
        new("Changes", new Share(matches.Count(one => one.EndedBy == EndedBy.Change), matches.Count).InWords, "Matches after which somebody else was looked for ÷ matches. A change is a choice that works; it counts against nobody.", "Matches begun", OutOfSight),
        Lasting(),
        Lasted(),
        Answered(),
    ];

    private Measure Waiting()
    {
        var open = waits.Where(one => one.EndedOn is null).ToList();
        return new(
            words.In("{People} waiting for a peer"), new Share(open.Count(one => one.LeadWorkerId is null), open.Count).InWords,
            words.In("{People} whom the team supports, or has accepted, and who have no peer today ÷ all of them. Whoever said “not now” is among them."), words.In("{People} whom the team supports, or has accepted"), words.In("{People} whose record is sealed, or closed to you by a lock"));
    }

    // whoever supported them without a match, because the record gave them the lead, was matched with nobody
    private List<MatchRow> Matched => [.. matches.Where(one => one.OfferId is not null)];

    private Measure Lasting()
    {
        var old = Matched.Where(one => one.FromOn.AddDays(LastsDays) <= today && one.EndedBy != EndedBy.Died).ToList();
        return new(
            $"Together after {LastsDays} days", new Share(old.Count(one => one.UntilOn is null || one.UntilOn >= one.FromOn.AddDays(LastsDays)), old.Count).InWords,
            $"Matches that lasted {LastsDays} days or longer ÷ matches begun at least {LastsDays} days ago. One that ended sooner because support ended well is among those that did not.",
            $"Matches begun at least {LastsDays} days ago", $"{Matched.Count(one => one.FromOn.AddDays(LastsDays) > today)} begun later, and matches that a death ended. {OutOfSight}");
    }

    private Measure Lasted()
    {
        var ended = Matched.Where(one => one.UntilOn is not null && one.EndedBy != EndedBy.Died).ToList();
        return new(
            "How long matches last", Median.Of(ended.Select(one => one.UntilOn!.Value.DayNumber - one.FromOn.DayNumber)) is { } median ? $"{median:0.#} {(median == 1 ? "day" : "days")} in the middle, of {ended.Count}" : Share.None,
            "Days from the beginning of a match to its end, the middle one of all; of an even number the mean of the two in the middle.", "Matches that have ended",
            $"{Matched.Count(one => one.UntilOn is null)} that go on, and matches that a death ended. {OutOfSight}");
    }

    private Measure Answered()
    {
        var told = worries.Where(one => one.ToldAt >= now.AddDays(-YearDays) && (one.DoneAt is not null || one.StoppedAt is null)).ToList();
        var due = told.Where(one => one.DoneAt is not null || one.DueAt < now).ToList();
        return new(
            "Worries answered in time", new Share(due.Count(one => one.DoneAt <= one.DueAt), due.Count).InWords,
            $"What worried peers and was answered within the hours that the area sets (now {settings.AnswerWorryWithinHours}) ÷ what was answered or is overdue, of the last 12 months.", "Worries told in the last 12 months that were answered or are overdue",
            $"{told.Count - due.Count} still in time, and those about somebody who died before they were answered. {OutOfSight}");
    }

    private Measure Days(string name, Func<WaitRow, DateOnly?> first, string what)
    {
        var days = waits.Where(one => first(one) is not null).Select(one => first(one)!.Value.DayNumber - one.StartedOn.DayNumber).ToList();
        var without = waits.Where(one => first(one) is null).ToList();
        return new(
            name, Median.Of(days) is { } median ? $"{median:0.#} {(median == 1 ? "day" : "days")} in the middle, of {days.Count}" : Share.None,
            "Days from the day support started, the middle one of all; of an even number the mean of the two in the middle.", "Supports with one",
            $"{without.Count(one => one is { EndedOn: null, LeadWorkerId: null })} who wait still, {without.Count(one => one is { EndedOn: null, LeadWorkerId: not null })} who have a peer without {what}, and "
            + $"{without.Count(one => one.EndedOn is not null)} whose support ended before {what}. {OutOfSight}");
    }

    private Measure Reviewed(int turn, int days)
    {
        // one that never came to its day, because the match was over by then, was not missed
        var due = reviews.Where(one => one.Turn == turn && !(one.MatchUntil < one.FirstDueOn) && (one.DoneOn is not null || one.FirstDueOn.AddDays(GraceDays) < today)).ToList();
        var toCome = reviews.Count(one => one.Turn == turn && one.DoneOn is null && one.MatchUntil is null && one.FirstDueOn.AddDays(GraceDays) >= today);
        return new(
            $"Asked how it goes after {days} days", new Share(due.Count(one => one.DoneOn <= one.FirstDueOn.AddDays(GraceDays)), due.Count).InWords,
            $"Reviews written down no later than {GraceDays} days after the day on which {days} days were over ÷ reviews written down or overdue. One that happened later counts as not in time, though it happened.",
            "Matches that lasted until that day", $"{toCome} still to come, and matches that were over before the day. {OutOfSight}");
    }

}
