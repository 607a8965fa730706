using System.Diagnostics;

namespace EndToEnd.Faults;

/// <summary>A disk that a test can fill, empty and make read-only under a running host. Needs root on Linux, else the test is skipped and says so.</summary>
internal sealed class Disk : IDisposable
{
    private readonly bool _mounted;

    private Disk(string folder, bool mounted) => (Folder, _mounted) = (folder, mounted);

    public string Folder { get; }

    private string Ballast => Path.Combine(Folder, "ballast");

    /// <summary>A disk of its own of this size, in memory.</summary>
    public static Disk Small(int megabytes)
    {
        var folder = Directory.CreateTempSubdirectory("platform-disk-").FullName;
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder), "Mounting a small disk needs root on Linux.");
        return new Disk(folder, mounted: true);
    }

    /// <summary>A folder whose files can be made read-only, also for whoever holds them open.</summary>
    public static Disk Ordinary()
    {
        var disk = new Disk(Directory.CreateTempSubdirectory("platform-disk-").FullName, mounted: false);
        var probe = Path.Combine(disk.Folder, "probe");
        using var open = new FileStream(probe, FileMode.Create, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        var refused = Run("chattr", "+i", probe) && !CanWrite(open);
        Run("chattr", "-i", probe);
        Assert.SkipUnless(refused, "Making open files read-only needs root, and a file system like ext4.");
        open.Dispose();
        File.Delete(probe);
        return disk;
    }

    public void Fill()
    {
        using var ballast = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var chunk = new byte[64 * 1024]; chunk.Length > 0;)
        {
            try
            {
                ballast.Write(chunk);
            }
            catch (IOException)
            {
                chunk = chunk[..(chunk.Length / 2)];
            }
        }
    }

    public void Empty() => File.Delete(Ballast);

    public void MakeReadOnly(bool readOnly)
    {
        // not the -shm file: SQLite maps it into memory, where a refused write is a signal that ends the process
        foreach (var file in Directory.GetFiles(Folder).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal))) Assert.True(Run("chattr", readOnly ? "+i" : "-i", file));
    }

    public void Dispose()
    {
        if (_mounted)
        {
            Run("umount", "--lazy", Folder);
            Directory.Delete(Folder);
        }
        else
        {
            MakeReadOnly(false);
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static bool CanWrite(FileStream open)
    {
        try
        {
            open.Write([1]);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool Run(string command, params string[] words)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, words) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
