using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Rules;

namespace FlexibleFund.Pots.Standing;

/// <summary>What has been promised for long for people whom nobody supports is there for others again.</summary>
internal static class FreeStanding
{
    public static Task<StandingSum?> OfAsync(ModuleScope scope, Guid pot) => scope.Database.OneAsync<StandingSum>(StandingSql.OfPot, new { pot, until = Until(scope) });

    /// <exception cref="RuleBrokenException">Nothing stands so any more.</exception>
    public static async Task RunAsync(ModuleScope scope, Guid pot)
    {
        await scope.Database.ExecuteOneAsync(PotSql.Guard, new { pot });
        if (await OfAsync(scope, pot) is not { DuePence: > 0 }) throw new RuleBrokenException("There is nothing to free: it was settled, or somebody supports them again.");
        // where support began again while the fund was off it was not told: of those whom the lead sees that is put right first, and kept
        foreach (var person in await scope.Database.ManyAsync<Guid>(StandingSql.SupportedAgain, new { pot })) await KeepStanding.LookAsync(scope, person);
        if (await OfAsync(scope, pot) is not { DuePence: > 0 and var pence }) return;
        await scope.Database.ExecuteOneAsync(PotSql.Release, new { pot, pence });
        await scope.Database.ExecuteAsync(StandingSql.Free, new { pot, until = Until(scope), today = scope.Today, by = scope.Worker.Name });
        await Ledger.OverAgainAsync(scope, pot);
    }

    private static DateOnly Until(ModuleScope scope) => scope.Today.AddDays(-scope.Settings<FlexibleFundSettings>().FreeAfterDays);
}
