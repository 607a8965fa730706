using FlexibleFund.Requests;
using Platform.Sdk.Amounts;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace FlexibleFund.Pots.Telling;

/// <summary>Tells those who opened a pot that little is left in it, where something takes it over the line: once however often that happens before anybody has done anything.</summary>
internal static class LittleLeft
{
    public static async Task TellAsync(ModuleScope scope, Pot before, Pot now)
    {
        var settings = scope.Settings<FlexibleFundSettings>();
        if (now.ClosedOn is not null || !now.IsLow(settings) || before.IsLow(settings)) return;
        if ((now.TeamId ?? (scope.Worker.IsSignedIn ? scope.Worker.TeamId : null)) is not { } team) return;
        var link = FundWork.PotLink(now.PotId);
        await scope.Work.FinishAsync(FundWork.PotLow, link);
        await scope.Work.RaiseAsync(FundWork.PotLow, new NewWork(
            null, $"{now.UsedPercent} % of the pot {now.Name} {now.Year} is promised or spent; {Money.InWords(now.LeftPence)} is left", scope.Today, null, team, link));
    }
}
