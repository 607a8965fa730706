using Platform.Host.Areas.Reading;

namespace Platform.Host.Areas;

/// <summary>Whether an embedded database can lie where it shall; nothing stays behind of the look.</summary>
internal static class DataCheck
{
    public static IEnumerable<AreaFault> Faults(AreaText text, string folder)
    {
        var database = text.Root.Find("database");
        if ((database?.Find("engine")?.Text ?? DatabaseSection.Sqlite) != DatabaseSection.Sqlite) yield break;
        var named = database?.Find("file");
        var name = named?.Text ?? new DatabaseSection().File;
        if (name.Length == 0 || Path.GetFileName(name) != name) yield break;
        var path = Path.Combine(folder, name);
        if (Directory.Exists(path))
        {
            yield return new(named?.Origin ?? new(text.File), "database.file", Shown.Text(name), "the name of a file", $"{path} is a folder: choose another name, or another --data");
        }
        else if (!File.Exists(path) && Trouble(folder) is { } cause)
        {
            yield return new(new(text.File), "(where the data lies, --data)", Shown.Text(folder), "a folder in which this program may write",
                $"{cause}: name another folder with --data, or let this program write there");
        }
    }

    private static string? Trouble(string folder)
    {
        while (!Directory.Exists(folder))
        {
            if (File.Exists(folder)) return $"{folder} is a file";
            if (Path.GetDirectoryName(folder) is not { } above) return $"{folder} is not there";
            folder = above;
        }

        try
        {
            using var look = new FileStream(Path.Combine(folder, $".{Path.GetRandomFileName()}"), new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                Options = FileOptions.DeleteOnClose,
            });
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return $"nothing can be written in {folder}";
        }
    }
}
