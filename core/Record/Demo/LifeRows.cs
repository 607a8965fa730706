using Platform.Record.AboutMe;
using Platform.Record.Characteristics;
using Platform.Record.Contacts;
using Platform.Record.Demo.Seed;
using Platform.Record.Identifiers;
using Platform.Record.Import;
using Platform.Record.Names;
using Platform.Record.People;
using Platform.Record.Starting;
using Platform.Record.Story;
using Platform.Record.Support;
using Platform.Record.Timeline;
using Platform.Record.Topics;
using Platform.Record.Ways;
using Platform.Record.Work;
using Platform.Sdk.Areas;
using Platform.Sdk.Record;

namespace Platform.Record.Demo;

/// <summary>Who gives a support: a module, a team, and a lead worker or nobody yet.</summary>
internal sealed record SupportPlace(string ModuleKey, string SupportName, Guid Team, Guid? Lead, string? LeadName)
{
    public string ToldTo => LeadName ?? "the team";
}

/// <summary>Who an invented person is.</summary>
internal sealed record Who(string Name)
{
    public IReadOnlyList<NameTyped> Others { get; init; } = [];
    public string? Pronouns { get; init; }
    public GenderSaid? Gender { get; init; }
    public EthnicitySaid? Ethnicity { get; init; }
    public BirthDate? Born { get; init; }
}

/// <summary>Gathers the rows of one invented life, told in days before today, with the entries that go with each.</summary>
internal sealed class LifeRows(SeedRows rows, SeededIds ids, LocalArea area, DateOnly today)
{
    private static readonly TimeOnly Started = new(9, 30);

    private readonly Guid _person = ids.Next(Row.Person);

    public void Begin(Who who, int daysAgo, string? worker)
    {
        var now = At(daysAgo, Started);
        rows.Add(StartSql.Person, new
        {
            person = _person, displayName = who.Name, nameKey = Fold.Whole(who.Name, 400), pronouns = who.Pronouns,
            gender = who.Gender?.Gender, genderWords = who.Gender?.Words, ethnicity = who.Ethnicity?.Ethnicity, ethnicityWords = who.Ethnicity?.Words,
            bornOn = who.Born?.On, bornPrecision = who.Born?.Precision, now,
        });
        foreach (var other in who.Others)
        {
            rows.Add(PersonNamesSql.Add, new { id = ids.Next(Row.Name), person = _person, kind = other.Kind, name = other.Name, now });
        }

        foreach (var (kind, key) in PersonKeys.Of([who.Name, .. who.Others.Select(other => other.Name)]))
        {
            rows.Add(SeedSql.Key, new { id = ids.Next(Row.Key), person = _person, kind, key });
            rows.Learn(kind, key);
        }

        Tell(PeopleTimeline.Started, "Record started", null, now, worker);
    }

    public void Number(IdentifierKind kind, string value, int daysAgo) => rows.Add(IdentifierSql.Add, new
    {
        identifier = ids.Next(Row.Identifier), person = _person, kind, value, verified = false, now = At(daysAgo, Started),
    });

    public void Way(WayInput way, int daysAgo) => rows.Add(WaySql.Add, new
    {
        way = ids.Next(Row.Way), person = _person, kind = way.Kind!.Value, value = way.Kept(), safety = way.Safety!.Value,
        bestWhen = way.BestWhen, maySay = way.MaySay, now = At(daysAgo, Started),
    });

    public void Faces(Disadvantage kind, DisadvantageState state, int daysAgo) =>
        rows.Add(ImportSql.Note, new { id = ids.Next(Row.Disadvantage), person = _person, kind, state, today = Day(daysAgo) });

    public Guid Support(SupportPlace place, Phase phase, int fromDaysAgo, int? untilDaysAgo = null)
    {
        var support = ids.Next(Row.Support);
        rows.Add(SeedSql.Support, new
        {
            support, person = _person, moduleKey = place.ModuleKey, team = place.Team, lead = place.Lead, phase, startedOn = Day(fromDaysAgo),
            endedOn = untilDaysAgo is { } until ? Day(until) : (DateOnly?)null,
        });
        Tell(SupportTimeline.Started, $"{SupportTimeline.Called(place.SupportName)} started", null, At(fromDaysAgo, Started), place.LeadName);
        return support;
    }

