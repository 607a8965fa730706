using System.Security.Cryptography;
using System.Text;

namespace Platform.Record.Import.Files;

/// <summary>One record of the file; the header is row 1.</summary>
internal sealed class CaseloadLine(int row, IReadOnlyList<string> fields, IReadOnlyDictionary<string, int> places)
{
    public int Row => row;

    /// <summary>Whether it says nothing at all: a blank line, or the empty rows at the end of a spreadsheet.</summary>
    public bool IsEmpty => fields.All(string.IsNullOrWhiteSpace);

    /// <summary>Whether it has more values than the header has columns; values may then stand under the wrong one.</summary>
    public bool IsTooWide => fields.Count > places.Count;

    /// <summary>What the column holds, to the letter; empty where the line ends before it.</summary>
    public string this[string column] => places[column] is var place && place < fields.Count ? fields[place] : "";

    /// <summary>Tells this row from every row that says anything else, in whatever order the columns stand.</summary>
    public string Mark() => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Join('\u001f', Columns.All.Select(column => this[column])))));
}
