using FlexibleFund.Pots;
using FlexibleFund.Requests;
using FlexibleFund.Requests.Limits;
using Platform.Sdk.Access;
using Platform.Sdk.Amounts;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;
using Platform.UI.Area;

namespace FlexibleFund.Payments;

/// <summary>A payment that was made.</summary>
internal sealed record Paying(long Pence, Method Method, string BoughtFrom, bool Direct, DateOnly PaidOn, ChosenFile? Receipt);

/// <summary>Writes down a payment of what was promised.</summary>
internal static class PayRequest
{
    /// <exception cref="RuleBrokenException">They may not pay this, it is more than was promised, or the day is out of reach.</exception>
    /// <exception cref="StaleRowException">Somebody else paid first.</exception>
    public static async Task RunAsync(ModuleScope scope, IFiles files, CurrentPerson of, Request request, IReadOnlyList<Opinion> opinions, Paying paying)
    {
        var settings = scope.Settings<FlexibleFundSettings>();
        if (Apart.WhyNotPay(request, opinions, scope.Worker, of, settings, scope.Area.Words) is { } why) throw new RuleBrokenException(why);
        if (paying.Pence > request.OutstandingPence)
        {
            throw new RuleBrokenException($"{Money.InWords(request.OutstandingPence)} is promised for this. If it costs more, ask the fund for the difference.", "Input.Amount");
        }

        DayIsInReach(scope, request, paying.PaidOn);
        var (person, payment) = (request.PersonId, Ids.New());
        await Ledger.SpendAsync(scope, new Movement(person, request.RequestId, request.PotId!.Value, scope.Worker.Name), paying.Pence);
        await scope.Database.ExecuteOneAsync(RequestSql.Pay, new { person, request = request.RequestId, paying.Pence, request.Version });
        var file = paying.Receipt is { } chosen ? await KeepAsync(files, person, chosen) : (Guid?)null;
        var dueOn = scope.Today.AddDays(settings.ReceiptWithinDays);
        await scope.Database.ExecuteAsync(PaymentSql.Add, new
        {
            payment, person, request = request.RequestId, paying.Pence, paying.Method, boughtFrom = paying.BoughtFrom.Trim(), paying.Direct, paying.PaidOn, by = scope.Worker.Id,
            byName = scope.Worker.Name, receipt = file is null ? Receipt.Waiting : Receipt.Kept, receiptDueOn = dueOn, file,
        });
        await scope.Timeline.WriteAsync(FundTimeline.Paid, person, $"{Money.InWords(paying.Pence)} was paid from the fund, {paying.Method.InWords()}");
        if (paying.Pence == request.OutstandingPence) await FundWork.SettledAsync(scope, request);
        if (file is null)
        {
            await scope.Work.RaiseAsync(FundWork.Receipt, new NewWork(
                person, $"Keep the receipt for {Money.InWords(paying.Pence)}, or say why there is none", dueOn, scope.Worker.Id, scope.Worker.TeamId, FundWork.ReceiptLink(person, payment)));
        }
    }

    /// <exception cref="RuleBrokenException">It is still to come, or before there was a yes.</exception>
    public static void DayIsInReach(ModuleScope scope, Request request, DateOnly day)
    {
        var decided = DateOnly.FromDateTime(scope.Area.ToLocal(request.DecidedAt!.Value));
        if (day > scope.Today || day < decided) throw new RuleBrokenException($"Enter the day it was paid: not before {decided.Words()}, when it was decided, and not after today.", "Input.PaidOn");
    }

    /// <summary>A receipt is a file about money.</summary>
    public static Task<Guid> KeepAsync(IFiles files, Guid person, ChosenFile file, string label = "Receipt for something from the fund") =>
        files.KeepAsync(new NewFile(person, FlexibleFundModule.Key, label, file) { About = InformationKind.Money });
}