    public void Told(string words, SupportPlace place, int daysAgo)
    {
        var at = At(daysAgo, new(12, 0));
        rows.Add(StorySql.Write, new
        {
            entry = ids.Next(Row.Story), person = _person, words, toldOn = Day(daysAgo), toldTo = place.ToldTo, worker = place.Lead,
            beside = (Guid?)null, now = at, chapter = (StoryChapter?)null, onlyTeam = (Guid?)null, forPeers = false,
        });
        Tell(PeopleTimeline.Told, "They told us something in their own words", null, at, place.LeadName);
    }

    public void AboutMe(string label, string prompt, string words, SupportPlace place, int daysAgo)
    {
        var at = At(daysAgo, new(13, 0));
        rows.Add(AboutMeSql.Write, new
        {
            id = ids.Next(Row.AboutMe), person = _person, prompt, label, words, today = Day(daysAgo), by = place.ToldTo, worker = place.Lead, now = at,
        });
        Tell(PeopleTimeline.AboutMe, "They told us more about themselves", null, at, place.LeadName);
    }

    public void ToldOnce(Topic topic, string? words, SupportPlace place, int daysAgo)
    {
        var at = At(daysAgo, new(12, 30));
        rows.Add(TopicSql.Write, new
        {
            id = ids.Next(Row.Topic), person = _person, topic = topic.Key, label = topic.Label, act = words is null ? TopicAct.Pinned : TopicAct.Told, words,
            on = Day(daysAgo), to = place.ToldTo, module = place.ModuleKey, worker = place.Lead, now = at,
        });
        var about = char.ToLowerInvariant(topic.Label[0]) + topic.Label[1..];
        Tell(PeopleTimeline.ToldOnce, words is null ? $"They asked not to be asked again: {about}" : $"They told us something that need not be asked again: {about}", null, at, place.LeadName);
    }

    public void Tried(Guid support, SupportPlace place, InventedContact one)
    {
        var contact = new Contact(one.Method, one.Result, one.Note, At(one.DaysAgo, one.Time), null);
        rows.Add(ContactSql.Record, new
        {
            contact = ids.Next(Row.Contact), person = _person, support, worker = place.Lead, method = contact.Method, result = contact.Result,
            twoWay = contact.TwoWay, note = contact.Note, at = contact.At, nextTryOn = contact.NextTryOn,
        });
        Tell(contact.TwoWay ? ContactTimeline.Reached : ContactTimeline.Tried, contact.Sentence, contact.Note, contact.At, place.LeadName);
    }

    public void TryAgain(Guid support, SupportPlace place, int inDays, int raisedDaysAgo)
    {
        var kind = ContactTimeline.TryAgain;
        rows.Add(WorkSql.Raise, new
        {
            workId = ids.Next(Row.Work), person = _person, moduleKey = Timeline.Timeline.ModuleOf(kind.Key), kind = kind.Key, kindName = kind.Name,
            sentence = "Try to get in touch again", dueOn = today.AddDays(inDays), worker = place.Lead, about = (Guid?)null, team = place.Team,
            link = ContactTimeline.RecordLink(_person, support), raisedAt = At(raisedDaysAgo, new(16, 0)), afterDeath = 0,
        });
    }

    /// <summary>What the person wants, who does what, and what is in their calendar.</summary>
    public void Plans(WrittenPlan plan, SupportPlace place) => plan.Write(rows, ids, _person, place, area, today, Tell);

    private void Tell(TimelineKind kind, string sentence, string? detail, DateTime at, string? worker) => rows.Add(TimelineSql.Write, new
    {
        timelineId = ids.Next(Row.Timeline), person = _person, moduleKey = Timeline.Timeline.ModuleOf(kind.Key), kind = kind.Key, kindName = kind.Name,
        sentence, detail, happenedAt = at, workerName = worker, writtenAt = at,
    });

    private DateOnly Day(int daysAgo) => today.AddDays(-daysAgo);

    private DateTime At(int daysAgo, TimeOnly time) => area.ToUtc(Day(daysAgo).ToDateTime(time));
}
