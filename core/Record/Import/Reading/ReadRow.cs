using Platform.Record.Identifiers;
using Platform.Record.Import.Files;
using Platform.Record.People;

namespace Platform.Record.Import.Reading;

/// <summary>Reads a line by the rules of the file's columns; whatever breaks one is among the findings.</summary>
internal sealed class ReadRow(DateOnly today, ReadEpisode episode)
{
    /// <summary>What the row says, or null where a rule refuses the whole of it.</summary>
    public CaseloadRow? Read(CaseloadLine line, Findings found)
    {
        if (line.IsTooWide)
        {
            found.Refuse(Columns.LocalRef, "The row has more values than the header has columns: a value with a comma in it needs quote marks.");
            return null;
        }

        var person = ReadPerson.Read(found, today);
        var reference = Reference(found);
        var row = new CaseloadRow
        {
            Mark = line.Mark(),
            Reference = reference,
            Person = person,
            Numbers = Numbers(found, reference),
            Ways = ReadWays.Read(found),
            Disadvantages = ReadDisadvantages.Read(found),
            Episode = episode.Read(found),
            LastContact = episode.LastContact(found),
            Words = string.IsNullOrWhiteSpace(found[Columns.InTheirWords]) ? null : found[Columns.InTheirWords],
        };
        return found.IsRefused ? null : row;
    }

    private static string? Reference(Findings found)
    {
        if (found.Text(Columns.LocalRef) is not { } text)
        {
            found.Warn(Columns.LocalRef, "Without a reference the row is known again only while nothing in it changes.", "");
            return null;
        }

        var read = IdentifierKind.LocalReference.Read(text);
        if (!read.IsRead)
        {
            found.Warn(Columns.LocalRef, read.Reason, Findings.NotKept);
        }

        return read.Value;
    }

    private static List<Number> Numbers(Findings found, string? reference)
    {
        var numbers = new List<Number>();
        if (reference is not null)
        {
            numbers.Add(new Number(IdentifierKind.LocalReference, reference));
        }

        foreach (var (column, kind) in (ReadOnlySpan<(string, IdentifierKind)>)
            [(Columns.NhsNumber, IdentifierKind.NhsNumber), (Columns.NiNumber, IdentifierKind.NiNumber)])
        {
            if (found.Text(column) is not { } text)
            {
                continue;
            }

            var read = kind.Read(text);
            if (read.IsRead)
            {
                numbers.Add(new Number(kind, read.Value));
            }
            else
            {
                found.Warn(column, read.Reason, Findings.NotKept);
            }
        }

        return numbers;
    }
}
