using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Platform.Sdk.Record;

namespace Platform.Host.Uploads.Cleaning;

/// <summary>
/// Opens what came from outside in a process of its own, which has no secrets in its surroundings, little memory and half a minute: a file made to break its reader breaks nothing else.
/// </summary>
internal sealed partial class CleaningProcess(ILogger<CleaningProcess> log) : IDisposable
{
    private const int AtOnce = 2;

    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _turns = new(AtOnce);

    public async Task<Cleaned> CleanAsync(byte[] content, CancellationToken gone)
    {
        if (CleanFile.RefusedUnopened(content) is { } why) return Cleaned.Refused(why);
        if (!await _turns.WaitAsync(s_longest, gone)) return Cleaned.Refused(Verdict.NotNow);
        try
        {
            return await RunAsync(content, gone);
        }
        catch (Win32Exception fault)
        {
            CannotStart(log, fault);
            return Cleaned.Refused(Verdict.NotNow);
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();

    private static async Task<Cleaned> RunAsync(byte[] content, CancellationToken gone)
    {
        using var process = Process.Start(HowToStart())!;
        using var late = CancellationTokenSource.CreateLinkedTokenSource(gone);
        late.CancelAfter(s_longest);
        try
        {
            // what it says about a file that it cannot read is nobody's to read
            var said = process.StandardError.BaseStream.CopyToAsync(Stream.Null, late.Token);
            var answer = ReadAsync(process.StandardOutput.BaseStream, late.Token);
            await GiveAsync(process.StandardInput.BaseStream, content, late.Token);
            var cleaned = await answer;
            await said;
            await process.WaitForExitAsync(late.Token);
            return process.ExitCode == 0 && cleaned is not null ? cleaned : Broken(content);
        }
        catch (OperationCanceledException) when (!gone.IsCancellationRequested)
        {
            return Broken(content);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static async Task GiveAsync(Stream input, byte[] content, CancellationToken late)
    {
        try
        {
            await using (input) await input.WriteAsync(content, late);
        }
        catch (IOException)
        {
            // it has ended before it read everything, which its exit code tells
        }
    }

    private static async Task<Cleaned?> ReadAsync(Stream output, CancellationToken late)
    {
        var read = new byte[ChosenFile.MostBytes + 1];
        var length = await output.ReadAtLeastAsync(read, read.Length, throwOnEndOfStream: false, late);
        return length > 0 && Enum.IsDefined((Verdict)read[0]) ? new((Verdict)read[0], read[1..length]) : null;
    }

    private static Cleaned Broken(byte[] content) => Cleaned.Refused(CleanFile.TypeOf(content) == FileType.Pdf ? Verdict.BrokenPdf : Verdict.BrokenPicture);

    private static ProcessStartInfo HowToStart()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Platform.Host");
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        var start = File.Exists(dotnet) ? new ProcessStartInfo(dotnet, ["exec", $"{program}.dll", CleanCommand.Word]) : new ProcessStartInfo(program, [CleanCommand.Word]);
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError, start.CreateNoWindow) = (true, true, true, true);
        var needed = start.Environment.Where(one => one.Key.Equals("SystemRoot", StringComparison.OrdinalIgnoreCase)).ToList();
        start.Environment.Clear();
        foreach (var (name, value) in needed) start.Environment[name] = value;
        // one heap of at most 768 MB, in hexadecimal; no pipes for those who watch, and nothing left of it when it breaks
        (start.Environment["DOTNET_gcServer"], start.Environment["DOTNET_GCHeapHardLimit"], start.Environment["DOTNET_EnableDiagnostics"]) = ("0", "30000000", "0");
        return start;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The process that cleans files could not be started, so no file is taken.")]
    private static partial void CannotStart(ILogger log, Exception fault);
}
