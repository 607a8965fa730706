using Platform.Data;
using Platform.Host.Faults;
using Platform.Host.Modules;

namespace Platform.Host.Requests;

/// <summary>
/// A page that hangs while it answers a form would hold the database for everybody: after a while what it did is undone and
/// it is noted, whether it ever comes back or not.
/// </summary>
internal sealed class Overtime(Database database, ModuleFaults faults, LoadedModules modules, TimeProvider clock)
{
    private const string Told = "It held a form's transaction for 20 seconds; that was undone so that others could write.";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>Watches until it is disposed of.</summary>
    public ITimer Watch(HttpContext http)
    {
        var (endpoint, path) = (http.GetEndpoint(), http.Request.Path.Value ?? "");
        return clock.CreateTimer(_ => { _ = LetGoAsync(endpoint, path); }, null, Longest, Timeout.InfiniteTimeSpan);
    }

    private async Task LetGoAsync(Endpoint? endpoint, string path)
    {
        if (!database.HasTransaction) return;
        await database.GiveUpAsync();
        var late = new TimeoutException();
        await faults.NoteAsync(Place.Of(late, endpoint, path, key => modules.Find(key) is not null), late, Told);
    }
}
