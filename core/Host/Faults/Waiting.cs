using Platform.Data;

namespace Platform.Host.Faults;

/// <summary>Waits for a part of a module, and not for ever. One that hangs keeps its thread and nothing else.</summary>
internal static class Waiting
{
    /// <summary>Once it is too long the transaction is undone and closed to it, so that whatever it still does leaves nothing behind.</summary>
    public static async Task ForAsync(Place place, TimeSpan longest, TimeProvider clock, Database database, Func<Task> act)
    {
        using var over = new CancellationTokenSource();
        // begun before the act, and the act on a thread of its own: one that blocks is not waited for either
        var late = Task.Delay(longest, clock, over.Token);
        var running = Task.Run(act);
        if (await Task.WhenAny(running, late) == late)
        {
            await database.GiveUpAsync();
            throw new HangsException(place, longest);
        }

        await over.CancelAsync();
        await running;
    }
}
