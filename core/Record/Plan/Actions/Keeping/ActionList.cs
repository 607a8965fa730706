using Platform.Record.Plan.Goals;
using Platform.Record.Work;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Plan.Actions;

/// <summary>Who does what by when. What a worker does stands in their day as well, and both are raised, moved and finished together.</summary>
public sealed class ActionList(IDatabase database, Planning planning, GoalBook goals, WorkItems work, ITimeline timeline, LocalArea area, TimeProvider clock)
{
    /// <summary>For how many days a finished action is still shown in the plan.</summary>
    private const int ShownDays = 28;

    /// <summary>What is still to do, and what was finished lately.</summary>
    internal Task<IReadOnlyList<ActionRow>> OfAsync(Guid person) =>
        database.ManyAsync<ActionRow>(ActionSql.Of, new { person, goal = (Guid?)null, since = Today.AddDays(-ShownDays) });

    /// <summary>Everything that ever was for a goal.</summary>
    internal Task<IReadOnlyList<ActionRow>> OfAsync(Guid person, Guid goal) =>
        database.ManyAsync<ActionRow>(ActionSql.Of, new { person, goal = (Guid?)goal, since = new DateOnly(2000, 1, 1) });

    internal Task<ActionRow?> FindAsync(Guid person, Guid action) => database.OneAsync<ActionRow>(ActionSql.One, new { person, action });

    internal async Task<Guid> AddAsync(Guid person, ActionInput input)
    {
        PlanDays.ToCome(input.DueOn, area, clock, "Input.DueOn");
        await planning.OnlyWhileOpenAsync(person);
        var who = await OwnerAsync(person, input);
        var (action, item) = (Ids.New(), who is null ? (Guid?)null : Ids.New());
        await database.ExecuteAsync(ActionSql.Add, new
        {
            action, person, goal = await GoalAsync(person, input.Goal), what = input.What!.Trim(), owner = input.Owner!.Value, worker = who?.WorkerId,
            service = Service(input), input.DueOn, on = Today, work = item, now = clock.GetUtcNow().UtcDateTime,
        });
        await RaiseAsync(person, action, item, who, input);
        await timeline.WriteAsync(PlanTimeline.Action, person, Sentence("To do", input, who?.Name));
        return action;
    }

    /// <exception cref="StaleRowException">Somebody else changed it first.</exception>
    internal async Task ChangeAsync(Guid person, ActionRow action, ActionInput input)
    {
        if (input.DueOn != action.DueOn) PlanDays.ToCome(input.DueOn, area, clock, "Input.DueOn");
        await planning.OnlyWhileOpenAsync(person);
        var who = await OwnerAsync(person, input, action);
        var item = who is null || !action.IsOpen ? (Guid?)null : Ids.New();
        await database.ExecuteOneAsync(ActionSql.Change, new
        {
            action = action.ActionId, person, goal = await GoalAsync(person, input.Goal), what = input.What!.Trim(), owner = input.Owner!.Value,
            worker = who?.WorkerId, service = Service(input), input.DueOn, work = item, input.Version,
        });
        await work.FinishOneAsync(person, action.WorkId);
        await RaiseAsync(person, action.ActionId, item, who, input);
        await timeline.WriteAsync(PlanTimeline.Action, person, Sentence("Changed", input, who?.Name));
    }

    /// <exception cref="StaleRowException">Somebody else changed it first.</exception>
    internal async Task FinishAsync(Guid person, ActionRow action, FinishInput input)
    {
        await planning.OnlyWhileOpenAsync(person);
        var word = string.IsNullOrWhiteSpace(input.Word) ? null : input.Word.Trim();
        var who = input.State == ActionState.Open && action.WorkerId is { } worker
            ? (await planning.NamedAsync(person)).FirstOrDefault(one => one.WorkerId == worker)
            : null;
        var item = who is null ? (Guid?)null : Ids.New();
        await database.ExecuteOneAsync(ActionSql.Finish, new
        {
            action = action.ActionId, person, state = input.State!.Value, word, on = Today, work = item, input.Version,
        });
        await work.FinishOneAsync(person, action.WorkId);
        await RaiseAsync(person, action.ActionId, item, who, ActionInput.From(action));
        await timeline.WriteAsync(PlanTimeline.Action, person, input.State switch
        {
            ActionState.Done => $"Done: {action.What}",
            ActionState.NotNeeded => $"Not needed any more: {action.What}",
            _ => $"Still to do: {action.What}",
        }, word);
    }

    /// <summary>An item of work was done in My day: what it was for is done with it.</summary>
    internal async Task DoneInMyDayAsync(Guid person, Guid item)
    {
        if (await database.OneAsync<ActionRow>(ActionSql.OfWork, new { person, work = item }) is not { } found
            || await FindAsync(person, found.ActionId) is not { } action) return;
        await database.ExecuteOneAsync(ActionSql.Finish, new
        {
            action = action.ActionId, person, state = ActionState.Done, word = (string?)null, on = Today, work = (Guid?)null, action.Version,
        });
        await timeline.WriteAsync(PlanTimeline.Action, person, $"Done: {action.What}");
    }

    private DateOnly Today => area.Today(clock);

    private static string? Service(ActionInput input) => input.Owner == ActionOwner.Service ? input.Service!.Trim() : null;

    private async Task<Named?> OwnerAsync(Guid person, ActionInput input, ActionRow? before = null)
    {
        switch (input.Owner)
        {
            case ActionOwner.Service when string.IsNullOrWhiteSpace(input.Service):
                throw new RuleBrokenException("Say which service does it.", "Input.Service");
            case ActionOwner.Worker when input.Worker is null:
                throw new RuleBrokenException("Choose the colleague who does it.", "Input.Worker");
            case ActionOwner.Worker when input.DueOn is null:
                throw new RuleBrokenException("Say by when, so that it stands in their day.", "Input.DueOn");
            case ActionOwner.Worker when before is { IsOpen: false } && before.WorkerId == input.Worker:
                // done by somebody who may have left since
                return new Named(before.WorkerId!.Value, before.Who, Guid.Empty, "");
            case ActionOwner.Worker:
                return await planning.FindAsync(person, input.Worker, "Input.Worker");
            default:
                return null;
        }
    }

    private async Task<Guid?> GoalAsync(Guid person, Guid? goal) => goal is { } one && await goals.FindAsync(person, one) is null
        ? throw new RuleBrokenException("This goal is not in the plan any more. Choose another, or none.", "Input.Goal")
        : goal;

    private Task RaiseAsync(Guid person, Guid action, Guid? item, Named? who, ActionInput input) => item is not { } id || who is null || input.DueOn is not { } due
        ? Task.CompletedTask
        : work.RaiseAsync(id, PlanTimeline.Act, new NewWork(
            person, input.What!.Trim(), due, who.WorkerId, who.TeamId, $"/people/{person}/plan/actions/{action}/finish"));

    private string Sentence(string begins, ActionInput input, string? worker)
    {
        var who = input.Owner switch { ActionOwner.Worker => worker ?? "a colleague", ActionOwner.Service => input.Service!.Trim(), _ => "they themselves" };
        return $"{begins}: {input.What!.Trim()} ({who}{(input.DueOn is { } due ? $", by {Effort.Day(due, Today)}" : "")})";
    }
}
