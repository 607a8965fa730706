using System.Globalization;
using Platform.Host.Audit;
using Platform.Record.Import;
using Platform.Record.Import.Files;

namespace Platform.Host.Commands;

internal static class ImportCommand
{
    private const int RowsToName = 20;

    private static readonly AuditRule Rule = new AuditRule.Written("import", "An existing caseload was brought in");

    public static async Task<int> RunAsync(
        PlatformOptions options, FileInfo file, FileInfo? report, bool dryRun, TextWriter output, CancellationToken stop)
    {
        var path = report?.FullName ?? Path.GetFullPath(string.Create(
            CultureInfo.InvariantCulture, $"import-report-{options.Area.Area.ToLocal(options.Clock.GetUtcNow().UtcDateTime):yyyyMMdd-HHmmss}.csv"));
        if (path == file.FullName) throw new CommandFailedException("The report would overwrite the caseload. Name another file with --report FILE.");
        try
        {
            var caseload = await CaseloadFile.OpenAsync(file.FullName, stop);
            return await WithoutPages.RunAsync(options, Rule, async services =>
            {
                await using var lines = await ReportFile.CreateAsync(path);
                var steps = new Progress(caseload.Rows, options.Clock, output);
                var import = services.GetRequiredService<ImportCaseload>();
                var result = await import.RunAsync(caseload, lines, dryRun, steps.TellAsync, stop);
                await Rule.EndAsync(services.GetRequiredService<SystemAudit>(), InWords(result, dryRun));
                await SayAsync(result, dryRun, path, output);
                return result.IsWhole ? PlatformCommand.Fine : PlatformCommand.Failed;
            });
        }
        catch (UnusableFileException fault)
        {
            throw new CommandFailedException($"The file cannot be imported, and nothing was written. {fault.Message}");
        }
    }

    private static string InWords(ImportResult result, bool dryRun) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(dryRun ? "a dry run, nothing written" : result.IsWhole ? "whole" : "stopped before the end")}: {result.Tally.New} people new, {result.Tally.Known} known, {result.Tally.Refused} rows refused");

    private static async Task SayAsync(ImportResult result, bool dryRun, string report, TextWriter output)
    {
        var done = result.Tally;
        if (!result.IsWhole) await output.WriteLineAsync("Stopped before the end. Run the same command again: it goes on where it stopped.");
        if (dryRun) await output.WriteLineAsync("This was a dry run: nothing was written. It would have been:");
        await output.WriteLineAsync($"""
            People new: {done.New:N0}
            Rows about people already known: {done.Known:N0}
            Episodes of support started: {done.Episodes:N0}
            Rows refused: {done.Refused:N0}
            Warnings: {done.Warnings:N0}
            Possible duplicates (an NHS number that another record holds too): {Duplicates(done.PossibleDuplicates)}
            Workers over their caseload limit: {result.OverLimit:N0}
            Report: {report}
            The report holds values from the file. Keep it as safe as the file, and delete it when you are done.
            """);
    }

    private static string Duplicates(IReadOnlyList<int> rows) => rows.Count == 0
        ? "0"
        : $"{rows.Count:N0} (row {string.Join(", ", rows.Take(RowsToName))}{(rows.Count > RowsToName ? " …" : "")})";

    private sealed class Progress(int rows, TimeProvider clock, TextWriter output)
    {
        private static readonly TimeSpan Often = TimeSpan.FromSeconds(1);

        private readonly long _started = clock.GetTimestamp();
        private TimeSpan _told = TimeSpan.Zero;

        public async Task TellAsync(Tally done)
        {
            var elapsed = clock.GetElapsedTime(_started);
            if (elapsed - _told < Often && done.Rows < rows) return;
            _told = elapsed;
            var rate = done.Rows / Math.Max(elapsed.TotalSeconds, 0.001);
            await output.WriteLineAsync($"{done.Rows:N0} of {rows:N0} rows, {rate:N0} a second");
        }
    }
}
