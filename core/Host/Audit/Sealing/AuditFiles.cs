namespace Platform.Host.Audit.Sealing;

/// <summary>What the audit keeps beside the database: the exported digests, and keys. Their names begin as the database's does.</summary>
internal sealed class AuditFiles(PlatformOptions options)
{
    private const string DigestsEnd = ".audit-digests.jsonl";

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

    /// <summary>A file that only this program's user reads.</summary>
    public static FileStreamOptions Private(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
