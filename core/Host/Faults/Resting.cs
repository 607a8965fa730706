using System.Collections.Concurrent;

namespace Platform.Host.Faults;

/// <summary>
/// Parts of modules that hung a moment ago. Nobody waits for them again for a minute: otherwise one act after another would
/// hold the database for its whole wait, and nobody else could write.
/// </summary>
internal sealed class Resting(TimeProvider clock)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Place, DateTimeOffset> _until = new();

    public bool IsResting(Place place) => _until.TryGetValue(place, out var until) && clock.GetUtcNow() < until;

    public void Begin(Place place) => _until[place] = clock.GetUtcNow() + Minute;
}
