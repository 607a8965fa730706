using FlexibleFund.Pots.Telling;
using FlexibleFund.Requests;
using Platform.Sdk.Amounts;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace FlexibleFund.Pots;

/// <summary>Whose money, for which request, and who moves it.</summary>
internal sealed record Movement(Guid Person, Guid Request, Guid Pot, string By);

/// <summary>
/// Moves money. Each act first changes the pot's row under a condition, so that two at once meet there and never spend the same penny; then it writes an entry that
/// nobody changes afterwards. A pot holds allocated − committed − spent + refunded, and so do its entries.
/// </summary>
internal static class Ledger
{
    /// <summary>Puts money in, or with a minus takes out what is left.</summary>
    public static Task AllocateAsync(ModuleScope scope, Guid pot, long pence, string why, string by, string field = "") => PutAsync(scope, pot, pence, why, by, null, field);

    /// <summary>Takes out what is left of a pot that is closed; another one takes it where it is carried over.</summary>
    /// <exception cref="RuleBrokenException">The other one was closed in the same moment.</exception>
    public static async Task TakeRestAsync(ModuleScope scope, Pot pot, Pot? into, string by, string field = "")
    {
        await PutAsync(scope, pot.PotId, -pot.LeftPence, into is null ? "Given back at the end of the year" : $"Carried into {into.Name} {into.Year}", by, pot.PotId);
        if (into is not null) await PutAsync(scope, into.PotId, pot.LeftPence, $"Carried over from {pot.Name} {pot.Year}", by, pot.PotId, field);
    }

    private static async Task PutAsync(ModuleScope scope, Guid pot, long pence, string why, string by, Guid? restOf, string field = "")
    {
        await ChangeAsync(scope, PotSql.Allocate, new { pot, pence }, pot, field, now => now.ClosedOn is not null && pence > 0
            ? "This pot is closed. Put the money into another one."
            : $"No more can be taken out than is left: {Money.InWords(now.LeftPence)}.");
        var after = await FindAsync(scope, pot);
        // what is taken out of a closed pot came back into it: it leaves what was put in as it was
        await scope.Database.ExecuteAsync(PotSql.Enter, new { id = Ids.New(), pot, pence, why, by, now = scope.Now, restOf = restOf ?? (after.ClosedOn is null ? null : (Guid?)pot) });
        if (pence > 0 && !after.IsLow(scope.Settings<FlexibleFundSettings>())) await scope.Work.FinishAsync(FundWork.PotLow, FundWork.PotLink(pot));
        if (pence < 0) await LittleLeft.TellAsync(scope, after with { AllocatedPence = after.AllocatedPence - pence }, after);
    }

    /// <summary>
    /// Takes hold of money in a pot before anything else is written; what it is for is entered with <see cref="CommitAsync"/>. Answers the pot as it is then.
    /// </summary>
    /// <exception cref="RuleBrokenException">There is not enough left, or the pot is closed: it says what there is.</exception>
    public static async Task<Pot> HoldAsync(ModuleScope scope, Guid pot, long pence, string field)
    {
        await ChangeAsync(scope, PotSql.Hold, new { pot, pence, over = Pot.LastOver(scope.Today) }, pot, field, now => now.ClosedOn is not null
            ? "This pot is closed. Choose another one."
            : now.IsOver(scope.Today) ? "The year of this pot is over. Choose another one."
            : $"Only {Money.InWords(now.LeftPence)} is left in this pot, and this is {Money.InWords(pence)}. Choose another pot or a smaller amount, or ask {(now.WhyNotChange(scope.Worker) is null ? "a lead" : "a lead of the team that opened it")} to put money in.");
        return await FindAsync(scope, pot);
    }

    /// <summary>Enters what money that was taken hold of is for.</summary>
    public static Task CommitAsync(ModuleScope scope, Movement of, long pence) => EnterAsync(scope, of, EntryKind.Committed, pence);

    /// <summary>Money that was promised and is not needed is there for others again.</summary>
    public static async Task ReleaseAsync(ModuleScope scope, Movement of, long pence)
    {
        await scope.Database.ExecuteOneAsync(PotSql.Release, new { pot = of.Pot, pence });
        await EnterAsync(scope, of, EntryKind.Released, pence);
        await OverAgainAsync(scope, of.Pot);
    }

    /// <summary>What was promised is spent: two entries, since it is promised no longer.</summary>
    public static async Task SpendAsync(ModuleScope scope, Movement of, long pence)
    {
        await scope.Database.ExecuteOneAsync(PotSql.Spend, new { pot = of.Pot, pence });
        await EnterAsync(scope, of, EntryKind.Released, pence);
        await EnterAsync(scope, of, EntryKind.Spent, pence);
    }

    /// <summary>What was written down as spent and was not is promised again: two entries, the one with a minus, since none is ever changed.</summary>
    public static async Task UnspendAsync(ModuleScope scope, Movement of, long pence)
    {
        await scope.Database.ExecuteOneAsync(PotSql.Unspend, new { pot = of.Pot, pence });
        await EnterAsync(scope, of, EntryKind.Spent, -pence);
        await EnterAsync(scope, of, EntryKind.Committed, pence);
    }

    /// <summary>Money came back.</summary>
    public static async Task RefundAsync(ModuleScope scope, Movement of, long pence)
    {
        await scope.Database.ExecuteOneAsync(PotSql.Refund, new { pot = of.Pot, pence });
        await EnterAsync(scope, of, EntryKind.Refunded, pence);
        await OverAgainAsync(scope, of.Pot);
    }

    /// <summary>Where a closed pot holds something again, those who look after it are told, once however often that grows.</summary>
    internal static async Task OverAgainAsync(ModuleScope scope, Guid id)
    {
        var pot = await FindAsync(scope, id);
        if (pot is not { ClosedOn: not null, TeamId: { } team }) return;
        await scope.Work.FinishAsync(FundWork.PotOver, FundWork.PotLink(id));
        await scope.Work.RaiseAsync(FundWork.PotOver, new NewWork(
            null, $"Money came back into the pot {pot.Name} {pot.Year}, which is closed: say what happens to the {Money.InWords(pot.LeftPence)} that is left", scope.Today, null, team, FundWork.PotLink(id)));
    }

    private static async Task ChangeAsync(ModuleScope scope, Sql change, object how, Guid pot, string field, Func<Pot, string> why)
    {
        try
        {
            await scope.Database.ExecuteOneAsync(change, how);
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException(why(await FindAsync(scope, pot)), field);
        }
    }

    private static async Task EnterAsync(ModuleScope scope, Movement of, EntryKind kind, long pence) => await scope.Database.ExecuteAsync(PotSql.EnterFor, new
    {
        id = Ids.New(), person = of.Person, request = of.Request, pot = of.Pot, kind, pence, by = of.By, now = scope.Now,
    });

    private static async Task<Pot> FindAsync(ModuleScope scope, Guid pot) =>
        await scope.Database.OneAsync<Pot>(PotSql.One, new { pot }) ?? throw new RuleBrokenException("This pot is not there any more. Choose another one.");
}
