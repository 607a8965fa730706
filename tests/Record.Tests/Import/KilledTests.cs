using System.Diagnostics;
using System.Text;
using Platform.Conformance.Running;
using Platform.Record.Import;
using Platform.Record.Import.Files;

namespace Record.Tests.Import;

/// <summary>The host itself in a process of its own, ended by SIGKILL, which it can do nothing about.</summary>
public sealed class KilledTests
{
    private const int Rows = 400;

    private static readonly string Host = Path.Combine(AppContext.BaseDirectory, "Platform.Host.dll");

    [Fact]
    public async Task An_import_that_was_killed_and_run_again_ends_as_if_it_had_never_been()
    {
        var folder = Directory.CreateTempSubdirectory("platform-killed-").FullName;
        var (file, empty) = (Path.Combine(folder, "caseload.csv"), Path.Combine(folder, "empty.csv"));
        await File.WriteAllTextAsync(Path.Combine(folder, "area.json"), """{ "area": { "name": "Test area", "demo": true }, "database": { "engine": "sqlite" } }""");
        await File.WriteAllTextAsync(file, CaseloadText.Write(Enumerable.Range(0, Rows).Select(RowAt)), Encoding.UTF8);
        await File.WriteAllTextAsync(empty, CaseloadText.Write([]), Encoding.UTF8);
        Assert.Equal(0, await RunAsync(folder, "template", empty, null));
        var started = Stopwatch.StartNew();
        var whole = CopyOf(folder, "whole");
        Assert.Equal(0, await RunAsync(folder, whole, file, null));
        var takes = started.Elapsed;
        var expected = Dump.WithoutIds(Path.Combine(folder, whole, "platform.db"));

        for (var turn = 0; turn < Depth.Times(1); turn++)
        {
            var data = CopyOf(folder, $"killed{turn}");
            await RunAsync(folder, data, file, takes * (0.35 + (0.6 * Random.Shared.NextDouble())));
            Assert.Equal(0, await RunAsync(folder, data, file, null));
            Assert.Equal(expected, Dump.WithoutIds(Path.Combine(folder, data, "platform.db")));
        }

        Directory.Delete(folder, recursive: true);
    }

    private static Dictionary<string, string> RowAt(int at) => CaseloadText.Row($"K{at % (Rows - 50)}",
    [
        .. CaseloadText.Supported(at % 3 == 0 ? "core" : "HF", "lead@demo.example"), (Columns.Pronouns, at % 2 == 0 ? "she/her" : ""),
        (Columns.Phone, $"07700 900{at:000}"), (Columns.OtherNames, $"Other {at}; Tiny"), (Columns.LastContact, "2026-01-05"),
        (Columns.LastContactMethod, "visit"), (Columns.InTheirWords, $"Words of {at}"), (Columns.Homelessness, at % 5 == 0 ? "Yes" : "past"),
    ]);

    private static string CopyOf(string folder, string name)
    {
        Directory.CreateDirectory(Path.Combine(folder, name));
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "template")))
        {
            File.Copy(file, Path.Combine(folder, name, Path.GetFileName(file)));
        }

        return name;
    }

    private static async Task<int> RunAsync(string folder, string data, string file, TimeSpan? killAfter)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet",
            [Host, "import", file, "--area", "area.json", "--data", data, "--report", $"{data}.csv"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (killAfter is { } wait)
        {
            await Task.Delay(wait);
            process.Kill();
        }

        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0 || killAfter is not null, string.Concat(await said));
        return process.ExitCode;
    }
}
