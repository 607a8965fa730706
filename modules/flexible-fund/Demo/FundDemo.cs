using FlexibleFund.Categories;
using FlexibleFund.Payments;
using FlexibleFund.Pots;
using FlexibleFund.Requests;
using FlexibleFund.Requests.Limits;
using Platform.Sdk.Amounts;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace FlexibleFund.Demo;

/// <summary>Two pots, and what invented people asked of them over some weeks. What is larger was decided by the colleague who leads with them.</summary>
internal static class FundDemo
{
    private const int OpenedDaysAgo = 70;

    public static async Task Write(ModuleScope scope)
    {
        var first = FinancialYear.Of(scope.Today, scope.Settings<FlexibleFundSettings>().YearBeginsInMonth);
        var then = scope.DaysAgo(OpenedDaysAgo);
        var pot = await OpenPot.RunAsync(then, new NewPot("Exampleton flexible fund", first, Money.Pounds(4_000), "Invented treasurer") { Team = scope.Worker.TeamId });
        await OpenPot.RunAsync(then, new NewPot("Invented Trust", first, Money.Pounds(1_200), "Invented treasurer")
        {
            RingFence = "what helps somebody to stay in a home they have", Team = scope.Worker.TeamId, Categories = ["furniture", "deposit", "arrears", "repairs", "removal"],
        });

        var people = await scope.Database.ManyAsync<SupportCard>(DemoSql.People, new { team = scope.Worker.TeamId });
        var colleague = people.Where(one => one.LeadWorkerId is { } lead && lead != scope.Worker.Id)
            .OrderBy(one => one.LeadWorkerName!.Contains("(invented)", StringComparison.Ordinal)).FirstOrDefault();
        var known = people.DistinctBy(one => one.PersonId).ToLookup(one => one.DisplayName, StringComparer.Ordinal);
        foreach (var written in WrittenRequests.All)
        {
            foreach (var person in known[written.Name]) await WriteAsync(scope, person.PersonId, written, pot, colleague);
        }
    }

    private static async Task WriteAsync(ModuleScope scope, Guid person, WrittenRequest written, Guid pot, SupportCard? colleague)
    {
        var (settings, then) = (scope.Settings<FlexibleFundSettings>(), scope.DaysAgo(written.DaysAgo));
        var band = Bands.Of(Money.Pounds(written.Pounds), settings);
        var (decider, name) = band.IsAtOnce() ? (scope.Worker.Id, scope.Worker.Name) : (colleague?.LeadWorkerId, colleague?.LeadWorkerName);
        if (decider is null && written.State != RequestState.Waiting) return;
        var request = await AskAsync(then, person, written, band, settings);
        if (written.State == RequestState.Waiting)
        {
            await FundWork.RaiseDecideAsync(scope, request);
            return;
        }

        var decided = then with { Clock = new EarlierClock(then.Clock, TimeSpan.FromHours(-written.HoursToDecide)) };
        await DecideAsync(decided, request, written, pot, decider!.Value, name!);
        if (written.Paid > 0) await PayAsync(decided, (await FindAsync(scope, request))!, written);
        else if (written.State == RequestState.Agreed)
        {
            await scope.Work.RaiseAsync(FundWork.Pay, new NewWork(
                person, $"Pay {Money.InWords(request.Pence)} from the fund", scope.Today, null, request.TeamId, FundWork.PayLink(person, request.RequestId)) { About = request.AskedById });
        }
    }

    private static async Task<Request> AskAsync(ModuleScope then, Guid person, WrittenRequest written, Band band, FlexibleFundSettings settings)
    {
        var goals = await then.Database.ManyAsync<GoalCard>(RequestSql.Goals, new { person });
        var (request, pence) = (Ids.New(), Money.Pounds(written.Pounds));
        await then.Database.ExecuteAsync(RequestSql.Ask, new
        {
            request, person, team = then.Worker.TeamId, written.Words, written.Category, pence,
            goal = written.Goal is { } begins ? goals.FirstOrDefault(goal => goal.Words.StartsWith(begins, StringComparison.Ordinal))?.GoalId : null, need = written.Need,
            written.Tried, written.Urgent, written.Note, hints = (string?)null, overYear = (string?)null, band, askedBy = then.Worker.Id, askedByName = then.Worker.Name, askedByLead = false, now = then.Now, dueOn = Bands.DueOn(band, written.Urgent, then.Today, settings),
        });
        await then.Timeline.WriteAsync(
            FundTimeline.Asked, person, $"We asked the fund for {Money.InWords(pence)}: {then.Pack<FundCategories>().LabelOf(written.Category).ToLowerInvariant()}", written.Words, then.Now);
        return (await then.Database.OneAsync<Request>(RequestSql.One, new { person, request }))!;
    }

