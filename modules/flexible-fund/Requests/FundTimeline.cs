using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace FlexibleFund.Requests;

internal static class FundTimeline
{
    public static readonly TimelineKind Asked = new("flexible-fund.asked", "Help from the fund asked for") { Shares = InformationKind.Money };
    public static readonly TimelineKind Decided = new("flexible-fund.decided", "The fund decided") { Shares = InformationKind.Money };
    public static readonly TimelineKind Paid = new("flexible-fund.paid", "Paid from the fund") { Shares = InformationKind.Money };

    public static readonly IReadOnlyList<TimelineKind> All = [Asked, Decided, Paid];
}

internal static class FundWork
{
    public static readonly WorkKind Decide = new("flexible-fund.decide", "Decide") { Permission = FlexibleFundPermissions.Decide, Part = DayPart.Decide };
    public static readonly WorkKind Pay = new("flexible-fund.pay", "Pay") { Permission = FlexibleFundPermissions.Pay };
    public static readonly WorkKind Receipt = new("flexible-fund.receipt", "Receipt") { Permission = FlexibleFundPermissions.Pay };
    public static readonly WorkKind Tell = new("flexible-fund.tell", "Tell them") { Permission = FlexibleFundPermissions.Read };
    public static readonly WorkKind PotLow = new("flexible-fund.pot-low", "Little left in a pot") { Permission = FlexibleFundPermissions.ChangePots };

    public static readonly IReadOnlyList<WorkKind> All = [Decide, Pay, Receipt, Tell, PotLow];

    public static string DecideLink(Guid person, Guid request) => $"/{FlexibleFundModule.Key}/deciding/decide/{person}/{request}";

    public static string PayLink(Guid person, Guid request) => $"/{FlexibleFundModule.Key}/payments/pay/{person}/{request}";

    public static string ReceiptLink(Guid person, Guid payment) => $"/{FlexibleFundModule.Key}/payments/afterwards/receipt/{person}/{payment}";

    public static string ShowLink(Guid person, Guid request) => $"/{FlexibleFundModule.Key}/requests/show/{person}/{request}";

    public static string PotLink(Guid pot) => $"/{FlexibleFundModule.Key}/pots/show/{pot}";

    /// <summary>Asks those who lead the team to decide; whoever asked is not shown it.</summary>
    public static Task RaiseDecideAsync(ModuleScope scope, Request request) => scope.Work.RaiseAsync(Decide, new NewWork(
        request.PersonId, $"Decide about {Money.InWords(request.Pence)} from the fund", request.DueOn, null, request.TeamId, DecideLink(request.PersonId, request.RequestId))
    {
        About = request.AskedById,
    });
}
