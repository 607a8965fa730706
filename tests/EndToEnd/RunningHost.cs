using System.Diagnostics;
using System.Globalization;

namespace EndToEnd;

/// <summary>The host as a user starts it: a process of its own, its real modules folder, a data folder of its own.</summary>
public sealed class RunningHost : IAsyncDisposable
{
    private const string Ready = " is ready at ";
    private readonly Process _process;
    private readonly HostFolder _folder;
    private readonly bool _keepsData;

    private RunningHost(Process process, Uri address, string data, HostFolder folder, bool keepsData) =>
        (_process, Address, Data, _folder, _keepsData) = (process, address, data, folder, keepsData);

    public Uri Address { get; }

    public string Data { get; }

    /// <summary>Starts it and waits until it says that it is ready.</summary>
    /// <param name="data">A data folder of the test's own.</param>
    /// <param name="also">More environment variables.</param>
    /// <param name="keepsData">Whether the data folder outlives the host.</param>
    /// <param name="folder">Where the program lies; the one that is looked at when null.</param>
    public static async Task<RunningHost> StartAsync(
        string? data = null, IReadOnlyDictionary<string, string>? also = null, bool keepsData = false, HostFolder? folder = null)
    {
        data ??= Directory.CreateTempSubdirectory("platform-e2e-").FullName;
        folder ??= HostFolder.Program;
        var process = folder.Start(["--data", data, "--urls", "http://127.0.0.1:0"], also);
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (line.Contains(Ready, StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                _ = process.StandardError.ReadToEndAsync();
                return new RunningHost(process, new Uri(line[(line.IndexOf(Ready, StringComparison.Ordinal) + Ready.Length)..]), data, folder, keepsData);
            }
        }

        throw new InvalidOperationException($"The host did not start: {string.Join('\n', said)} {await process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>Runs one command on this host's data and answers its exit code and what it said.</summary>
    public Task<(int Code, string Said)> CommandAsync(params string[] words) => RunAsync(_folder, [.. words, "--data", Data]);

    /// <summary>Runs one command to its end and answers its exit code and what it said.</summary>
    public static async Task<(int Code, string Said)> RunAsync(HostFolder? folder, params string[] words)
    {
        using var process = (folder ?? HostFolder.Program).Start(words);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>Ends it as an operator does, so that it can put everything in order first.</summary>
    public async Task StopAsync()
    {
        using var told = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await told.WaitForExitAsync();
        await _process.WaitForExitAsync();
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
}
