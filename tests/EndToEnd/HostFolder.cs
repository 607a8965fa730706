using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;

namespace EndToEnd;

/// <summary>A folder that holds the program: as it was built, as it was published, or a copy that a test may change.</summary>
public sealed class HostFolder : IDisposable
{
    private const string Variable = "PLATFORM_PUBLISHED";
    private readonly bool _isCopy;

    private HostFolder(string path, bool isCopy) => (Path, _isCopy) = (path, isCopy);

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>Its modules.</summary>
    public string Modules => System.IO.Path.Combine(Path, "modules");

    /// <summary>The host as the solution was built.</summary>
    public static HostFolder Built { get; } = new(
        typeof(HostFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "HostFolder").Value!, isCopy: false);

    /// <summary>The host that is looked at: as it was published, which is what an area runs, or, where nothing was, as the solution was built.</summary>
    public static HostFolder Program { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } published ? new(published, isCopy: false) : Built;

    /// <summary>Whether a module lies beside the host.</summary>
    public bool Has(string module) => Directory.Exists(System.IO.Path.Combine(Modules, module));

    /// <summary>Skips a journey, visibly, that goes through a module whose folder was deleted.</summary>
    public static void Needs(string module) => Assert.SkipUnless(Program.Has(module), $"This goes through the module {module}, which is not beside the host.");

    /// <summary>A copy of what was built or published. Where nothing was published the test is skipped, visibly, unless it is required.</summary>
    public static HostFolder CopyOf(string kind)
    {
        var original = kind == "built" ? Built.Path : Environment.GetEnvironmentVariable(Variable);
        if (original is not { Length: > 0 } && Environment.GetEnvironmentVariable("PLATFORM_REQUIRE_PUBLISHED") == "1")
        {
            Assert.Fail($"The published program is required and {Variable} names no folder.");
        }

        Assert.SkipWhen(original is not { Length: > 0 }, $"{Variable} is not set: name the folder of `dotnet publish core/Host -c Release -o FOLDER`.");
        var copy = new HostFolder(Directory.CreateTempSubdirectory("platform-host-").FullName, isCopy: true);
        foreach (var file in Directory.GetFiles(original!, "*", SearchOption.AllDirectories))
        {
            var to = System.IO.Path.Combine(copy.Path, System.IO.Path.GetRelativePath(original!, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return copy;
    }

    /// <summary>Names a module in the area file.</summary>
    public void SwitchOn(string module, params (string Name, int Value)[] settings) => ChangeArea(modules =>
    {
        var set = new JsonObject { ["enabled"] = true };
        foreach (var (name, value) in settings) set[name] = value;
        modules[module] = set;
    });

    /// <summary>Takes its name out of the area file.</summary>
    public void Forget(string module) => ChangeArea(modules => modules.Remove(module));

    /// <summary>Starts the program from another directory than its own.</summary>
    public Process Start(IEnumerable<string> words, IReadOnlyDictionary<string, string>? also = null)
    {
        var start = new ProcessStartInfo("dotnet", [System.IO.Path.Combine(Path, "Platform.Host.dll"), .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = System.IO.Path.GetTempPath(),
        };
        // what steers the tests is no part of an area
        foreach (var variable in start.Environment.Keys.Where(key => key.StartsWith("PLATFORM_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(variable);
        foreach (var (name, value) in also ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_isCopy) Directory.Delete(Path, recursive: true);
    }

    /// <summary>Gives the area a pack of words that other areas use as well.</summary>
    public void ShareWords(string pack, string words)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, "config", "packs", "words", pack + ".json"), words);
        ChangeFile(area => area["packs"] = new JsonObject { ["words"] = pack });
    }

    private void ChangeArea(Action<JsonObject> change) => ChangeFile(area => change(area["modules"]!.AsObject()));

    private void ChangeFile(Action<JsonObject> change)
    {
        var file = System.IO.Path.Combine(Path, "config", "area.json");
        var area = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        change(area);
        File.WriteAllText(file, area.ToJsonString());
    }
}
