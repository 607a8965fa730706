using FlexibleFund.Pots;
using FlexibleFund.Pots.Standing;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace FlexibleFund.Requests.Lasting;

/// <summary>
/// What becomes of what was asked for when support ends, or somebody dies. What waits for a decision when somebody dies is asked of nobody any more; what was promised is settled by those who
/// knew them: paid where it is ordered, or given back.
/// </summary>
internal static class OpenRequests
{
    public static async Task Stop(PersonDied died, ModuleScope scope)
    {
        await scope.Database.ExecuteAsync(RequestSql.Stop, new { person = died.Person });
        foreach (var one in await PromisedAsync(scope, died.Person)) await RaiseAsync(scope, one, one.TeamId);
        await KeepStanding.LookAsync(scope, died.Person);
    }

    public static async Task TakeUp(DeathTakenBack back, ModuleScope scope)
    {
        await scope.Database.ExecuteAsync(RequestSql.TakeUp, new { person = back.Person });
        await KeepStanding.LookAsync(scope, back.Person);
        // what support supports again is paid as before
        foreach (var one in (await PromisedAsync(scope, back.Person)).Where(one => one.Supporting > 0)) await FinishAsync(scope, one, one.TeamId);
    }

    /// <summary>The team whose last support has ended settles what it promised; where another team supports them, that one as well.</summary>
    public static async Task Ended(SupportEnded ended, ModuleScope scope)
    {
        if (ended.Reason == EndingReason.Died) return;
        foreach (var one in (await PromisedAsync(scope, ended.Person)).Where(one => one.TeamId == ended.Team && one.Supporting == 0)) await RaiseAsync(scope, one, ended.Team);
        await KeepStanding.LookAsync(scope, ended.Person);
    }

    /// <summary>A team that begins to support somebody takes over what one that supports them no longer has left open; and one that comes back goes on with its own.</summary>
    public static async Task Started(SupportStarted started, ModuleScope scope)
    {
        await KeepStanding.LookAsync(scope, started.Person);
        foreach (var one in await PromisedAsync(scope, started.Person))
        {
            if (one.TeamId == started.Team) await FinishAsync(scope, one, started.Team);
            else if (one.Supporting == 0) await RaiseAsync(scope, one, started.Team);
        }
    }

    /// <summary>What is promised to somebody whose record is erased is there for others again: nothing would tell of it afterwards.</summary>
    public static async Task Erase(PersonErasing erasing, ModuleScope scope)
    {
        var promised = await PromisedAsync(scope, erasing.Person);
        foreach (var pot in promised.Select(one => one.PotId!.Value).Distinct()) await scope.Database.ExecuteOneAsync(PotSql.Guard, new { pot });
        var freed = await KeepStanding.EraseAsync(scope, erasing.Person);
        foreach (var one in promised.Where(one => !freed.Contains(one.RequestId)))
        {
            await Ledger.ReleaseAsync(scope, new Movement(erasing.Person, one.RequestId, one.PotId!.Value, "Erased"), one.OutstandingPence);
            await scope.Database.ExecuteOneAsync(RequestSql.Release, new { person = erasing.Person, request = one.RequestId, pence = one.OutstandingPence, one.Version });
        }
    }

    private static Task<IReadOnlyList<Request>> PromisedAsync(ModuleScope scope, Guid person) => scope.Database.ManyAsync<Request>(RequestSql.Promised, new { person });

    private static Task RaiseAsync(ModuleScope scope, Request request, Guid team) => FundWork.RaiseSettleAsync(scope, request, request.OutstandingPence, team);

    private static Task FinishAsync(ModuleScope scope, Request request, Guid team) =>
        scope.Work.FinishAsync(FundWork.Settle, request.PersonId, team, FundWork.ShowLink(request.PersonId, request.RequestId));
}
