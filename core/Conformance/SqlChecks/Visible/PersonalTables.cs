namespace Platform.Conformance.SqlChecks.Visible;

/// <summary>The tables and views about people, and the column of each that says who.</summary>
/// <param name="withPersonId">Tables and views with a <c>person_id</c>.</param>
/// <param name="personTable">A table of the people themselves, where the column is <c>id</c>; null when there is none.</param>
public sealed class PersonalTables(IEnumerable<string> withPersonId, string? personTable = "core_person")
{
    private readonly HashSet<string> _withPersonId = new(withPersonId, StringComparer.OrdinalIgnoreCase);

    /// <summary>The column that says whose row it is; null for a table that is not about people.</summary>
    public string? PersonColumn(string table) =>
        string.Equals(table, personTable, StringComparison.OrdinalIgnoreCase) ? "id"
        : _withPersonId.Contains(table) ? "person_id"
        : null;
}
