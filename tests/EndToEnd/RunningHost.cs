using System.Diagnostics;
using System.Reflection;

namespace EndToEnd;

/// <summary>The host as a user starts it: a process of its own, its real modules folder, a data folder of its own.</summary>
public sealed class RunningHost : IAsyncDisposable
{
    private const string Ready = " is ready at ";
    private readonly Process _process;

    private RunningHost(Process process, Uri address, string data) => (_process, Address, Data) = (process, address, data);

    public Uri Address { get; }

    public string Data { get; }

    public static async Task<RunningHost> StartAsync(string? data = null, IReadOnlyDictionary<string, string>? also = null)
    {
        data ??= Directory.CreateTempSubdirectory("platform-e2e-").FullName;
        var process = Start(["--data", data, "--urls", "http://127.0.0.1:0"], also);
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (line.Contains(Ready, StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new RunningHost(process, new Uri(line[(line.IndexOf(Ready, StringComparison.Ordinal) + Ready.Length)..]), data);
            }
        }

        throw new InvalidOperationException($"The host did not start: {string.Join('\n', said)} {await process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>Runs one command on this host's data and answers its exit code and what it said.</summary>
    public async Task<(int Code, string Said)> CommandAsync(params string[] words)
    {
        using var process = Start([.. words, "--data", Data]);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(Data, recursive: true);
    }

    private static Process Start(IEnumerable<string> words, IReadOnlyDictionary<string, string>? also = null)
    {
        var folder = typeof(RunningHost).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "HostFolder").Value!;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "Platform.Host.dll"), .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (name, value) in also ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
