using Platform.Record.Plan.Goals.Scale;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Plan.Goals;

/// <summary>Keeps what a person wants, in their words and their order. Nothing is ever lost of it: what it was before stands in its history.</summary>
public sealed class GoalBook(
    IDatabase database, Planning planning, Episodes episodes, ITimeline timeline, CurrentWorker worker, LocalArea area, TimeProvider clock)
{
    internal Task<IReadOnlyList<GoalRow>> OfAsync(Guid person) => database.ManyAsync<GoalRow>(GoalSql.Of, new { person });

    internal Task<GoalRow?> FindAsync(Guid person, Guid goal) => database.OneAsync<GoalRow>(GoalSql.One, new { person, goal });

    internal Task<IReadOnlyList<PointRow>> PointsAsync(Guid person, Guid? goal = null) =>
        database.ManyAsync<PointRow>(GoalSql.Points, new { person, goal });

    internal Task<IReadOnlyList<GoalHistoryRow>> HistoryAsync(Guid person, Guid goal) =>
        database.ManyAsync<GoalHistoryRow>(GoalSql.History, new { person, goal });

    internal async Task<Guid> AddAsync(Guid person, GoalInput input)
    {
        PlanDays.ToCome(input.ByOn, area, clock, "Input.ByOn");
        await planning.OnlyWhileOpenAsync(person);
        await episodes.HoldAsync(person);
        var (goal, words) = (Ids.New(), input.Words!.Trim());
        await database.ExecuteAsync(GoalSql.Add, new { goal, person, words, input.ByOn, on = area.Today(clock) });
        await TellAsync(person, goal, "They told us what they want", words);
        return goal;
    }

    /// <exception cref="StaleRowException">Somebody else changed it first.</exception>
    internal async Task ChangeAsync(Guid person, GoalRow goal, GoalInput input)
    {
        if (input.ByOn != goal.ByOn) PlanDays.ToCome(input.ByOn, area, clock, "Input.ByOn");
        await planning.OnlyWhileOpenAsync(person);
        var words = input.Words!.Trim();
        await database.ExecuteOneAsync(GoalSql.Change, new { person, goal = goal.GoalId, words, input.ByOn, input.Version });
        if (words != goal.Words) await TellAsync(person, goal.GoalId, "A goal was put in other words", words);
        if (input.ByOn != goal.ByOn) await TellAsync(person, goal.GoalId, ByWhen(input.ByOn), words);
    }

    /// <summary>Puts a goal before all others; one that is no longer worked towards stays where it is.</summary>
    internal async Task PutFirstAsync(Guid person, Guid goal)
    {
        await planning.OnlyWhileOpenAsync(person);
        await episodes.HoldAsync(person);
        if (await FindAsync(person, goal) is not { IsOpen: true } first) return;
        await database.ExecuteAsync(GoalSql.PutFirst, new { person, goal });
        await TellAsync(person, goal, "They put a goal first", first.Words);
    }

    /// <exception cref="StaleRowException">Somebody else changed it first.</exception>
    internal async Task StandAsync(Guid person, GoalRow goal, StandInput input)
    {
        await planning.OnlyWhileOpenAsync(person);
        var word = Trimmed(input.Word);
        await database.ExecuteOneAsync(GoalSql.Stand, new
        {
            person, goal = goal.GoalId, state = input.State!.Value, word, on = area.Today(clock), input.Version,
        });
        await TellAsync(person, goal.GoalId, (input.State, goal.State) switch
        {
            (GoalState.Reached, _) => "They reached a goal",
            (GoalState.SetAside, _) => "They set a goal aside",
            (_, GoalState.Open) => "They go on with a goal",
            _ => "They took a goal up again",
        }, word is null ? goal.Words : $"{goal.Words}\n{word}");
    }

    internal async Task AddPointAsync(Guid person, GoalRow goal, PointInput input)
    {
        PlanDays.Past(input.SaidOn, area, clock, "Input.SaidOn");
        await planning.OnlyWhileOpenAsync(person);
        var words = Trimmed(input.Words);
        await database.ExecuteAsync(GoalSql.AddPoint, new
        {
            id = Ids.New(), person, goal = goal.GoalId, score = input.Score!.Value, saidBy = input.SaidBy!.Value, saidOn = input.SaidOn ?? area.Today(clock), words,
            workerName = Name, now = Now,
        });
        await timeline.WriteAsync(
            PlanTimeline.Goal, person, $"{(input.SaidBy == SaidBy.Person ? "They say they are" : "We see them")} at {input.Score} of 10 with a goal",
            words is null ? goal.Words : $"{goal.Words}\n{words}");
    }

    private string? Name => worker.IsSignedIn ? worker.Name : null;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private string ByWhen(DateOnly? day) => day is { } on ? $"They want a goal by {Effort.Day(on, area.Today(clock))}" : "A goal has no date any more";

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private async Task TellAsync(Guid person, Guid goal, string sentence, string words)
    {
        await database.ExecuteAsync(GoalSql.AddHistory, new
        {
            id = Ids.New(), person, goal, sentence, words = words.Length > 1000 ? words[..1000] : words, workerName = Name, now = Now,
        });
        await timeline.WriteAsync(PlanTimeline.Goal, person, sentence, words);
    }
}
