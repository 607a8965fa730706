namespace Platform.Sdk.Record;

/// <summary>
/// What happens, when two records turn out to be of one person, where a unique index that holds <c>person_id</c> lets only one of two rows stand. Either way nothing is
/// lost: the row that gives way is set aside with the record that is merged, and stands again when the merge is undone.
/// </summary>
public sealed record MergeRule
{
    private const string Newer = "newer:";

    private MergeRule(string text) => Text = text;

    /// <summary>The row of the record that goes on stays. So it is where a module says nothing.</summary>
    public static MergeRule SurvivorStays { get; } = new("survivor");

    /// <summary>The newer of the two stays; of two that are as old, that of the record that goes on.</summary>
    /// <param name="column">The column with the day or instant by which they are compared.</param>
    public static MergeRule NewerStays(string column) => new(Newer + column);

    /// <summary>Rows about the record and not about the person: they never move.</summary>
    internal static MergeRule NeverMoves { get; } = new("never");

    internal string Text { get; }

    /// <summary>The column by which the newer row is told, where a rule says so.</summary>
    internal static string? NewerBy(string? rule) => rule?.StartsWith(Newer, StringComparison.Ordinal) == true ? rule[Newer.Length..] : null;
}
