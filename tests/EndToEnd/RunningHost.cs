using System.Diagnostics;

namespace EndToEnd;

/// <summary>The host as a user starts it: a process of its own, its real modules folder, a data folder of its own.</summary>
public sealed class RunningHost : IAsyncDisposable
{
    private const string Ready = " is ready at ";
    private readonly Process _process;
    private readonly HostFolder _folder;
    private readonly bool _ownsData;

    private RunningHost(Process process, Uri address, string data, HostFolder folder, bool ownsData) =>
        (_process, Address, Data, _folder, _ownsData) = (process, address, data, folder, ownsData);

    public Uri Address { get; }

    public string Data { get; }

    /// <summary>Starts it and waits until it says that it is ready; a data folder that is given is left to the test.</summary>
    public static async Task<RunningHost> StartAsync(string? data = null, HostFolder? folder = null)
    {
        var ownsData = data is null;
        data ??= Directory.CreateTempSubdirectory("platform-e2e-").FullName;
        folder ??= HostFolder.Built;
        var process = folder.Start(["--data", data, "--urls", "http://127.0.0.1:0"]);
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (line.Contains(Ready, StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                _ = process.StandardError.ReadToEndAsync();
                return new RunningHost(process, new Uri(line[(line.IndexOf(Ready, StringComparison.Ordinal) + Ready.Length)..]), data, folder, ownsData);
            }
        }

        throw new InvalidOperationException($"The host did not start: {string.Join('\n', said)} {await process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>Runs one command on this host's data and answers its exit code and what it said.</summary>
    public async Task<(int Code, string Said)> CommandAsync(params string[] words)
    {
        using var process = _folder.Start([.. words, "--data", Data]);
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
        if (_ownsData) Directory.Delete(Data, recursive: true);
    }
}