    private static async Task DecideAsync(ModuleScope then, Request request, WrittenRequest written, Guid pot, Guid decider, string name)
    {
        var (agrees, of) = (written.State == RequestState.Agreed, new { person = request.PersonId, request = request.RequestId });
        if (agrees)
        {
            await Ledger.HoldAsync(then, pot, request.Pence, "");
            await then.Database.ExecuteOneAsync(RequestSql.Agree, new { of.person, of.request, pot, request.Pence, now = then.Now, by = name, written.Reason, overYear = (string?)null, request.Version });
            await Ledger.CommitAsync(then, new Movement(of.person, of.request, pot, name), request.Pence);
        }
        else
        {
            await then.Database.ExecuteOneAsync(RequestSql.NotThisTime, new { of.person, of.request, now = then.Now, by = name, written.Reason, written.AskAgain, request.Version });
        }

        await then.Database.ExecuteAsync(RequestSql.Say, new { id = Ids.New(), of.person, of.request, request.Round, worker = decider, name, agrees, standsIn = false, words = written.Note ?? written.Reason, pence = agrees ? request.Pence : (long?)null, pot = agrees ? pot : (Guid?)null, overYear = (string?)null, now = then.Now });
        await then.Timeline.WriteAsync(
            FundTimeline.Decided, of.person, $"The fund said {(agrees ? "yes" : "not this time")} to {Money.InWords(request.Pence)}", written.Reason, then.Now);
    }

    private static async Task PayAsync(ModuleScope then, Request request, WrittenRequest written)
    {
        var (person, payment, dueOn) = (request.PersonId, Ids.New(), then.Today.AddDays(then.Settings<FlexibleFundSettings>().ReceiptWithinDays));
        var of = new Movement(person, request.RequestId, request.PotId!.Value, then.Worker.Name);
        await Ledger.SpendAsync(then, of, written.Paid);
        await then.Database.ExecuteOneAsync(RequestSql.Pay, new { person, request = request.RequestId, pence = written.Paid, request.Version });
        await then.Database.ExecuteAsync(PaymentSql.Add, new
        {
            payment, person, request = request.RequestId, pence = written.Paid, written.Method, boughtFrom = written.Shop, direct = false, paidOn = then.Today, by = then.Worker.Id,
            byName = then.Worker.Name, receipt = Receipt.Waiting, receiptDueOn = dueOn, file = (Guid?)null,
        });
        await then.Timeline.WriteAsync(FundTimeline.Paid, person, $"{Money.InWords(written.Paid)} was paid from the fund, {written.Method.InWords()}", null, then.Now);
        if (written.NoReceipt is { } words) await then.Database.ExecuteOneAsync(PaymentSql.KeepReceipt, new { person, payment, receipt = Receipt.Statement, file = (Guid?)null, words, version = 1 });
        else await then.Work.RaiseAsync(FundWork.Receipt, new NewWork(person, $"Keep the receipt for {Money.InWords(written.Paid)}, or say why there is none", dueOn, then.Worker.Id, then.Worker.TeamId, FundWork.ReceiptLink(person, payment)));
        var left = (await FindAsync(then, request))!;
        if (left.OutstandingPence > 0)
        {
            await Ledger.ReleaseAsync(then, of, left.OutstandingPence);
            await then.Database.ExecuteOneAsync(RequestSql.Release, new { person, request = request.RequestId, pence = left.OutstandingPence, left.Version });
        }

        if (written.Back == 0) return;
        await Ledger.RefundAsync(then, of, written.Back);
        await then.Database.ExecuteOneAsync(PaymentSql.Refund, new { person, payment, pence = written.Back, words = written.BackWords, file = (Guid?)null, version = 2 });
        await then.Database.ExecuteOneAsync(RequestSql.Refund, new { person, request = request.RequestId, pence = written.Back });
    }

    private static Task<Request?> FindAsync(ModuleScope scope, Request request) =>
        scope.Database.OneAsync<Request>(RequestSql.One, new { person = request.PersonId, request = request.RequestId });
}
