using Platform.Record.Characteristics;
using Platform.Record.Import.Files;
using Platform.Record.Import.Reading;
using Platform.Record.People;
using Platform.Record.Starting;
using Platform.Sdk.Data;

namespace Platform.Record.Import;

/// <summary>A row by which a dry run puts somebody back.</summary>
/// <param name="Row">What they are compared by, and one support.</param>
/// <param name="Person">Who it is.</param>
/// <param name="IsNew">Whether their record has to be started first.</param>
internal sealed record PutBack(CaseloadRow Row, Guid Person, bool IsNew);

/// <summary>
/// What a dry run keeps of the batches it has taken back: the keys that rows are known by, and of each person only what later
/// rows are compared with. The people of a batch are put back from it before the batch is tried, and taken back with it.
/// </summary>
internal sealed class TakenBack
{
    // no report says what somebody is called
    private const string Somebody = "Somebody";

    private readonly Earlier _keys = new();
    private readonly Dictionary<Guid, Sketch> _people = [];
    private readonly Dictionary<(Guid Lead, string ModuleKey), int> _started = [];

    private sealed record Sketch(bool IsNew, CaseloadRow Row, IReadOnlyList<EpisodeAsked?> Episodes);

    /// <summary>What became of a caseload's size by the supports that were taken back.</summary>
    public IEnumerable<CaseloadSize> Sizes(IReadOnlyList<CaseloadSize> kept)
    {
        var now = kept.ToDictionary(size => (size.LeadWorkerId, size.ModuleKey), size => size.People);
        return now.Keys.Union(_started.Keys).Select(one => new CaseloadSize
        {
            LeadWorkerId = one.Item1, ModuleKey = one.Item2, People = now.GetValueOrDefault(one) + _started.GetValueOrDefault(one),
        });
    }

    /// <summary>Tells a batch which of its rows, references and numbers have come before.</summary>
    public void Tell(Earlier earlier, IEnumerable<CaseloadRow> rows) => earlier.Recall(rows, _keys);

    /// <summary>The rows that put these people back, as far as they are known from here.</summary>
    public IReadOnlyList<PutBack> Of(IEnumerable<Guid> people) =>
    [
        .. from person in people.Distinct()
           where _people.ContainsKey(person)
           let sketch = _people[person]
           from episode in sketch.Episodes.Index()
           select new PutBack(
               sketch.Row with { Mark = $"{Ids.New():n}", Episode = episode.Item }, person, sketch.IsNew && episode.Index == 0),
    ];

    public void Keep(CaseloadRow row, BroughtIn brought, bool isNew)
    {
        _keys.Remember(row, brought.Person);
        if (brought is { Started: true, Episode.LeadWorkerId: { } lead })
        {
            var caseload = (lead, brought.Episode.ModuleKey);
            _started[caseload] = _started.GetValueOrDefault(caseload) + 1;
        }

        // after the first row everybody is supported by somebody; a further one counts where it starts more
        _people[brought.Person] = !_people.TryGetValue(brought.Person, out var sketch)
            ? new Sketch(isNew, Merge(new CaseloadRow { Mark = "", Person = new NewPerson(Somebody) }, row), [row.Episode])
            : sketch with { Row = Merge(sketch.Row, row), Episodes = brought.Started ? [.. sketch.Episodes, row.Episode] : sketch.Episodes };
    }

    // as in the record: what was said first stands, and unknown gives way
    private static CaseloadRow Merge(CaseloadRow first, CaseloadRow next) => first with
    {
        Person = first.Person with
        {
            Pronouns = first.Person.Pronouns ?? next.Person.Pronouns,
            Born = first.Person.Born ?? next.Person.Born,
            Gender = first.Person.Gender ?? next.Person.Gender,
            Ethnicity = first.Person.Ethnicity ?? next.Person.Ethnicity,
        },
        Disadvantages = first.Disadvantages.Where(said => said.Value != DisadvantageState.Unknown)
            .Concat(next.Disadvantages).DistinctBy(said => said.Key).ToDictionary(),
    };
}
