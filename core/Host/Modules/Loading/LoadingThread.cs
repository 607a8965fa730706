using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace Platform.Host.Modules.Loading;

/// <summary>A module that is being loaded on a thread of its own: a constructor that never returns keeps that thread and nothing else.</summary>
internal sealed class LoadingThread
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>What hung stays so until the platform is started again; an area file that is checked loads everything more than once.</summary>
    private static readonly ConcurrentDictionary<string, bool> Hung = new(StringComparer.Ordinal);

    private readonly string? _place;
    private readonly Thread _thread;
    private readonly long _begun = Stopwatch.GetTimestamp();
    private ComposedModule? _module;
    private ExceptionDispatchInfo? _fault;

    private LoadingThread(string? place, Func<ComposedModule> load)
    {
        _place = place;
        _thread = new Thread(() => Run(load)) { IsBackground = true };
        if (!HasHung) _thread.Start();
    }

    private bool HasHung => _place is not null && Hung.ContainsKey(_place);

    /// <summary>Begins; others may begin beside it.</summary>
    /// <param name="place">Where the module lies; null for one at hand.</param>
    /// <param name="load">Loads it.</param>
    public static LoadingThread Begin(string? place, Func<ComposedModule> load) => new(place, load);

    /// <summary>Waits for it, no longer than the limit since it began.</summary>
    public ComposedModule Module()
    {
        if (HasHung || !_thread.Join(Left()))
        {
            if (_place is not null) Hung[_place] = true;
            throw new ModuleRefusedException($"It was not ready after {Longest.TotalSeconds} seconds: its constructor or Compose hangs. Ask its author for a corrected version.");
        }

        _fault?.Throw();
        return _module!;
    }

    private TimeSpan Left() => Longest - Stopwatch.GetElapsedTime(_begun) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    private void Run(Func<ComposedModule> load)
    {
        try
        {
            _module = load();
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            _fault = ExceptionDispatchInfo.Capture(thrown);
        }
    }
}
