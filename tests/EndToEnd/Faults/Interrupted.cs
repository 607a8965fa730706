using System.Diagnostics;
using System.Globalization;

namespace EndToEnd.Faults;

/// <summary>A command that is ended by SIGKILL in the middle of a transaction: at that moment it holds the lock of whoever writes.</summary>
internal static class Interrupted
{
    // SQLite's write lock on the -shm file of a database in WAL mode: the byte after two index headers and a backfill count
    private const string WriteLock = "120";
    private const string Locks = "/proc/locks";

    /// <summary>Skips the test where one cannot see who writes.</summary>
    public static void SkipUnlessVisible() => Assert.SkipUnless(File.Exists(Locks), "Seeing who holds SQLite's write lock needs Linux.");

    /// <summary>Whether it was ended so; false when it had finished before.</summary>
    /// <param name="into">How long after its first write lock it is ended, at the next one it holds.</param>
    /// <param name="words">The command.</param>
    public static async Task<bool> WhileWritingAsync(TimeSpan into, params string[] words)
    {
        using var process = HostFolder.Program.Start(words);
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        if (!await WritesAsync(process)) return false;
        await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(into));
        var writing = await WritesAsync(process);
        process.Kill();
        await process.WaitForExitAsync();
        return writing;
    }

    private static async Task<bool> WritesAsync(Process process)
    {
        var holder = process.Id.ToString(CultureInfo.InvariantCulture);
        for (; !process.HasExited; await Task.Yield())
        {
            if (File.ReadLines(Locks).Any(line => IsWriteLock(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), holder))) return true;
        }

        return false;
    }

    // 1: POSIX  ADVISORY  WRITE 4711 08:01:131 120 120; one who waits has an arrow behind the number
    private static bool IsWriteLock(string[] one, string holder) =>
        one is [_, "POSIX", _, "WRITE", var process, _, WriteLock, WriteLock] && process == holder;
}
