using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace FlexibleFund.Requests;

internal static class FundWork
{
    public static readonly WorkKind Decide = new("flexible-fund.decide", "Decide") { Permission = FlexibleFundPermissions.Decide, Part = DayPart.Decide };
    public static readonly WorkKind Pay = new("flexible-fund.pay", "Pay") { Permission = FlexibleFundPermissions.Pay };
    public static readonly WorkKind Settle = new("flexible-fund.settle", "Settle what is promised") { Permission = FlexibleFundPermissions.Pay, AfterDeath = true };
    public static readonly WorkKind Receipt = new("flexible-fund.receipt", "Receipt") { Permission = FlexibleFundPermissions.Pay };
    public static readonly WorkKind Tell = new("flexible-fund.tell", "Tell them") { Permission = FlexibleFundPermissions.Read };
    public static readonly WorkKind PotLow = new("flexible-fund.pot-low", "Little left in a pot") { Permission = FlexibleFundPermissions.ChangePots };

    public static readonly IReadOnlyList<WorkKind> All = [Decide, Pay, Settle, Receipt, Tell, PotLow];

    public static string DecideLink(Guid person, Guid request) => $"/{FlexibleFundModule.Key}/deciding/decide/{person}/{request}";

    public static string PayLink(Guid person, Guid request) => $"/{FlexibleFundModule.Key}/payments/pay/{person}/{request}";

    public static string ReceiptLink(Guid person, Guid payment) => $"/{FlexibleFundModule.Key}/payments/afterwards/receipt/{person}/{payment}";

    public static string ShowLink(Guid person, Guid request) => $"/{FlexibleFundModule.Key}/requests/show/{person}/{request}";

    public static string PotLink(Guid pot) => $"/{FlexibleFundModule.Key}/pots/show/{pot}";

    /// <summary>Asks those who lead the team to decide; whoever asked is not shown it.</summary>
    public static Task RaiseDecideAsync(ModuleScope scope, Request request, Guid? team = null) => scope.Work.RaiseAsync(Decide, new NewWork(
        request.PersonId, $"Decide about {Money.InWords(request.Pence)} from the fund", request.DueOn, null, team ?? request.TeamId, DecideLink(request.PersonId, request.RequestId))
    {
        About = request.AskedById,
    });

    /// <summary>Nothing is to be decided any more, by the team that asked or by the one that took over.</summary>
    public static Task DecidedAsync(ModuleScope scope, Request request) => FinishAsync(scope, Decide, request, DecideLink(request.PersonId, request.RequestId));

    /// <summary>Nothing is promised any more.</summary>
    public static async Task SettledAsync(ModuleScope scope, Request request)
    {
        await FinishAsync(scope, Pay, request, PayLink(request.PersonId, request.RequestId));
        await FinishAsync(scope, Settle, request, ShowLink(request.PersonId, request.RequestId));
    }

    public static async Task FinishAsync(ModuleScope scope, WorkKind kind, Request request, string link)
    {
        await scope.Work.FinishAsync(kind, request.PersonId, request.TeamId, link);
        if (scope.Worker.IsSignedIn && scope.Worker.TeamId != request.TeamId) await scope.Work.FinishAsync(kind, request.PersonId, scope.Worker.TeamId, link);
    }
}
