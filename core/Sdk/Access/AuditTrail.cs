namespace Platform.Sdk.Access;

/// <summary>
/// What a request tells the audit besides its page: whom a search showed, and whom a form without <c>personId</c> in its route
/// was about. A page about a person has nothing to tell; the platform knows.
/// </summary>
public sealed class AuditTrail
{
    private readonly List<SearchShown> _searches = [];
    private readonly HashSet<Guid> _listed = [];
    private readonly Dictionary<Guid, AuditedAct> _about = [];
    private readonly Dictionary<Guid, string> _details = [];

    /// <summary>A search was made, and these people were shown.</summary>
    /// <param name="terms">What was asked for; only a keyed hash of it is kept.</param>
    /// <param name="people">Whom it showed.</param>
    public void Searched(string terms, IEnumerable<Guid> people) => _searches.Add(new(terms, [.. people]));

    /// <summary>A list that is open all day (<see cref="Look.List"/>) tells of these people: each is written down once in a session.</summary>
    public void Listed(IEnumerable<Guid> people) => _listed.UnionWith(people);

    /// <summary>What is being changed is about this person.</summary>
    public void Concerns(Guid person) => _about.TryAdd(person, AuditedAct.Change);

    /// <summary>A search told that somebody has a record, and nothing of it.</summary>
    internal void LearnedOf(string terms, Guid person) => _searches.Add(new(terms, [person]) { ToldOnlyThat = true });

    /// <summary>What is being changed is that somebody's record is opened in an emergency.</summary>
    internal void OpenedInEmergency(Guid person) => _about[person] = AuditedAct.EmergencyOpening;

    /// <summary>What is being changed is that whoever opened somebody's record in an emergency is done with it.</summary>
    internal void ClosedEmergency(Guid person) => _about[person] = AuditedAct.EmergencyClosing;

    /// <summary>What is being changed is who may open somebody's sealed record, by who does not see it.</summary>
    internal void NamedReader(Guid person) => _about[person] = AuditedAct.SealNaming;

    /// <summary>What is being changed is a question to those who support somebody.</summary>
    internal void Asked(Guid person) => _about[person] = AuditedAct.Question;

    /// <summary>What is being done with somebody's record, where the audit has a word of its own for it.</summary>
    internal void Did(Guid person, AuditedAct act, string? detail = null)
    {
        _about[person] = act;
        if (detail is not null) _details[person] = detail;
    }

    /// <summary>The page shows nobody, or the next one writes down what it does.</summary>
    internal void WrittenElsewhere() => IsWrittenElsewhere = true;

    internal bool IsWrittenElsewhere { get; private set; }

    /// <summary>What is being changed is about somebody who works here: whom, what happened to them, and which roles they have now.</summary>
    internal void ChangedWorker(string action, Guid? worker, string detail) => Colleague = new(action, worker, detail);

    internal WorkerChanged? Colleague { get; private set; }

    internal IReadOnlyList<SearchShown> Searches => _searches;

    internal IReadOnlyCollection<Guid> ListedPeople => _listed;

    /// <summary>Whom the change is about, in the order they were told, and what it is.</summary>
    internal IReadOnlyDictionary<Guid, AuditedAct> About => _about;

    /// <summary>What there is to say of it besides, never of the person.</summary>
    internal string? DetailOf(Guid person) => _details.GetValueOrDefault(person);
}

/// <summary>A change about somebody who works here.</summary>
internal sealed record WorkerChanged(string Action, Guid? Worker, string Detail);

/// <summary>What a form does with somebody's record.</summary>
internal enum AuditedAct
{
    Change,
    EmergencyOpening,
    EmergencyClosing,
    SealNaming,
    Question,
    Start,
    SelfClaim,
    Share,
    Withdraw,
    Lock,
    Unlock,
    Seal,
    Unseal,
    Merge,
    MergeUndo,
}

/// <summary>One search and whom it showed.</summary>
internal sealed record SearchShown(string Terms, IReadOnlyList<Guid> People)
{
    /// <summary>Whether it told no more than that they have a record.</summary>
    public bool ToldOnlyThat { get; init; }
}
