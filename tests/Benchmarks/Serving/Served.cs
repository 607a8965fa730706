using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Benchmarks.Serving;

/// <summary>A program that serves on loopback, and what it has cost so far.</summary>
internal sealed class Served : IAsyncDisposable
{
    private readonly Process _process;

    private Served(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>From the start of the process to the first page.</summary>
    public TimeSpan StartUp { get; private set; }

    public TimeSpan Cpu => Fresh().TotalProcessorTime;

    public double Megabytes => Fresh().WorkingSet64 / 1_048_576.0;

    /// <summary>Starts it and waits for the first page; its words are made from the address.</summary>
    public static async Task<Served> StartAsync(string program, Func<Uri, IEnumerable<string>> words, string page)
    {
        var address = FreeAddress();
        var watch = Stopwatch.StartNew();
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. words(address)]) { RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() })!;
        _ = process.StandardOutput.ReadToEndAsync();
        var served = new Served(process, address);
        using var client = new HttpClient { BaseAddress = address };
        while (!await AnswersAsync(client, page))
        {
            if (process.HasExited || watch.Elapsed > TimeSpan.FromMinutes(3))
            {
                await served.DisposeAsync();
                throw new InvalidOperationException($"{program} does not serve {page}.");
            }

            await Task.Delay(5);
        }

        served.StartUp = watch.Elapsed;
        return served;
    }

    /// <summary>Ends it as an operator does; to dispose of it is to kill it.</summary>
    public async Task StopAsync()
    {
        using var told = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await told.WaitForExitAsync();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private Process Fresh()
    {
        _process.Refresh();
        return _process;
    }

    private static async Task<bool> AnswersAsync(HttpClient client, string page)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
