using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Navigator.Ways.Trying;

/// <summary>A way was tried and is not the one: it stays to be read, and reminds nobody.</summary>
internal static class PutAside
{
    public static async Task RunAsync(ModuleScope scope, Guid person, Way way, string? learned)
    {
        if (await scope.Database.ExecuteAsync(WaySql.Close, new { person, way = way.WayId, on = scope.Today, learned }) == 0)
        {
            throw new RuleBrokenException("A colleague has written down what came of this way already. Go back to the ways.");
        }

        if (await scope.Database.OneAsync<SupportCard>(WaySql.One, new { person, support = way.SupportId }) is { } support)
        {
            await scope.Work.FinishAsync(WayWork.TryAnotherWay, person, support.TeamId, WayWork.Try(person, way.SupportId, way.WayId));
        }

        await scope.Timeline.WriteAsync(WayTimeline.Tried, person, $"We tried {way.Change.InWords()}, and look for another way");
    }
}
