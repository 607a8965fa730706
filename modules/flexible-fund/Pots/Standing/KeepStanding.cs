using FlexibleFund.Requests;
using Platform.Sdk.Amounts;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace FlexibleFund.Pots.Standing;

/// <summary>
/// Keeps, without a name, what is promised for somebody whom no team supports. It is looked at whenever support begins or ends, before each act on a page about them, since
/// the fund hears of neither while it is off, and after each act on a record that the own team supports no longer; each change
/// stands behind the pot's row, as money does.
/// </summary>
internal static class KeepStanding
{
    public static async Task LookAsync(ModuleScope scope, Guid person)
    {
        var pots = (await PromisesAsync(scope, person)).Where(one => !one.IsKept).Select(one => one.PotId).Distinct().ToList();
        if (pots.Count == 0) return;
        foreach (var pot in pots) await scope.Database.ExecuteOneAsync(PotSql.Guard, new { pot });
        foreach (var one in (await PromisesAsync(scope, person)).Where(one => !one.IsKept)) await KeepAsync(scope, person, one);
    }

    /// <summary>Nothing stands for somebody whose record is erased: what was freed already is left in its pot, and the rest is once it is released.</summary>
    public static async Task<IReadOnlySet<Guid>> EraseAsync(ModuleScope scope, Guid person)
    {
        var standing = (await PromisesAsync(scope, person)).Where(one => one.StandingId is not null).ToList();
        foreach (var one in standing) await RemoveAsync(scope, person, one);
        return standing.Where(one => one.FreedOn is not null).Select(one => one.RequestId).ToHashSet();
    }

    public static Task Merged(PersonMerged merged, ModuleScope scope) => merged.IsUndone ? BothAsync(scope, merged) : LookAsync(scope, merged.Person);

    private static async Task BothAsync(ModuleScope scope, PersonMerged merged)
    {
        await LookAsync(scope, merged.Person);
        await LookAsync(scope, merged.Merged);
    }

    private static Task<IReadOnlyList<Promise>> PromisesAsync(ModuleScope scope, Guid person) => scope.Database.ManyAsync<Promise>(StandingSql.OfPerson, new { person });

    private static Task KeepAsync(ModuleScope scope, Guid person, Promise one) =>
        one.FreedOn is not null ? BookAsync(scope, person, one)
        : one.StandingId is null ? AddAsync(scope, person, one)
        : one.Supporting == 0 && one.OutstandingPence > 0 ? scope.Database.ExecuteOneAsync(StandingSql.Change, new { standing = one.StandingId, pence = one.OutstandingPence })
        : RemoveAsync(scope, person, one);

    private static async Task AddAsync(ModuleScope scope, Guid person, Promise one)
    {
        var standing = Ids.New();
        await scope.Database.ExecuteAsync(StandingSql.Add, new { standing, pot = one.PotId, pence = one.OutstandingPence, today = scope.Today });
        await scope.Database.ExecuteOneAsync(StandingSql.Tie, new { standing = (Guid?)standing, person, request = one.RequestId });
    }

    private static async Task RemoveAsync(ModuleScope scope, Guid person, Promise one)
    {
        await scope.Database.ExecuteOneAsync(StandingSql.Tie, new { standing = (Guid?)null, person, request = one.RequestId });
        await scope.Database.ExecuteOneAsync(StandingSql.Remove, new { standing = one.StandingId });
    }

    // the pot's row was changed when it was freed; their own row and entry follow once somebody supports them again
    private static async Task BookAsync(ModuleScope scope, Guid person, Promise one)
    {
        var (pence, request) = (one.Pence!.Value, new Request { PersonId = person, RequestId = one.RequestId, TeamId = one.TeamId });
        await scope.Database.ExecuteOneAsync(StandingSql.Book, new { person, request = one.RequestId, pence });
        await scope.Database.ExecuteAsync(PotSql.EnterFor, new { id = Ids.New(), person, request = one.RequestId, pot = one.PotId, kind = EntryKind.Released, pence, by = one.FreedBy!, now = scope.Now });
        await RemoveAsync(scope, person, one);
        await FundWork.SettledAsync(scope, request);
        await scope.Timeline.WriteAsync(FundTimeline.Paid, person, $"{Money.InWords(pence)} that the fund had promised was freed for others while the fund knew of nobody who supported them: where it is needed still, the fund can be asked again");
    }
}
