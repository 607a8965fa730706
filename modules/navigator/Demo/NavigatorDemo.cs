using Navigator.Ways;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Navigator.Demo;

/// <summary>Other ways that were tried with invented people over the year, those planned for who is quiet now, and what stands in their way.</summary>
internal static class NavigatorDemo
{
    private const int QuietAfterDays = 10;

    public static async Task Write(ModuleScope scope)
    {
        var people = await scope.Database.ManyAsync<SupportCard>(DemoSql.People, new { worker = scope.Worker.Id });
        var known = people.ToLookup(card => card.DisplayName, StringComparer.Ordinal);
        foreach (var tried in TriedWays.All)
        {
            foreach (var support in known[tried.Name])
            {
                await WriteAsync(scope, support, tried);
            }
        }

        await BarrierDemo.WriteAsync(scope, known);
        foreach (var support in people.Where(card => card.LeadWorkerId == scope.Worker.Id && card.LastTwoWayAt < At(scope, QuietAfterDays)))
        {
            var (change, note) = TriedWays.Next(support.DisplayName);
            await PlanWay.RunAsync(scope, support, change, note, scope.Today.AddDays(2));
        }
    }

    private static async Task WriteAsync(ModuleScope scope, SupportCard support, TriedWay tried)
    {
        var plannedAt = At(scope, tried.DaysAgo);
        await scope.Database.ExecuteAsync(DemoSql.Tried, new
        {
            way = Ids.New(), person = support.PersonId, support = support.SupportId, change = tried.Change, note = tried.Note,
            tryOn = scope.Today.AddDays(1 - tried.DaysAgo), worker = support.LeadWorkerId, plannedAt, reachedAt = At(scope, tried.ReachedDaysAgo),
        });
        await scope.Timeline.WriteAsync(WayTimeline.Planned, support.PersonId, $"We plan to try {tried.Change.InWords()}", at: plannedAt);
    }

    private static DateTime At(ModuleScope scope, int daysAgo) =>
        scope.Area.ToUtc(scope.Today.AddDays(-daysAgo).ToDateTime(new TimeOnly(9, 0)));
}
