using FlexibleFund.Requests.Limits;
using Platform.Sdk.Amounts;
using Platform.Sdk.Areas;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace FlexibleFund.Requests;

internal static class FundWork
{
    /// <summary>Within how many days what is promised is settled.</summary>
    private const int DaysToSettle = 14;

    public static readonly WorkKind Decide = new("flexible-fund.decide", "Decide") { Permission = FlexibleFundPermissions.Decide, Part = DayPart.Decide };
    public static readonly WorkKind StandIn = new("flexible-fund.stand-in", "Decide as a colleague") { Permission = FlexibleFundPermissions.StandIn, Part = DayPart.Decide };
    public static readonly WorkKind Look = new("flexible-fund.look", "Look at it afterwards") { Permission = FlexibleFundPermissions.Decide, WaitsForAnswer = true };
    public static readonly WorkKind LookBeside = new("flexible-fund.look-beside", "Look at it as a colleague") { Permission = FlexibleFundPermissions.StandIn, WaitsForAnswer = true };
    public static readonly WorkKind Otherwise = new("flexible-fund.otherwise", "Read what a colleague sees otherwise") { Permission = FlexibleFundPermissions.Read };
    public static readonly WorkKind Pay = new("flexible-fund.pay", "Pay") { Permission = FlexibleFundPermissions.Pay };
    public static readonly WorkKind Settle = new("flexible-fund.settle", "Settle what is promised") { Permission = FlexibleFundPermissions.Pay, AfterDeath = true };
    public static readonly WorkKind Receipt = new("flexible-fund.receipt", "Receipt") { Permission = FlexibleFundPermissions.Pay };
    public static readonly WorkKind Tell = new("flexible-fund.tell", "Tell them") { Permission = FlexibleFundPermissions.Read };
    public static readonly WorkKind PotLow = new("flexible-fund.pot-low", "Little left in a pot") { Permission = FlexibleFundPermissions.ChangePots };

    public static readonly WorkKind PotOver = new("flexible-fund.pot-over", "The year of a pot is over") { Permission = FlexibleFundPermissions.ChangePots };

    public static readonly IReadOnlyList<WorkKind> All = [Decide, StandIn, Look, LookBeside, Otherwise, Pay, Settle, Receipt, Tell, PotLow, PotOver];

    public static string DecideLink(Guid person, Guid request) => $"/{FlexibleFundModule.Key}/deciding/decide/{person}/{request}";

    public static string PayLink(Guid person, Guid request) => $"/{FlexibleFundModule.Key}/payments/pay/{person}/{request}";

    public static string ReceiptLink(Guid person, Guid payment) => $"/{FlexibleFundModule.Key}/payments/afterwards/receipt/{person}/{payment}";

    public static string ShowLink(Guid person, Guid request) => $"/{FlexibleFundModule.Key}/requests/show/{person}/{request}";

    public static string PotLink(Guid pot) => $"/{FlexibleFundModule.Key}/pots/show/{pot}";

    public static string StandInLink(Guid person, Guid request) => $"/{FlexibleFundModule.Key}/deciding/stand-in/{person}/{request}";

    public static string LookLink(Guid person, Guid request) => $"/{FlexibleFundModule.Key}/deciding/afterwards/look/{person}/{request}";

    public static string LookBesideLink(Guid person, Guid request) => $"/{FlexibleFundModule.Key}/deciding/afterwards/look-beside/{person}/{request}";

    /// <summary>Asks those who would have decided to look, the next working day, at what could not wait for them; whoever decided it is not shown it.</summary>
    public static async Task RaiseLookAsync(ModuleScope scope, Request request)
    {
        await RaiseAsync(Look, LookLink(request.PersonId, request.RequestId));
        var by = ByOf(scope, request);
        if (by == DecidedBy.Colleague || (by == DecidedBy.LeadFirst && request.AskedByLead == true)) await RaiseAsync(LookBeside, LookBesideLink(request.PersonId, request.RequestId));

        Task RaiseAsync(WorkKind kind, string link) => scope.Work.RaiseAsync(kind, new NewWork(
            request.PersonId, $"Look at the {Money.InWords(request.Pence)} from the fund that was decided at once since it could not wait", WorkingDays.After(scope.Today, 1), null, request.TeamId, link)
        {
            About = request.AskedById,
        });
    }

    /// <summary>Somebody has looked at it.</summary>
    public static async Task LookedAsync(ModuleScope scope, Request request)
    {
        await FinishAsync(scope, Look, request, LookLink(request.PersonId, request.RequestId));
        await FinishAsync(scope, LookBeside, request, LookBesideLink(request.PersonId, request.RequestId));
    }

    /// <summary>Asks those who lead the team to decide, and its other colleagues as well where any of them decides, or a lead has taken part already; whoever asked is not shown it.</summary>
    public static async Task RaiseDecideAsync(ModuleScope scope, Request request)
    {
        await RaiseAsync(scope, Decide, request, DecideLink(request.PersonId, request.RequestId));
        if (ByOf(scope, request) == DecidedBy.Colleague || request.AskedByLead == true || request.Round > 1) await RaiseStandInAsync(scope, request);
    }

    /// <summary>Asks colleagues who are no leads, once however many have spoken; where the area wants leads only nobody is asked.</summary>
    public static async Task RaiseStandInAsync(ModuleScope scope, Request request)
    {
        if (ByOf(scope, request) == DecidedBy.Lead) return;
        var link = StandInLink(request.PersonId, request.RequestId);
        await FinishAsync(scope, StandIn, request, link);
        await RaiseAsync(scope, StandIn, request, link);
    }

    /// <summary>Nothing is to be decided any more, by the team that asked or by the one that took over.</summary>
    public static async Task DecidedAsync(ModuleScope scope, Request request)
    {
        await FinishAsync(scope, Decide, request, DecideLink(request.PersonId, request.RequestId));
        await FinishAsync(scope, StandIn, request, StandInLink(request.PersonId, request.RequestId));
    }

    private static DecidedBy ByOf(ModuleScope scope, Request request) => Bands.By(request.Band, scope.Settings<FlexibleFundSettings>());

    private static Task RaiseAsync(ModuleScope scope, WorkKind kind, Request request, string link) => scope.Work.RaiseAsync(kind, new NewWork(
        request.PersonId, $"Decide about {Money.InWords(request.Pence)} from the fund", request.DueOn, null, request.TeamId, link)
    {
        About = request.AskedById,
    });

    /// <summary>Nothing is promised any more.</summary>
    public static async Task SettledAsync(ModuleScope scope, Request request)
    {
        await FinishAsync(scope, Pay, request, PayLink(request.PersonId, request.RequestId));
        await FinishAsync(scope, Settle, request, ShowLink(request.PersonId, request.RequestId));
    }

    /// <summary>Asks a team to settle what is promised, told once however often that changes.</summary>
    public static async Task RaiseSettleAsync(ModuleScope scope, Request request, long pence, Guid team)
    {
        var link = ShowLink(request.PersonId, request.RequestId);
        await scope.Work.FinishAsync(Settle, request.PersonId, team, link);
        await scope.Work.RaiseAsync(Settle, new NewWork(
            request.PersonId, $"Settle the {Money.InWords(pence)} that the fund promised: pay what is ordered or still needed, or give it back", scope.Today.AddDays(DaysToSettle), null, team, link));
    }

    /// <summary>By the team that asked, or by the one that took over.</summary>
    public static Task FinishAsync(ModuleScope scope, WorkKind kind, Request request, string link) => scope.Work.FinishEverywhereAsync(kind, request.PersonId, link);
}
