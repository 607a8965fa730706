using System.Globalization;
using CsvHelper;

namespace Platform.Record.Import.Files;

/// <summary>Something in the file that broke a rule.</summary>
internal sealed record ReportLine(int Row, string Column, string Value, string Reason);

/// <summary>The report of an import: a CSV that a spreadsheet opens without running what stands in it.</summary>
internal sealed class ReportFile : IAsyncDisposable
{
    private const int LongestValue = 1_000;

    private readonly CsvWriter _csv;

    private ReportFile(string path)
    {
        Path = path;
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        _csv = CsvWriter.Create(new FileStream(path, options), new CsvWriterOptions { WriteByteOrderMark = true });
    }

    public string Path { get; }

    /// <exception cref="UnusableFileException">It cannot be written there.</exception>
    public static async Task<ReportFile> CreateAsync(string path)
    {
        try
        {
            var report = new ReportFile(path);
            report._csv.WriteRecord("row", "column", "value", "reason");
            await report._csv.FlushAsync();
            return report;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UnusableFileException("The report cannot be written there. Name another file with --report FILE.");
        }
    }

    public async Task WriteAsync(IEnumerable<ReportLine> lines)
    {
        foreach (var line in lines)
        {
            _csv.WriteRecord(line.Row.ToString(CultureInfo.InvariantCulture), line.Column, Safe(line.Value), Safe(line.Reason));
        }

        await _csv.FlushAsync();
    }

    public ValueTask DisposeAsync() => _csv.DisposeAsync();

    /// <summary>The value with an apostrophe before it where a spreadsheet would take it for a formula.</summary>
    internal static string Safe(string value)
    {
        var shown = value.Length <= LongestValue ? value : $"{value[..LongestValue]}…";
        var first = shown.AsSpan().TrimStart();
        return (first.Length > 0 && first[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠')
            || (shown.Length > 0 && char.IsControl(shown[0])) ? $"'{shown}" : shown;
    }
}
