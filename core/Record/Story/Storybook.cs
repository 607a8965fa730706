using Platform.Record.People;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;
using Platform.UI.Area;

namespace Platform.Record.Story;

/// <summary>Keeps the person's own words: written once, never changed. Who may see them can change, as the person wishes.</summary>
public sealed class Storybook(IDatabase database, ITimeline timeline, CurrentWorker worker, LocalArea area, TimeProvider clock)
{
    internal const string NotTheirs = "What this was to stand beside is not yours to read any more. Your words are kept: send them again, and they stand on their own.";

    private const int LongestYears = 100;

    internal Task<EntryRow?> FindAsync(Guid person, Guid entry) => database.OneAsync<EntryRow>(StorySql.One, new { person, entry, team = Team });

    internal Task<Page<EntryRow>> NewestAsync(Guid person, int many) => database.PageAsync<EntryRow>(StorySql.Newest, new { person, team = Team }, many);

    internal Task<Page<EntryRow>> EarlierAsync(Guid person, StoryChapter? chapter, Guid? before, int many) =>
        database.PageAsync<EntryRow>(StorySql.Earlier, new { person, team = Team, chapter, before }, many);

    internal async Task<ILookup<Guid?, EntryRow>> BesideAsync(Guid person, IEnumerable<EntryRow> entries) =>
        (await database.ManyAsync<EntryRow>(StorySql.Beside, new { person, team = Team, entries = entries.Select(entry => entry.StoryId).ToList() })).ToLookup(entry => entry.BesideId);

    /// <summary>
    /// Writes an entry; one that stands beside a later entry stands beside what that one stands beside. What stands beside something that only one team may
    /// see is seen by that team only.
    /// </summary>
    internal async Task TellAsync(Guid person, TellInput input, EntryRow? beside = null)
    {
        var (today, on) = (area.Today(clock), input.ToldOn);
        if (on > today)
        {
            throw new RuleBrokenException("They told it today or on an earlier day. Change the date.", "Input.ToldOn");
        }

        if (on < today.AddYears(-LongestYears))
        {
            throw new RuleBrokenException($"This is more than {LongestYears} years ago. Check the year.", "Input.ToldOn");
        }

        if (beside is not null)
        {
            // behind the guard row: who may see it may have changed while the page was open
            await database.ExecuteOneAsync(SupportSql.GuardPerson, new { person });
            beside = await FindAsync(person, beside.StoryId) ?? throw new RuleBrokenException(NotTheirs);
        }

        var only = beside?.OnlyTeamId ?? (input.Audience == Audience.OurTeam ? Team : null);
        await WriteAsync(person, input.Words!, on ?? today, input.ToldTo ?? worker.Name, beside?.BesideId ?? beside?.StoryId, input.Chapter, only);
        // the timeline is everybody's: that something was told to one team only is not there
        if (only is null) await timeline.WriteAsync(PeopleTimeline.Told, person, beside is null
            ? "They told us something in their own words"
            : "They told us something that stands beside an earlier entry");
    }

    /// <summary>
    /// Says anew who may see an entry, as the person wishes. What stands beside it is never seen by more people than it: narrowed, it takes that along; and what stands beside
    /// something that only one team may see is not widened alone. The timeline tells when everybody may see it, and nothing when fewer may.
    /// </summary>
    internal async Task ShowAsync(Guid person, EntryRow entry, Audience audience)
    {
        await database.ExecuteOneAsync(SupportSql.GuardPerson, new { person });
        var now = await FindAsync(person, entry.StoryId) ?? throw new RuleBrokenException("This was changed meanwhile, and is not yours to change any more.");
        var only = audience == Audience.OurTeam ? Team : null;
        if (only == now.OnlyTeamId) throw new RuleBrokenException("It is so already. Choose the other, or leave it as it is.", "Input.Audience");
        if (only is null && now.BesideId is { } root && await FindAsync(person, root) is not { OnlyTeamId: null })
        {
            throw new RuleBrokenException("It stands beside something that only one team may see. Change that first, if they wish.", "Input.Audience");
        }

        await database.ExecuteOneAsync(StorySql.Show, new { person, entry = now.StoryId, team = Team, onlyTeam = only });
        if (only is not null) await database.ExecuteAsync(StorySql.NarrowBeside, new { person, entry = now.StoryId, onlyTeam = only });
        if (only is null) await timeline.WriteAsync(PeopleTimeline.StoryShown, person, $"They wish that everybody who supports them may see what they told on {now.ToldOn.Words()}");
    }

    /// <summary>Writes an entry without telling the timeline: a record's start tells it.</summary>
    internal Task WriteAsync(Guid person, string words, DateOnly on, string to, Guid? beside, StoryChapter? chapter = null, Guid? onlyTeam = null) => database.ExecuteAsync(StorySql.Write, new
    {
        entry = Ids.New(), person, words, toldOn = on, toldTo = to, worker = worker.IsSignedIn ? worker.Id : (Guid?)null, beside, now = clock.GetUtcNow().UtcDateTime,
        chapter, onlyTeam,
    });

    private Guid? Team => worker.IsSignedIn ? worker.TeamId : null;
}
