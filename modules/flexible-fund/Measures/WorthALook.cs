using FlexibleFund.Requests;
using FlexibleFund.Requests.Limits;

namespace FlexibleFund.Measures;

/// <summary>A request that was decided at once and for which something was pointed out: nobody else has seen that.</summary>
/// <param name="Of">The request.</param>
/// <param name="Hints">What was pointed out.</param>
internal sealed record WorthALook(Counted Of, IReadOnlyList<string> Hints)
{
    /// <summary>Those of the last days, the latest first, each held against what the same person asked for before.</summary>
    public static IReadOnlyList<WorthALook> Find(IReadOnlyList<Counted> all, DateOnly today, Func<DateTime, DateOnly> dayOf, FlexibleFundSettings settings)
    {
        var since = today.AddDays(-settings.SameWithinDays);
        var lasting = all.Where(one => one.State is RequestState.Waiting or RequestState.Agreed).ToLookup(one => one.PersonId);
        return
        [
            .. all.Where(one => one.Band.IsAtOnce() && one.State == RequestState.Agreed && dayOf(one.AskedAt) >= since).OrderByDescending(one => one.AskedAt)
                .Select(one => new WorthALook(one, HintsOf(one, [.. lasting[one.PersonId].Where(other => IsBefore(other, one))])))
                .Where(one => one.Hints.Count > 0),
        ];

        IReadOnlyList<string> HintsOf(Counted one, IReadOnlyList<Counted> before) => FlexibleFund.Requests.Limits.Hints.For(
            [.. before.Select(other => new Earlier { RequestId = other.RequestId, Category = other.Category, Pence = other.Pence, AskedAt = other.AskedAt })],
            one.Category, one.Pence, dayOf(one.AskedAt), dayOf, settings);
    }

    // of two in one moment only one comes before the other
    private static bool IsBefore(Counted other, Counted one) =>
        other.AskedAt < one.AskedAt || (other.AskedAt == one.AskedAt && other.RequestId.CompareTo(one.RequestId) < 0);
}
