using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Benchmarks.Serving;
using Microsoft.Data.Sqlite;

namespace Benchmarks;

/// <summary>What is measured: the published host with any number of modules, the published floor, and databases of invented people.</summary>
internal sealed class Built
{
    private readonly string _cache, _host;

    private Built(string cache, string host, string floor) => (_cache, _host, Floor) = (cache, host, floor);

    public string Floor { get; }

    /// <summary>The modules as they were published.</summary>
    public string Modules => Path.Combine(_host, "modules");

    /// <summary>Publishes, or takes what was published before; databases stay as long as the record does.</summary>
    public static async Task<Built> MakeAsync(bool publish)
    {
        var folder = Path.Combine(Path.GetTempPath(), "platform-benchmarks");
        var (host, floor) = (Path.Combine(folder, "host"), Path.Combine(folder, "floor"));
        if (publish) await RunAsync("dotnet", "publish", Path.Combine(Root, "core/Host"), "-c", "Release", "-o", host, "-v", "q", "-p:UseSharedCompilation=false");
        if (publish) await RunAsync("dotnet", "publish", Path.Combine(Root, "tests/Floor"), "-c", "Release", "-o", floor, "-v", "q", "-p:UseSharedCompilation=false");
        var record = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(host, "Platform.Record.dll"))))[..12];
        return new Built(Directory.CreateDirectory(Path.Combine(folder, record)).FullName, host, Path.Combine(floor, "Floor.dll"));
    }

    public static string Root { get; } =
        typeof(Built).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "Root").Value!;

    /// <summary>A demo area's data folder with so many generated people; each caller gets a copy of its own.</summary>
    public async Task<string> PeopleAsync(int people, string copy)
    {
        var kept = Path.Combine(_cache, $"people-{people}");
        if (!File.Exists(Path.Combine(kept, "whole")))
        {
            await RunAsync("dotnet", Path.Combine(_host, "Platform.Host.dll"), "seed", "--people", $"{people}", "--data", kept, "--area", Area(["navigator"]));
            await File.WriteAllTextAsync(Path.Combine(kept, "whole"), "");
        }

        var data = Path.Combine(_cache, $"{copy}-{people}");
        Directory.CreateDirectory(data);
        foreach (var old in Directory.GetFiles(data)) File.Delete(old);
        File.Copy(Path.Combine(kept, "platform.db"), Path.Combine(data, "platform.db"));
        return data;
    }

    /// <summary>The host with exactly so many modules: the navigator, then made ones.</summary>
    public async Task<Func<string, Task<Served>>> HostAsync(int modules)
    {
        var folder = Path.Combine(_cache, $"host-{modules}");
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Copy(_host, folder);
        List<string> keys = modules == 0 ? [] : ["navigator"];
        if (modules == 0) Directory.Delete(Path.Combine(folder, "modules"), recursive: true);
        for (var number = 1; number < modules; number++)
        {
            keys.Add(MadeModule.KeyOf(number));
            Copy(await MadeModule.BuildAsync(_cache, number), Path.Combine(folder, "modules", MadeModule.KeyOf(number)));
        }

        var area = Area(keys);
        return data => Served.StartAsync(
            Path.Combine(folder, "Platform.Host.dll"), at => ["run", "--area", area, "--data", data, "--urls", at.ToString().TrimEnd('/')], "/sign-in");
    }

    public static SqliteConnection Open(string data)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(data, "platform.db")};Pooling=false");
        connection.Open();
        return connection;
    }

    public static List<string> Read(string data, string text)
    {
        using var connection = Open(data);
        using var command = connection.CreateCommand();
        command.CommandText = text;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(reader.GetString(0));
        return rows;
    }

    public static async Task RunAsync(string program, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', words.Take(2))} failed: {said}");
    }

    /// <summary>An area file with these modules on.</summary>
    public string Area(IEnumerable<string> modules)
    {
        var file = Path.Combine(_cache, $"area-{string.Join('-', modules.Count())}.json");
        File.WriteAllText(file, JsonSerializer.Serialize(new
        {
            area = new { name = "Demo area", demo = true, colour = "#1d4f5c", timeZone = "Europe/London" },
            database = new { engine = "sqlite", file = "platform.db" },
            modules = modules.ToDictionary(key => key, _ => new { enabled = true }),
        }));
        return file;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }
}
