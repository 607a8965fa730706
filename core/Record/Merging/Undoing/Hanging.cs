using Platform.Sdk.Data;

namespace Platform.Record.Merging.Undoing;

/// <summary>What was written since on entries that were there before, or on one another: it goes where those go.</summary>
internal sealed class Hanging(IReadOnlyList<HangingRow> rows, IReadOnlySet<RowName> goBack)
{
    private static readonly HashSet<RowName> s_nothing = [];

    private readonly ILookup<RowName, RowName> _on = rows.ToLookup(one => one.Row, one => one.On);

    /// <summary>Whether a row stands by itself, so that somebody can say where it goes.</summary>
    public bool IsFree(SinceRow row) => !_on[row.Name].Any();

    /// <summary>Whether it goes back with what it hangs on, whatever is chosen.</summary>
    public bool GoesBack(SinceRow row) => Goes(row.Name, s_nothing);

    /// <summary>What goes over when these are chosen.</summary>
    public IReadOnlyList<RowName> Over(IReadOnlyList<SinceRow> since, IEnumerable<string> marks)
    {
        var chosen = since.Where(row => IsFree(row) && marks.Contains(row.Mark)).Select(row => row.Name).ToHashSet();
        return [.. since.Select(row => row.Name).Where(row => chosen.Contains(row) || Goes(row, chosen))];
    }

    private bool Goes(RowName row, IReadOnlySet<RowName> chosen) => _on[row].Any(on => goBack.Contains(on) || chosen.Contains(on) || (on != row && Goes(on, chosen)));
}
