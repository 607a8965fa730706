namespace Platform.Record.Import;

/// <summary>One row while it is read: what it says, and what was found wrong with it.</summary>
internal sealed class Findings(CaseloadLine line)
{
    private readonly List<ReportLine> _lines = [];

    public IReadOnlyList<ReportLine> Lines => _lines;

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

        Warn(column, $"This is longer than {longest} characters and was not kept.");
        return null;
    }

    public void Warn(string column, string reason) => _lines.Add(new ReportLine(line.Row, column, line[column], reason));

    public void Refuse(string column, string reason)
    {
        Warn(column, $"{reason} The row was not imported.");
        IsRefused = true;
    }
}
