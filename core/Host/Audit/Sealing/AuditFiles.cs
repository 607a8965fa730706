namespace Platform.Host.Audit.Sealing;

/// <summary>What the audit keeps beside the database: the exported digests, and keys. Their names begin as the database's does.</summary>
internal sealed class AuditFiles(PlatformOptions options)
{
    private const string DigestsEnd = ".audit-digests.jsonl";

    // EAGAIN, and a sharing violation
    private const int HeldOnLinux = 11, HeldOnWindows = unchecked((int)0x80070020);

    private readonly string _start = options.Area.Database.File is { } file
        ? Path.Combine(Path.GetDirectoryName(file)!, Path.GetFileNameWithoutExtension(file))
        : Path.Combine(options.Area.DataFolder, "platform");

    /// <summary>One line of JSON for each batch that was sealed.</summary>
    public string Digests => _start + DigestsEnd;

    /// <summary>The same file in another folder.</summary>
    public string DigestsIn(string folder) => Path.Combine(folder, Path.GetFileName(Digests));

    /// <summary>The key of a demo area.</summary>
    public string DemoKey => $"{_start}.audit-key.pem";

    /// <summary>The public half of a key that has sealed something.</summary>
    public string PublicKey(string id) => PublicKey(Digests, id);

    /// <summary>The same beside a file of digests.</summary>
    public static string PublicKey(string digests, string id) => $"{digests[..^DigestsEnd.Length]}.audit-key-{id}.public.pem";

    /// <summary>Held by one writer at a time; null where another holds it.</summary>
    public static FileStream? Alone(string path)
    {
        var options = Private(FileMode.OpenOrCreate);
        options.Share = FileShare.None; // the only one that keeps other writers out on Linux, too
        try
        {
            return new FileStream(path, options);
        }
        catch (IOException held) when (held.HResult is HeldOnLinux or HeldOnWindows)
        {
            return null;
        }
    }

    /// <summary>A file that only this program's user reads.</summary>
    public static FileStreamOptions Private(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
