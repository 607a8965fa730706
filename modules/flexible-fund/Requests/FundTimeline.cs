using Platform.Sdk.Access;
using Platform.Sdk.Record;

namespace FlexibleFund.Requests;

/// <summary>What was asked for and why it was decided so may tell of health or abuse: only those who support the person read that. That money was paid is of money.</summary>
internal static class FundTimeline
{
    public static readonly TimelineKind Asked = new("flexible-fund.asked", "Help from the fund asked for");
    public static readonly TimelineKind Decided = new("flexible-fund.decided", "The fund decided");
    public static readonly TimelineKind Paid = new("flexible-fund.paid", "Paid from the fund") { Shares = InformationKind.Money };

    public static readonly IReadOnlyList<TimelineKind> All = [Asked, Decided, Paid];
}
