using FlexibleFund.Payments;
using FlexibleFund.Pots;
using FlexibleFund.Pots.Standing;
using FlexibleFund.Requests;
using Platform.Conformance;
using Platform.Conformance.Running;
using Platform.Sdk.Amounts;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace FlexibleFund.Tests;

public sealed class FlexibleFundConforms : ModuleConformance<FlexibleFundModule>
{
    /// <summary>What a colleague asked for: one waits, one was not agreed, and two could not wait and were paid in part, so that somebody else decides, pays, and looks at it as a lead or a colleague.</summary>
    protected override Task BeforehandAsync(TestPlatform platform, Guid person, Guid team) => platform.InScopeAsync(async scope =>
    {
        await scope.Database.TransactAsync(async () =>
        {
            var pot = await OpenPot.RunAsync(scope, new NewPot("Kit pot", new DateOnly(2026, 4, 1), Money.Pounds(50_000), "Kit"));
            var colleague = (await scope.Database.OneAsync<Colleague>(SceneSql.WorkerOf, new { email = "navigator@demo.example" }))!;
            await AskAsync(scope, person, team, colleague);
            var not = await AskAsync(scope, person, team, colleague);
            await scope.Database.ExecuteOneAsync(RequestSql.NotThisTime, new { person, request = not, now = scope.Now, by = "Kit", reason = "Kit", askAgain = "Kit", version = 1 });
            // one to pay the rest of, and one whose rest is not needed
            for (var at = 0; at < 2; at++) await PaidAsync(scope, person, team, colleague, pot);
            // what somebody whom nobody supports was promised, and nobody settled
            await Ledger.HoldAsync(scope, pot, Money.Pounds(100), "");
            await scope.Database.ExecuteAsync(StandingSql.Add, new { standing = Ids.New(), pot, pence = Money.Pounds(100), today = scope.Today.AddDays(-200) });
        });
        return true;
    });

    private static async Task PaidAsync(ModuleScope scope, Guid person, Guid team, Colleague colleague, Guid pot)
    {
        var request = await AskAsync(scope, person, team, colleague, Band.Urgent);
        var of = new Movement(person, request, pot, colleague.Name);
        await Ledger.HoldAsync(scope, pot, Money.Pounds(400), "");
        await scope.Database.ExecuteOneAsync(RequestSql.Agree, new { person, request, pot, pence = Money.Pounds(400), now = scope.Now, by = "Kit", reason = "Kit", overYear = (string?)null, version = 1 });
        await scope.Database.ExecuteAsync(RequestSql.Say, new { id = Ids.New(), person, request, round = 1, worker = colleague.WorkerId, name = colleague.Name, agrees = true, standsIn = false, words = "Kit", pence = Money.Pounds(400), pot, overYear = (string?)null, now = scope.Now });
        await Ledger.CommitAsync(scope, of, Money.Pounds(400));
        await FundWork.RaiseLookAsync(scope, (await scope.Database.OneAsync<Request>(RequestSql.One, new { person, request }))!);
        await Ledger.SpendAsync(scope, of, Money.Pounds(100));
        await scope.Database.ExecuteOneAsync(RequestSql.Pay, new { person, request, pence = Money.Pounds(100), version = 2 });
        await scope.Database.ExecuteAsync(PaymentSql.Add, new
        {
            payment = Ids.New(), person, request, pence = Money.Pounds(100), method = Method.Card, boughtFrom = "Kit", direct = false, paidOn = scope.Today, by = colleague.WorkerId, byName = colleague.Name,
            receipt = Receipt.Waiting, receiptDueOn = scope.Today, file = (Guid?)null,
        });
    }

    private static async Task<Guid> AskAsync(ModuleScope scope, Guid person, Guid team, Colleague colleague, Band band = Band.Lead)
    {
        var request = Ids.New();
        await scope.Database.ExecuteAsync(RequestSql.Ask, new
        {
            request, person, team, words = "Kittish words", category = "phone", pence = Money.Pounds(400), goal = (Guid?)null, need = (string?)null, tried = (string?)null, urgent = true, note = (string?)null, hints = (string?)null, overYear = (string?)null,
            band, askedBy = colleague.WorkerId, askedByName = colleague.Name, askedByLead = true, now = scope.Now, dueOn = scope.Today,
        });
        return request;
    }
}
