using System.Globalization;
using Platform.Sdk.Data;

namespace Platform.Record.Merging.Undoing;

/// <summary>A row written since two records were merged, in words by which a reviewer knows it.</summary>
internal sealed record SinceRow(RowName Name, string What, string? Says)
{
    private const int Most = 120;

    /// <summary>How a form names it.</summary>
    public string Mark => $"{Name.Table} {Name.Key}";

    public string InWords => Says is { } says ? $"{What}: {says}" : What;

    public static IReadOnlyList<SinceRow> Of(IReadOnlyList<RowName> since, IReadOnlyList<TableOfPerson> tables, IPersonWalk walk, DateTime mergedAt)
    {
        var rows = tables.Where(table => since.Any(one => one.Table == table.Table)).ToDictionary(table => table.Table);
        return [.. since.Where(one => one.Table is not "core_person_key" and not "core_work" && rows.ContainsKey(one.Table))
            .Select(one => (Name: one, Row: rows[one.Table].Rows.FirstOrDefault(row => walk.KeyOf(rows[one.Table], row) == one.Key)))
            .Where(one => one.Row is not null && !IsOfTheMerge(one.Name, one.Row, mergedAt))
            .Select(one => new SinceRow(one.Name, Words(one.Name.Table), Longest(one.Row!)))];
    }

    private static bool IsOfTheMerge(RowName name, IReadOnlyDictionary<string, object?> row, DateTime mergedAt) => name.Table switch
    {
        "core_timeline" => row["kind"] as string == MergePermissions.Merged.Key,
        "core_person_name" => At(row["added_at"]) == mergedAt,
        _ => false,
    };

    private static DateTime? At(object? value) => value switch
    {
        DateTime at => at,
        string text when DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) => at,
        _ => null,
    };

    private static string Words(string table)
    {
        const string Whose = "person ";
        var words = table[(table.IndexOf('_', StringComparison.Ordinal) + 1)..].Replace('_', ' ');
        if (words.StartsWith(Whose, StringComparison.Ordinal)) words = words[Whose.Length..];
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    // the longest text in it is what somebody wrote
    private static string? Longest(IReadOnlyDictionary<string, object?> row) =>
        row.Values.OfType<string>().Where(text => !Guid.TryParse(text, out _) && At(text) is null).OrderByDescending(text => text.Length).FirstOrDefault() is { } said
            ? said.Length <= Most ? said : $"{said[..Most]}…" : null;
}
