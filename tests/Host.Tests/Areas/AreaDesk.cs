using Platform.Host.Areas;
using Platform.Host.Areas.Reading;
using Platform.Host.Modules;
using Platform.Record;

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

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>The mistakes of a text, with variables like <c>PLATFORM_a__b=1</c> in the environment.</summary>
    public IReadOnlyList<AreaFault> Faults(string text, params string[] variables)
    {
        System.IO.File.WriteAllText(File, text);
        try
        {
            var read = AreaText.Read(File, Environment(variables));
            var check = new AreaCheck(read);
            check.Everything(LoadedModules.Compose(new RecordModule(), [new Outreach()], read.WithoutSettings), ["outreach"]);
            return [.. check.Faults, .. ServingCheck.Faults(read, null)];
        }
        catch (AreaFileException broken)
        {
            return broken.Faults;
        }
    }

    public static AreaEnvironment Environment(params string[] variables) =>
        new(variables.Select(one => one.Split('=', 2)).ToDictionary(one => one[0], one => one[1], StringComparer.Ordinal));
}
