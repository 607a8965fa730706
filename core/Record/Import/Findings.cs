using Platform.Record.Import.Files;

namespace Platform.Record.Import;

/// <summary>One row while it is read: what it says, and what was found wrong with it.</summary>
internal sealed class Findings(CaseloadLine line)
{
    public const string NotKept = "It was not kept; the rest of the row was.";

    private readonly List<(string Column, string Reason, string Outcome)> _found = [];

    /// <summary>The lines of the report; what became of a value is said only where the row was imported.</summary>
    public IReadOnlyList<ReportLine> Lines =>
    [
        .. _found.Select(one => new ReportLine(
            line.Row, one.Column, line[one.Column], IsRefused ? one.Reason : $"{one.Reason} {one.Outcome}".TrimEnd())),
    ];

    public bool IsRefused { get; private set; }

    /// <summary>What the column holds, to the letter.</summary>
    public string this[string column] => line[column];

    /// <summary>What the column holds without blanks around it, or null; what is too long to keep is reported.</summary>
    public string? Text(string column, int longest = 200)
    {
        var text = line[column].Trim();
        if (text.Length <= longest)
        {
            return text.Length == 0 ? null : text;
        }

        Warn(column, $"This is longer than {longest} characters.", NotKept);
        return null;
    }

    public void Warn(string column, string reason, string outcome) => _found.Add((column, reason, outcome));

    public void Refuse(string column, string reason)
    {
        Warn(column, $"{reason} The row was not imported.", "");
        IsRefused = true;
    }
}
