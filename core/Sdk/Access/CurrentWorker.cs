namespace Platform.Sdk.Access;

/// <summary>The worker who is signed in for this request. In a job or a command nobody is, and nothing is visible.</summary>
public sealed class CurrentWorker
{
    private SignedInWorker? _worker;

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

    /// <summary>Whether the worker holds a permission, by its key.</summary>
    public bool Can(string permission) => _worker?.Permissions.Contains(permission) ?? false;

    private SignedInWorker Worker => _worker ?? throw new InvalidOperationException("Nobody is signed in.");

    internal void Become(SignedInWorker worker) => _worker = worker;
}

/// <summary>Who signed in and what their roles allow, as read from the session at the start of the request.</summary>
internal sealed record SignedInWorker(
    Guid Id, string Name, Guid TeamId, string TeamName, string Organisation, IReadOnlySet<string> Permissions);
