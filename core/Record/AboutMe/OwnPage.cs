using Platform.Record.Details;
using Platform.Record.People;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Platform.Record.AboutMe;

/// <summary>A prompt with what was said last.</summary>
internal sealed record Said(string Key, string Label, string? Hint, AnswerRow? Answer)
{
    public string Words => Answer?.Words ?? "";
}

/// <summary>The one page that is about the person, in their words: the latest answer to each prompt counts, and every earlier one is kept.</summary>
public sealed class OwnPage(IDatabase database, IModules modules, Episodes episodes, ITimeline timeline, CurrentWorker worker, LocalArea area, TimeProvider clock)
{
    /// <summary>What was answered, in the order of the prompts; an answer to a prompt that is no longer asked comes last.</summary>
    internal async Task<IReadOnlyList<Said>> LatestAsync(Guid person) => [.. (await AllAsync(person)).Where(said => said.Words.Length > 0)];

    /// <summary>Every prompt of the area's pack, answered or not.</summary>
    internal async Task<IReadOnlyList<Said>> AllAsync(Guid person)
    {
        var answers = (await database.ManyAsync<AnswerRow>(AboutMeSql.Latest, new { person })).ToDictionary(row => row.Prompt);
        var prompts = modules.Pack<AboutMePack>().Prompts;
        return
        [
            .. prompts.Select(prompt => new Said(prompt.Key, prompt.Label, prompt.Hint, answers.GetValueOrDefault(prompt.Key))),
            .. answers.Values.Where(row => prompts.All(prompt => prompt.Key != row.Prompt)).Select(row => new Said(row.Prompt, row.PromptLabel, null, row)),
        ];
    }

    internal Task<Page<AnswerRow>> EveryAsync(Guid person, Guid? before, int many) => database.PageAsync<AnswerRow>(AboutMeSql.Every, new { person, before }, many);

    /// <summary>Writes the answers that were changed; nothing where somebody else has answered one of them meanwhile, and then both are to be shown.</summary>
    internal async Task<IReadOnlyList<Difference>> WriteAsync(Guid person, IReadOnlyList<AnswerInput> typed)
    {
        await episodes.HoldAsync(person);
        var (all, now) = ((await AllAsync(person)).ToDictionary(said => said.Key), clock.GetUtcNow().UtcDateTime);
        var changed = typed.Where(one => all.ContainsKey(one.Key ?? "") && one.Typed != one.Before).ToList();
        var clashes = changed.Where(one => all[one.Key!].Answer?.AboutMeId != one.Seen && all[one.Key!].Words != one.Typed).ToList();
        if (clashes.Count > 0) return [.. clashes.Select(one => new Difference(all[one.Key!].Label, all[one.Key!].Words, one.Typed))];
        changed.RemoveAll(one => all[one.Key!].Words == one.Typed);
        foreach (var one in changed)
        {
            await database.ExecuteAsync(AboutMeSql.Write, new
            {
                id = Ids.New(), person, prompt = one.Key, label = all[one.Key!].Label, words = one.Typed, today = area.Today(clock),
                by = worker.IsSignedIn ? worker.Name : "the team", worker = worker.IsSignedIn ? worker.Id : (Guid?)null, now,
            });
        }

        if (changed.Count > 0) await timeline.WriteAsync(PeopleTimeline.AboutMe, person, "They told us more about themselves");
        return [];
    }
}
