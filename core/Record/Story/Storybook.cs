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

    internal const string EmptyForPeers = "What they would like a peer to read stands here. What matters to them is in About me; the rest is theirs to tell you, when they want to.";

    private const string NotForPeers = "It stands beside something that a peer who is matched with them may not see. Change that first, if they wish.";

    private const int LongestYears = 100;

    internal Task<EntryRow?> FindAsync(Guid person, Guid entry) => database.OneAsync<EntryRow>(StorySql.One, new { person, entry, team = Team, peer = IsPeer });

    internal Task<Page<EntryRow>> NewestAsync(Guid person, int many) => database.PageAsync<EntryRow>(StorySql.Newest, new { person, team = Team, peer = IsPeer }, many);

    internal Task<Page<EntryRow>> EarlierAsync(Guid person, StoryChapter? chapter, Guid? before, int many) =>
        database.PageAsync<EntryRow>(StorySql.Earlier, new { person, team = Team, peer = IsPeer, chapter, before }, many);

    internal async Task<ILookup<Guid?, EntryRow>> BesideAsync(Guid person, IEnumerable<EntryRow> entries) =>
        (await database.ManyAsync<EntryRow>(StorySql.Beside, new { person, team = Team, peer = IsPeer, entries = entries.Select(entry => entry.StoryId).ToList() })).ToLookup(entry => entry.BesideId);

    /// <summary>
    /// Writes an entry; one that stands beside a later entry stands beside what that one stands beside. What stands beside something that only one team may
    /// see is seen by that team only; a peer reads nothing that stands beside what they may not read.
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
        var forPeers = only is null && input.Audience == Audience.AlsoPeers;
        if (forPeers && beside is { ForPeers: false }) throw new RuleBrokenException(NotForPeers, "Input.Audience");
        await WriteAsync(person, input.Words!, on ?? today, input.ToldTo ?? worker.Name, beside?.BesideId ?? beside?.StoryId, input.Chapter, only, forPeers);
        // the timeline is everybody's: that something was told to one team only is not there
        if (only is null) await timeline.WriteAsync(PeopleTimeline.Told, person, beside is null
            ? "They told us something in their own words"
            : "They told us something that stands beside an earlier entry");
    }

    /// <summary>
    /// Says anew who may see an entry, as the person wishes. What stands beside it is never seen by more people than it: narrowed, it takes that along; and what stands beside
    /// something that fewer may see is not widened alone. The timeline tells when more may see it, and nothing when fewer may.
    /// </summary>
    internal async Task ShowAsync(Guid person, EntryRow entry, Audience audience)
    {
        await database.ExecuteOneAsync(SupportSql.GuardPerson, new { person });
        var now = await FindAsync(person, entry.StoryId) ?? throw new RuleBrokenException("This was changed meanwhile, and is not yours to change any more.");
        if (audience == now.Audience) throw new RuleBrokenException("It is so already. Choose another, or leave it as it is.", "Input.Audience");
        var only = audience == Audience.OurTeam ? Team : null;
        var forPeers = audience == Audience.AlsoPeers;
        if (only is null && now.BesideId is { } root)
        {
            var beside = await FindAsync(person, root);
            if (beside is not { OnlyTeamId: null }) throw new RuleBrokenException("It stands beside something that only one team may see. Change that first, if they wish.", "Input.Audience");
            if (forPeers && !beside.ForPeers) throw new RuleBrokenException(NotForPeers, "Input.Audience");
        }

        await database.ExecuteOneAsync(StorySql.Show, new { person, entry = now.StoryId, team = Team, onlyTeam = only, forPeers });
        if (!forPeers) await database.ExecuteAsync(StorySql.NarrowBeside, new { person, entry = now.StoryId, onlyTeam = only });
        if (forPeers) await timeline.WriteAsync(PeopleTimeline.StoryShown, person, $"They wish that a peer who is matched with them may see what they told on {now.ToldOn.Words()} too");
        else if (now.Audience == Audience.OurTeam) await timeline.WriteAsync(PeopleTimeline.StoryShown, person, $"They wish that everybody who supports them may see what they told on {now.ToldOn.Words()}");
    }

    /// <summary>Writes an entry without telling the timeline: a record's start tells it.</summary>
    internal Task WriteAsync(Guid person, string words, DateOnly on, string to, Guid? beside, StoryChapter? chapter = null, Guid? onlyTeam = null, bool forPeers = false) => database.ExecuteAsync(StorySql.Write, new
    {
        entry = Ids.New(), person, words, toldOn = on, toldTo = to, worker = worker.IsSignedIn ? worker.Id : (Guid?)null, beside, now = clock.GetUtcNow().UtcDateTime,
        chapter, onlyTeam, forPeers,
    });

    private bool IsPeer => worker.IsSignedIn && worker.OnlyMatches is not null;

    private Guid? Team => worker.IsSignedIn ? worker.TeamId : null;
}
