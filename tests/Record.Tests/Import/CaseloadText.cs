using Platform.Record.Import.Files;

namespace Record.Tests.Import;

/// <summary>Writes caseload files for the tests.</summary>
internal static class CaseloadText
{
    /// <summary>A row that keeps every rule, with some columns set.</summary>
    public static Dictionary<string, string> Row(string reference, params (string Column, string Value)[] columns)
    {
        var row = Columns.All.ToDictionary(column => column, _ => "");
        (row[Columns.LocalRef], row[Columns.NameUsed]) = (reference, $"Sam {reference}");
        foreach (var (column, value) in columns)
        {
            row[column] = value;
        }

        return row;
    }

    public static (string Column, string Value)[] Supported(string module = "outreach", string worker = "navigator@demo.example") =>
        [(Columns.Module, module), (Columns.WorkerEmail, worker), (Columns.SupportStarted, "2026-03-02")];

    public static string Write(IEnumerable<IReadOnlyDictionary<string, string>> rows, IReadOnlyList<string>? order = null, string lineEnd = "\r\n")
    {
        var columns = order ?? Columns.All;
        return string.Concat(rows.Select(row => columns.Select(column => Quoted(row[column]))).Prepend(columns)
            .Select(fields => string.Join(',', fields) + lineEnd));
    }

    public static string Quoted(string value) =>
        value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
