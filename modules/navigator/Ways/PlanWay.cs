using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Navigator.Ways;

/// <summary>Plans another way to reach a person.</summary>
internal static class PlanWay
{
    private const int FarthestDays = 92;

    public static async Task RunAsync(ModuleScope scope, SupportCard support, Change change, string note, DateOnly tryOn)
    {
        if (tryOn < scope.Today) throw new RuleBrokenException("Choose today or a later day to try this.", "Input.TryOn");
        if (tryOn > scope.Today.AddDays(FarthestDays)) throw new RuleBrokenException("This is more than three months ahead: nobody should wait so long to be tried again. Choose an earlier day.", "Input.TryOn");

        var way = Ids.New();
        Guid? planner = scope.Worker.IsSignedIn ? scope.Worker.Id : null;
        await scope.Database.ExecuteAsync(WaySql.Plan, new
        {
            way,
            person = support.PersonId,
            support = support.SupportId,
            change,
            note,
            tryOn,
            worker = planner,
            now = scope.Now,
        });
        await scope.Timeline.WriteAsync(WayTimeline.Planned, support.PersonId, $"We plan to try {change.InWords()} on {Effort.Day(tryOn, scope.Today)}");

        // somebody different: whoever of the team can
        var who = change == Change.Person ? null : support.LeadWorkerId;
        await scope.Work.RaiseAsync(WayWork.TryAnotherWay, new NewWork(
            support.PersonId, $"Try {change.InWords()} to get in touch", tryOn, who, support.TeamId,
            WayWork.Try(support.PersonId, support.SupportId, way)));
    }

    /// <summary>The navigator's support of a person; null when there is none now.</summary>
    public static async Task<SupportCard?> SupportAsync(IDatabase database, Guid person) =>
        (await database.PageAsync<SupportCard>(WaySql.Support, new { person }, 1)).Rows.SingleOrDefault();
}
