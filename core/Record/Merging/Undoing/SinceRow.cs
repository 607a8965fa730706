using Platform.Sdk.Data;

namespace Platform.Record.Merging.Undoing;

/// <summary>A row written since two records were merged, in words by which a reviewer knows it.</summary>
internal sealed record SinceRow(RowName Name, SinceWords Words)
{

    /// <summary>How a form names it.</summary>
    public string Mark => $"{Name.Table} {Name.Key}";

    public static IReadOnlyList<SinceRow> Of(IReadOnlyList<RowName> since, IReadOnlyList<TableOfPerson> tables, IPersonWalk walk, DateTime mergedAt)
    {
        var rows = tables.Where(table => since.Any(one => one.Table == table.Table)).ToDictionary(table => table.Table);
        return [.. since.Where(one => one.Table is not "core_person_key" and not "core_work" && rows.ContainsKey(one.Table))
            .Select(one => (Name: one, Row: rows[one.Table].Rows.FirstOrDefault(row => walk.KeyOf(rows[one.Table], row) == one.Key)))
            .Where(one => one.Row is not null && !IsOfTheMerge(one.Name, one.Row, mergedAt))
            .Select(one => new SinceRow(one.Name, SinceWords.Of(rows[one.Name.Table], one.Row!, mergedAt)))];
    }

    private static bool IsOfTheMerge(RowName name, IReadOnlyDictionary<string, object?> row, DateTime mergedAt) => name.Table switch
    {
        "core_timeline" => row["kind"] as string == MergePermissions.Merged.Key,
        "core_person_name" => SinceWords.At(row["added_at"]) == mergedAt,
        _ => false,
    };
}
