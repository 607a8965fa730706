using Platform.Record.Organisations;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.Record.Locks.Oversight;

/// <summary>
/// Tells governance of each seal that nobody who is named on it could end any longer, when that is noticed: at once where somebody leaves or changes roles, otherwise within
/// a day, for example where their team no longer supports the person. Again after a week, as long as it is so.
/// </summary>
public sealed class StuckSeals(IDatabase database, TellGovernance governance, IModules modules, LocalArea area, TimeProvider clock)
{
    private const int DaysBetween = 7;

    [AuditedJob("Looks for sealed records that nobody can unseal")]
    internal static Task LookAsync(ModuleScope scope) => scope.Database.TransactAsync(() => new StuckSeals(
        scope.Database, new TellGovernance(scope.Database, new Governors(scope.Database, scope.Modules), scope.Work), scope.Modules, scope.Area, scope.Clock).TellAsync());

    /// <summary>In the transaction that is open; one that can be ended again is nothing to do any more.</summary>
    public async Task TellAsync()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var stuck = await database.ManyAsync<StuckSeal>(OversightSql.AllStuck, new { reads = Reads(modules, area, clock) });
        var kind = LockPermissions.Stuck.Key;
        await database.ExecuteAsync(OversightSql.FinishOthers, new { now, kind, links = stuck.Select(LinkTo).ToList() });
        var told = await database.ManyAsync<string>(OversightSql.ToldLately, new { kind, since = now.AddDays(-DaysBetween) });
        foreach (var seal in stuck.Where(one => !told.Contains(LinkTo(one))))
        {
            await governance.TellAsync(new Told(
                LockPermissions.Oversee, LockPermissions.Stuck, "Nobody who is named on a sealed record can end the seal any longer. Name somebody who can.", area.Today(clock), LinkTo(seal))
            {
                Person = seal.PersonId,
            });
        }
    }

    /// <summary>The first day on which support may have ended whose team still reads.</summary>
    internal static DateOnly Reads(IModules modules, LocalArea area, TimeProvider clock) =>
        area.Today(clock).AddDays(-modules.Settings<RecordSettings>().ReadDaysAfterSupport);

    private static string LinkTo(StuckSeal seal) => $"/locks#seal-{seal.SealId:N}";
}
