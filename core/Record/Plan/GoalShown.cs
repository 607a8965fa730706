using Platform.Record.Plan.Actions;
using Platform.Record.Plan.Goals;
using Platform.Record.Plan.Goals.Scale;

namespace Platform.Record.Plan;

/// <summary>A goal as the plan shows it.</summary>
internal sealed record GoalShown(GoalRow Goal, ScaleLine Line, ActionsShown Actions, Guid Person, bool IsFirst, bool MayChange, bool Print);
