namespace Platform.Sdk.Access;

/// <summary>The worker who is signed in for this request. In a job or a command nobody is, and nothing is visible.</summary>
public sealed class CurrentWorker
{
    private SignedInWorker? _worker;
    private Func<string, bool>? _allowed;
    private Showing _showing = Showing.OwnOnly;

    /// <summary>Whether a worker is signed in.</summary>
    public bool IsSignedIn => _worker is not null;

    /// <summary>The worker's id.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public Guid Id => Worker.Id;

    /// <summary>The name colleagues know the worker by.</summary>
    public string Name => Worker.Name;

    /// <summary>The team whose people the worker may see.</summary>
    public Guid TeamId => Worker.TeamId;

    /// <summary>The name of that team.</summary>
    public string TeamName => Worker.TeamName;

    /// <summary>The organisation that employs the worker.</summary>
    public string Organisation => Worker.Organisation;

    /// <summary>
    /// Whether the worker may do what a permission allows: their role holds it and, on a page about a person, what they see of that
    /// person lets them.
    /// </summary>
    /// <param name="permission">The key of the permission.</param>
    public bool Can(string permission) => Holds(permission) && (_allowed is null || _allowed(permission));

    /// <summary>Whether the worker's role holds a permission, whoever the page is about.</summary>
    /// <param name="permission">The key of the permission.</param>
    public bool Holds(string permission) => _worker?.Permissions.Contains(permission) ?? false;

    /// <summary>The roles the worker holds, in whatever modules, with blanks between.</summary>
    internal string Roles => Worker.Roles;

    private SignedInWorker Worker => _worker ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The area's date when the request began: the day by which what is shared counts.</summary>
    internal DateOnly Today => Worker.Today;

    /// <summary>The organisation that employs the worker, by its id; null where the team has none.</summary>
    internal Guid? OrganisationId => Worker.OrganisationId;

    /// <summary>When the request began: the moment by which what was opened in an emergency counts.</summary>
    internal DateTime Now => Worker.Now;

    /// <summary>The kind of information that the page shows; null where it shows what only those see who support the person.</summary>
    internal InformationKind? Kind => _showing.Kind;

    /// <summary>The day from which support that has ended still shows somebody here; null where it must not have ended.</summary>
    internal DateOnly? SupportedSince => Kind is not null || _showing.AfterSupport ? Worker.SupportedSince : null;

    /// <summary>The moment by which what was opened in an emergency counts here; null where it counts for nothing.</summary>
    internal DateTime? OpenedAfter => Kind is not null ? Now : null;

    /// <summary>The worker's own id where they see only those with whom they are matched; null where they see whom their team supports.</summary>
    internal Guid? OnlyMatches => Worker.SeesMatchesOnly ? Worker.Id : null;

    /// <summary>When the session ends, however busy it is, where that is so soon that whoever writes has to know.</summary>
    public DateTime? EndsSoonAt => _worker is { } worker && worker.EndsAt < DateTime.MaxValue && worker.EndsAt - worker.Now <= TimeSpan.FromMinutes(30) ? worker.EndsAt : null;

    /// <summary>Until when the worker has a record open in an emergency; null where they have none.</summary>
    public DateTime? OpenedUntil => _worker?.OpenedUntil;

    internal void Become(SignedInWorker worker) => (_worker, _allowed) = (worker, null);

    /// <summary>What the page of this request shows, by the permission that it requires.</summary>
    internal void Show(Showing showing) => _showing = showing;

    /// <summary>From now on the page is about one person, of whom no more than this is allowed.</summary>
    internal void Narrow(Func<string, bool> allowed) => _allowed = allowed;

    /// <summary>The page is about nobody after all: a refusal is drawn.</summary>
    internal void Widen() => _allowed = null;
}

/// <summary>Who signed in and what their roles allow, as read from the session at the start of the request.</summary>
internal sealed record SignedInWorker(
    Guid Id, string Name, Guid TeamId, string TeamName, Guid? OrganisationId, string Organisation, DateOnly Today, IReadOnlySet<string> Permissions)
{
    /// <summary>When the request began, in UTC; where it is not said, nothing that ends by itself is open any longer.</summary>
    public DateTime Now { get; init; } = DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);

    /// <summary>The first day on which support may have ended that is still read; where it is not said, what has ended is over.</summary>
    public DateOnly? SupportedSince { get; init; }

    /// <summary>Whether they are nothing but a peer supporter: then they see those only whose support they lead now, or stand in for its lead.</summary>
    public bool SeesMatchesOnly { get; init; }

    /// <summary>The roles they hold, each once, in the order of the alphabet, with blanks between.</summary>
    public string Roles { get; init; } = "";

    /// <summary>Until when a record is open to them in an emergency.</summary>
    public DateTime? OpenedUntil { get; init; }

    /// <summary>When the session ends, however busy it is.</summary>
    public DateTime EndsAt { get; init; } = DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);
}
