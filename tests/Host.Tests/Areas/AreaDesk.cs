using System.Text.RegularExpressions;
using Platform.Host.Areas.Reading;
using Platform.Host.Commands;

namespace Host.Tests.Areas;

/// <summary>An area file on a desk: read, checked as a start would check it, and cleared away.</summary>
internal sealed class AreaDesk : IDisposable
{
    public const string Valid = """
        {
          // a comment, and a last comma
          "area": { "name": "Fernbrook", "demo": true, "colour": "#1d4f5c", "timeZone": "Europe/London" },
          "database": { "engine": "sqlite", "file": "platform.db" },
          "modules": {
            "core": { "frontDoorTeam": "First contact" },
            "outreach": { "enabled": true, "caseloadLimit": 6, "season": "spring" }
          },
          "words": { "person": "neighbour", "people": "neighbours", "outreach": { "Outreach": "Street team" } },
        }
        """;

    public string Folder { get; } = Directory.CreateTempSubdirectory("platform-area-").FullName;

    public string File => Path.Combine(Folder, "area.json");

    /// <summary>The modules folder of the program.</summary>
    public string Modules { get; init; } = Outreach.Folder;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>The mistakes that <c>check</c> names in a text, with variables like <c>PLATFORM_a__b=1</c> in the environment.</summary>
    public async Task<IReadOnlyList<Told>> FaultsAsync(string text, params string[] variables)
    {
        await System.IO.File.WriteAllTextAsync(File, text);
        var (_, said) = await TypeAsync($"check --no-database --area {File}", variables);
        return Told.In(said);
    }

    /// <summary>Types a command; answers its exit code and everything it said.</summary>
    public async Task<(int Code, string Said)> TypeAsync(string typed, params string[] variables)
    {
        await using var said = new StringWriter();
        string[] words = [.. typed.Split(' '), .. typed.Contains("--data", StringComparison.Ordinal) ? [] : (string[])["--data", Folder]];
        return (await PlatformCommand.RunAsync(words, said, said, Environment(variables), Modules), said.ToString());
    }

    /// <summary>An environment that holds these variables and nothing else.</summary>
    public static AreaEnvironment Environment(params string[] variables) =>
        new(variables.Select(one => one.Split('=', 2)).ToDictionary(one => one[0], one => one[1], StringComparer.Ordinal));

    /// <summary>Writes a file on the desk; answers its path.</summary>
    public string Write(string name, string text)
    {
        var file = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        System.IO.File.WriteAllText(file, text);
        return file;
    }
}

/// <summary>One mistake as an operator reads it.</summary>
internal sealed partial record Told(string Place, string Key, string Found, string Allowed, string Fix)
{
    public static IReadOnlyList<Told> In(string said)
    {
        var all = Block().Matches(said).Select(one => new Told(one.Groups[1].Value, one.Groups[2].Value, one.Groups[3].Value, one.Groups[4].Value, one.Groups[5].Value)).ToList();
        // what is not told in the usual form is never lost on the way
        Assert.Equal(said.Split("      found:").Length - 1, all.Count);
        return all;
    }

    [GeneratedRegex(@"^  (\S.*): (.*)\n      found:   (.*)\n      allowed: (.*)\n      fix:     (.*)$", RegexOptions.Multiline)]
    private static partial Regex Block();
}
