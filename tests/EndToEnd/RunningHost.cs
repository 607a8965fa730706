using System.Diagnostics;
using System.Reflection;

namespace EndToEnd;

/// <summary>The host as a user starts it: a process of its own, its real modules folder, a data folder of its own.</summary>
public sealed class RunningHost : IAsyncDisposable
{
    private const string Ready = " is ready at ";
    private readonly Process _process;

    private readonly bool _keepsData;

    private RunningHost(Process process, Uri address, string data, bool keepsData) =>
        (_process, Address, Data, _keepsData) = (process, address, data, keepsData);

    public Uri Address { get; }

    public string Data { get; }

    public static async Task<RunningHost> StartAsync(
        string? data = null, IReadOnlyDictionary<string, string>? also = null, bool keepsData = false)
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
                return new RunningHost(process, new Uri(line[(line.IndexOf(Ready, StringComparison.Ordinal) + Ready.Length)..]), data, keepsData);
            }
        }

        throw new InvalidOperationException($"The host did not start: {string.Join('\n', said)} {await process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>Runs one command on this host's data and answers its exit code and what it said.</summary>
    public Task<(int Code, string Said)> CommandAsync(params string[] words) => RunAsync(null, [.. words, "--data", Data]);

    /// <summary>Runs one command to its end, or ends it by SIGKILL after a while, and answers its exit code and what it said.</summary>
    public static async Task<(int Code, string Said)> RunAsync(TimeSpan? killAfter, params string[] words)
    {
        using var process = Start(words);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (killAfter is { } wait)
        {
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(wait));
            process.Kill();
        }

        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>SIGKILL, which the host can do nothing about.</summary>
    public void Kill() => _process.Kill();

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        if (!_keepsData) Directory.Delete(Data, recursive: true);
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
