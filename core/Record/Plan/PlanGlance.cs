using Platform.Record.Appointments;
using Platform.Record.Plan.Goals;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.Record.Plan;

/// <summary>The plan at a glance, for the overview: two queries, however long the plan.</summary>
public sealed class PlanGlance(IDatabase database, Calendar calendar, IModules modules)
{
    private const int FirstGoals = 2;

    internal async Task<Glance> ReadAsync(Guid person) => new(
        person, await database.PageAsync<GoalRow>(GoalSql.Open, new { person }, FirstGoals), await calendar.ShownAskAsync(person, modules));
}

/// <summary>What the overview shows of a plan.</summary>
internal sealed record Glance(Guid Person, Page<GoalRow> Goals, AskShown Ask);
