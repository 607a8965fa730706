using Platform.Record.Contacts;
using Platform.Record.Identifiers;
using Platform.Record.Import;
using Platform.Record.Names;
using Platform.Record.People;
using Platform.Record.Starting;
using Platform.Record.Story;
using Platform.Record.Support;
using Platform.Record.Timeline;
using Platform.Record.Ways;
using Platform.Record.Work;
using Platform.Sdk.Areas;
using Platform.Sdk.Record;

namespace Platform.Record.Demo.Seed;

/// <summary>Gathers the whole record of one invented person.</summary>
internal sealed class SeedRecord(SeedRows rows, LocalArea area, DateOnly today, int number, int index, SeedPlace place)
{
    private const int MostNumbers = 1_000_000, Stride = 7_919;

    private readonly Random _random = Draw.For(number, index);
    private readonly SeededIds _ids = new(number, index);

    /// <summary>The reference that tells an invented person from everybody else, and seeding how far it came.</summary>
    public static string MarkOf(int number, int index) => $"SEED{number}-{index:0000000}";

    public void Add()
    {
        var (who, support, person) = (InventedPerson.Draw(_random, today), InventedSupport.Draw(_random), _ids.Next(Row.Person));
        var (startedOn, started) = (Day(support.StartedDaysAgo), At(support.StartedDaysAgo, new(9, 30)));
        rows.Add(StartSql.Person, new
        {
            person, displayName = who.Name.Display, nameKey = Fold.Whole(who.Name.Display, 400), pronouns = who.Pronouns, gender = who.Gender,
            genderWords = (string?)null, ethnicity = who.Ethnicity, ethnicityWords = (string?)null,
            bornOn = who.Born?.On, bornPrecision = who.Born?.Precision, now = started,
        });
        AddNames(person, who.Name, started);
        AddNumbers(person, started);
        var watched = who.Faces[Disadvantage.DomesticAbuse] == DisadvantageState.Current;
        foreach (var way in InventedWords.Ways(_random, watched))
        {
            rows.Add(WaySql.Add, new
            {
                way = _ids.Next(Row.Way), person, kind = way.Kind, value = way.Value, safety = way.Safety, bestWhen = way.BestWhen, maySay = way.MaySay, now = started,
            });
        }

        foreach (var (kind, state) in who.Faces)
        {
            rows.Add(ImportSql.Note, new { id = _ids.Next(Row.Disadvantage), person, kind, state, today = startedOn });
        }

        Tell(person, PeopleTimeline.Started, "Record started", null, started, place.LeadName);
        var episode = AddSupport(person, support, startedOn, started);
        AddStory(person, support.StartedDaysAgo);
        AddContacts(person, episode, support);
    }

    private void AddNames(Guid person, InventedName name, DateTime now)
    {
        foreach (var other in name.Others)
        {
            rows.Add(PersonNamesSql.Add, new { id = _ids.Next(Row.Name), person, kind = other.Kind, name = other.Name, now });
        }

        foreach (var (kind, key) in PersonNames.KeysOf([name.Display, .. name.Others.Select(other => other.Name)]))
        {
            rows.Add(PersonNamesSql.AddKey, new { id = _ids.Next(Row.Key), person, kind, key });
        }
    }

    // the numbers of the range 999 in a scattered order, each once; what is no number stays a gap
    private void AddNumbers(Guid person, DateTime now)
    {
        Number(IdentifierKind.LocalReference, MarkOf(number, index));
        var scattered = (int)((((long)index * Stride) + (number * 31L)) % MostNumbers);
        if (_random.Chance(.88) && Invented.NhsNumberAt(scattered) is { } nhs)
        {
            Number(IdentifierKind.NhsNumber, nhs);
        }

        void Number(IdentifierKind kind, string value) =>
            rows.Add(IdentifierSql.Add, new { identifier = _ids.Next(Row.Identifier), person, kind, value, verified = false, now });
    }

    private Guid AddSupport(Guid person, InventedSupport support, DateOnly startedOn, DateTime started)
    {
        var episode = _ids.Next(Row.Support);
        rows.Add(SeedSql.Support, new
        {
            support = episode, person, moduleKey = place.ModuleKey, team = place.Team, lead = place.Lead, phase = support.Phase, startedOn,
            endedOn = support.EndedDaysAgo is { } ended ? Day(ended) : (DateOnly?)null,
        });
        Tell(person, SupportTimeline.Started, $"{place.SupportName} support started", null, started, place.LeadName);
        return episode;
    }

    private void AddStory(Guid person, int startedDaysAgo)
    {
        for (var times = _random.Chance(.7) ? _random.Chance(.3) ? 2 : 1 : 0; times > 0; times--)
        {
            var daysAgo = _random.Next(0, startedDaysAgo + 1);
            var at = At(Math.Max(1, daysAgo), new(12, 0));
            rows.Add(StorySql.Write, new
            {
                entry = _ids.Next(Row.Story), person, words = InventedWords.Told(_random), toldOn = Day(daysAgo), toldTo = place.LeadName ?? "the team",
                worker = place.Lead, beside = (Guid?)null, now = at,
            });
            Tell(person, PeopleTimeline.Told, "They told us something in their own words", null, at, place.LeadName);
        }
    }

    private void AddContacts(Guid person, Guid episode, InventedSupport support)
    {
        foreach (var one in support.Contacts)
        {
            var contact = new Contact(one.Method, one.Result, one.Note, At(one.DaysAgo, one.Time), null);
            rows.Add(ContactSql.Record, new
            {
                contact = _ids.Next(Row.Contact), person, support = episode, worker = place.Lead, method = contact.Method, result = contact.Result,
                twoWay = contact.TwoWay, note = contact.Note, at = contact.At, nextTryOn = (DateOnly?)null,
            });
            Tell(person, contact.TwoWay ? ContactTimeline.Reached : ContactTimeline.Tried, contact.Sentence, contact.Note, contact.At, place.LeadName);
        }

        if (support.EndedDaysAgo is null && _random.Chance(.15))
        {
            var kind = ContactTimeline.TryAgain;
            rows.Add(WorkSql.Raise, new
            {
                workId = _ids.Next(Row.Work), person, moduleKey = Timeline.Timeline.ModuleOf(kind.Key), kind = kind.Key, kindName = kind.Name,
                sentence = "Try to get in touch again", dueOn = today.AddDays(_random.Next(-2, 8)), worker = place.Lead, team = place.Team,
                link = ContactTimeline.RecordLink(person, episode), raisedAt = At(_random.Next(1, 6), new(16, 0)),
            });
        }
    }

    private void Tell(Guid person, TimelineKind kind, string sentence, string? detail, DateTime at, string? worker) => rows.Add(TimelineSql.Write, new
    {
        timelineId = _ids.Next(Row.Timeline), person, moduleKey = Timeline.Timeline.ModuleOf(kind.Key), kind = kind.Key, kindName = kind.Name, sentence, detail,
        happenedAt = at, workerName = worker, writtenAt = at,
    });

    private DateOnly Day(int daysAgo) => today.AddDays(-daysAgo);

    private DateTime At(int daysAgo, TimeOnly time) => area.ToUtc(Day(daysAgo).ToDateTime(time));
}
