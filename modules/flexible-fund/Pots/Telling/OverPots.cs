using FlexibleFund.Requests;
using Platform.Sdk.Access;
using Platform.Sdk.Amounts;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace FlexibleFund.Pots.Telling;

/// <summary>Reminds those who opened a pot, once, to close it when its year is over.</summary>
internal static class OverPots
{
    [NotAudited("It looks at pots, and at nobody's record")]
    public static async Task Remind(ModuleScope scope)
    {
        foreach (var pot in await scope.Database.ManyAsync<Pot>(PotSql.Over, new { over = Pot.LastOver(scope.Today) }))
        {
            await scope.Database.TransactAsync(() => TellAsync(scope, pot));
        }
    }

    private static async Task TellAsync(ModuleScope scope, Pot pot)
    {
        if (await scope.Database.ExecuteAsync(PotSql.Remind, new { pot = pot.PotId, today = scope.Today }) == 0) return;
        await scope.Work.RaiseAsync(FundWork.PotOver, new NewWork(
            null, $"The year of the pot {pot.Name} {pot.Year} is over: close it, and say what happens to the {Money.InWords(pot.LeftPence)} that is left", scope.Today, null, pot.TeamId!.Value,
            FundWork.PotLink(pot.PotId)));
    }
}
