using Platform.Record.People;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Topics;

/// <summary>What people told once: kept with when and to whom, so that nobody asks again without knowing it.</summary>
public sealed class TopicBook(
    IDatabase database, IModules modules, AskedTopics asked, CurrentWorker worker, ITimeline timeline, LocalArea area, TimeProvider clock) : ITopics
{
    internal const int MostEarlier = 50;

    private static readonly TimeSpan s_askingTakes = TimeSpan.FromHours(1);

    /// <summary>The topics of the modules that are on, of which the worker may see what was told.</summary>
    internal IReadOnlyList<Topic> Shown => [.. modules.On.SelectMany(module => module.Topics).Where(topic => worker.Can(topic.Permission))];

    public async Task ToldAsync(Guid person, string topic, string words)
    {
        var about = Declared(topic);
        await WriteAsync(person, topic, TopicAct.Told, words);
        await timeline.WriteAsync(PeopleTimeline.ToldOnce, person, $"They told us something that need not be asked again: {Small(about)}");
    }

    /// <summary>Writes it down without telling the timeline: what is done besides tells it.</summary>
    internal Task WriteAsync(Guid person, string topic, TopicAct act, string? words, DateOnly? on = null, string? to = null) => WriteAsync(Ids.New(), person, topic, act, words, on, to);

    /// <summary>Writes down a state that a form offers, as they told it: their own words about the same stay beside it.</summary>
    internal Task WriteStateAsync(Guid person, string topic, string state, DateOnly on) =>
        database.ExecuteAsync(TopicSql.WriteState, Row(Ids.New(), person, topic, TopicAct.Told, state, on, null));

    /// <summary>What was told stays, and nobody had to tell it again. Tapped again by the same worker on the same day it is the same conversation.</summary>
    internal async Task ConfirmAsync(Guid person, TopicState state)
    {
        if (state.Told is null) throw new RuleBrokenException("Nothing has been told about this yet, so there is nothing to confirm.");
        await database.ExecuteOneAsync(SupportSql.GuardPerson, new { person });
        var (id, act) = (Ids.New(), TopicAct.Confirmed);
        if (await database.ExecuteAsync(TopicSql.Confirm, new
        {
            id, person, topic = state.Topic.Key, label = state.Topic.Label, act, on = area.Today(clock), to = By, module = asked.Module, worker = Me, now = Now,
        }) == 0) return;
        await CountAsync(id, person, state.Topic, act);
        await timeline.WriteAsync(PeopleTimeline.ToldOnce, person, $"Confirmed with them instead of asking again: {Small(state.Topic)}");
    }

    /// <summary>It is to be asked again, which is counted.</summary>
    internal async Task AskAgainAsync(Guid person, TopicState state, string? why)
    {
        if (state.Told is null && state.PinnedOn is null) throw new RuleBrokenException("Nothing has been told about this yet. You can ask.");
        await database.ExecuteOneAsync(SupportSql.GuardPerson, new { person });
        var id = Ids.New();
        await WriteAsync(id, person, state.Topic.Key, TopicAct.AskedAgain, string.IsNullOrWhiteSpace(why) ? null : why.Trim(), null, null);
        await CountAsync(id, person, state.Topic, TopicAct.AskedAgain);
        await timeline.WriteAsync(PeopleTimeline.ToldOnce, person, $"We asked again: {Small(state.Topic)}", why);
    }

    internal async Task PinAsync(Guid person, TopicState state, bool isPinned)
    {
        if (isPinned == state.PinnedOn is not null) return;
        await WriteAsync(person, state.Topic.Key, isPinned ? TopicAct.Pinned : TopicAct.Unpinned, null);
        await timeline.WriteAsync(PeopleTimeline.ToldOnce, person, $"{(isPinned ? "They asked not to be asked again" : "They may be asked again")}: {Small(state.Topic)}");
    }

    /// <summary>What is known of some topics.</summary>
    internal async Task<IReadOnlyDictionary<string, TopicState>> ReadAsync(Guid person, IReadOnlyList<Topic> topics, bool every = false)
    {
        var rows = (await database.ManyAsync<SaidRow>(TopicSql.Latest, new { person, every = every ? 1 : 0, topics = topics.Select(topic => topic.Key).DefaultIfEmpty("").ToList() }))
            .ToLookup(row => row.Topic);
        return topics.DistinctBy(topic => topic.Key).ToDictionary(topic => topic.Key, topic => StateOf(topic, [.. rows[topic.Key]]));
    }

    internal Task<Page<SaidRow>> EarlierAsync(Guid person) => database.PageAsync<SaidRow>(TopicSql.Earlier, new { person }, MostEarlier);

    /// <summary>How often the person was spared a question, and how often not.</summary>
    internal async Task<(int Avoided, int Made)> RepeatsAsync(Guid person)
    {
        var rows = await database.ManyAsync<RepeatsOf>(TopicSql.Repeats, new { person });
        return (rows.Where(row => row.Act == TopicAct.Confirmed).Sum(row => row.Times), rows.Where(row => row.Act == TopicAct.AskedAgain).Sum(row => row.Times));
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private Guid? Me => worker.IsSignedIn ? worker.Id : null;

    private string By => worker.IsSignedIn ? worker.Name : "the team";

    private TopicState StateOf(Topic topic, IReadOnlyList<SaidRow> rows)
    {
        var said = rows.OrderBy(row => row.WrittenAt).ThenBy(row => row.IsState).GroupBy(row => row.Act).ToDictionary(of => of.Key, of => of.Last());
        var own = rows.FirstOrDefault(row => row is { Act: TopicAct.Told, IsState: 0 });
        var (told, again, pinned) = (said.GetValueOrDefault(TopicAct.Told), said.GetValueOrDefault(TopicAct.AskedAgain), said.GetValueOrDefault(TopicAct.Pinned));
        return new TopicState(topic)
        {
            Told = told is null ? null : Answer(told),
            OwnWords = own is null || own == told ? null : Answer(own),
            PinnedOn = pinned is null || pinned.WrittenAt < said.GetValueOrDefault(TopicAct.Unpinned)?.WrittenAt ? null : pinned.SaidOn,
            ConfirmedOn = said.GetValueOrDefault(TopicAct.Confirmed) is { } confirmed && !(confirmed.WrittenAt < told?.WrittenAt) ? confirmed.SaidOn : null,
            IsAskedAgain = again is not null && worker.IsSignedIn && again.WorkerId == worker.Id && again.WrittenAt > Now - s_askingTakes
                && !(told?.WrittenAt > again.WrittenAt) && !(said.GetValueOrDefault(TopicAct.Confirmed)?.WrittenAt > again.WrittenAt),
        };
    }

    private static TopicAnswer Answer(SaidRow said) => new(said.Words ?? "", said.SaidOn, said.SaidTo, said.ModuleKey);

    private Task<int> WriteAsync(Guid id, Guid person, string topic, TopicAct act, string? words, DateOnly? on, string? to) =>
        database.ExecuteAsync(TopicSql.Write, Row(id, person, topic, act, words, on, to));

    private object Row(Guid id, Guid person, string topic, TopicAct act, string? words, DateOnly? on, string? to) => new
    {
        id, person, topic, label = Declared(topic).Label, act, words, on = on ?? area.Today(clock), to = to ?? By, module = asked.Module, worker = Me, now = Now,
    };

    // behind the guard row of the person: two taps at once are one after the other
    private Task<int> CountAsync(Guid id, Guid person, Topic topic, TopicAct act) => database.ExecuteAsync(TopicSql.Count, new
    {
        repeat = Ids.New(), id, person, topic = topic.Key, label = topic.Label, act, worker = Me, on = area.Today(clock),
    });

    private Topic Declared(string topic) => modules.Loaded.SelectMany(module => module.Topics).FirstOrDefault(one => one.Key == topic)
        ?? throw new InvalidOperationException($"No module declares the topic {topic}.");

    private static string Small(Topic topic) => char.ToLowerInvariant(topic.Label[0]) + topic.Label[1..];
}
