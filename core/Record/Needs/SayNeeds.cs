using Platform.Record.People;
using Platform.Record.Topics;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Needs;

/// <summary>Writes down what somebody faces, and keeps what was said before. What they told themselves need not be asked again.</summary>
public sealed class SayNeeds(IDatabase database, TopicBook topics, ITimeline timeline, CurrentWorker worker, LocalArea area, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Those of the five that the worker may see, with what is not written down as not known: one query.</summary>
    internal async Task<IReadOnlyList<DisadvantageRow>> OfAsync(Guid person)
    {
        var kinds = Enum.GetValues<Disadvantage>().Where(kind => worker.Can(FieldGroups.Of(kind))).ToList();
        if (kinds.Count == 0) return [];
        var said = (await database.ManyAsync<DisadvantageRow>(PersonSql.Disadvantages, new { person })).ToDictionary(row => row.Kind);
        return [.. kinds.Select(kind => said.GetValueOrDefault(kind) ?? new DisadvantageRow { Kind = kind, State = DisadvantageState.Unknown })];
    }

    /// <summary>What was said before of those that the worker may see, the newest first.</summary>
    internal async Task<ILookup<Disadvantage, SaidBefore>> BeforeAsync(Guid person) =>
        (await database.ManyAsync<SaidBefore>(NeedSql.Before, new { person })).Where(row => worker.Can(FieldGroups.Of(row.Kind))).ToLookup(row => row.Kind);

    /// <exception cref="RuleBrokenException">Nothing is different, or something is missing.</exception>
    /// <exception cref="StaleRowException">Somebody else wrote down something else about the same first.</exception>
    internal async Task RunAsync(Guid person, NeedsInput input)
    {
        var today = area.Today(clock);
        input.Check(today);
        var changed = input.Lines.Where(line => line.Changed && worker.Can(FieldGroups.Of(line.Kind))).ToList();
        if (changed.Count == 0) throw new RuleBrokenException("Nothing is different from what stands here. Change what they told you, or cancel.");
        foreach (var line in changed)
        {
            await SayAsync(person, line, input, input.On ?? today);
            if (input.By == SaidBy.Person && line.State != DisadvantageState.Unknown)
            {
                await topics.WriteStateAsync(person, RecordTopics.Of(line.Kind), line.State.Sentence(), input.On ?? today);
            }

            await timeline.WriteAsync(NeedTimeline.Of(line.Kind), person, $"{line.Kind.InWords()}: {line.State.InWords()}");
        }
    }

    private async Task SayAsync(Guid person, NeedLine line, NeedsInput input, DateOnly on)
    {
        var said = new
        {
            id = Ids.New(), person, kind = line.Kind, state = line.State, on, by = input.By!.Value, who = string.IsNullOrWhiteSpace(input.Who) ? null : input.Who.Trim(),
            recordedBy = worker.Name, version = line.Version,
        };
        if (line.Version > 0)
        {
            await database.ExecuteAsync(NeedSql.Keep, new { id = Ids.New(), person, kind = line.Kind, now = Now });
            await database.ExecuteOneAsync(NeedSql.Say, said);
            return;
        }

        try
        {
            await database.ExecuteAsync(NeedSql.SayFirst, said);
        }
        catch (DuplicateRowException)
        {
            throw new StaleRowException(NeedSql.SayFirst, 0);
        }
    }
}
