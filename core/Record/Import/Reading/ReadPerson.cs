using Platform.Record.Characteristics;
using Platform.Record.Import.Files;
using Platform.Record.Names;
using Platform.Record.People;
using Platform.Record.Starting;

namespace Platform.Record.Import.Reading;

/// <summary>Reads who a row is about.</summary>
internal static class ReadPerson
{
    public static NewPerson Read(Findings found, DateOnly today)
    {
        var (used, legal, others) = (Name(found, Columns.NameUsed), Name(found, Columns.LegalName), Others(found));
        if ((used ?? legal ?? others.FirstOrDefault()) is not { } name)
        {
            // where somebody is found is often the same for twenty people, so it names nobody
            found.Refuse(Columns.NameUsed, "There is no name: one identifying word in name_used, legal_name or other_names is enough.");
            name = "";
        }

        return new NewPerson(name)
        {
            OtherNames =
            [
                .. legal is null ? [] : (NameTyped[])[new(null, NameKind.Legal, legal)],
                .. others.Where(other => other != name).Select(other => new NameTyped(null, NameKind.Other, other)),
            ],
            Pronouns = found.Text(Columns.Pronouns, 50),
            Born = Born(found, today),
            Gender = GenderSaid.Read(found.Text(Columns.Gender, 100)),
            Ethnicity = EthnicitySaid.Read(found.Text(Columns.Ethnicity)),
        };
    }

    private static BirthDate? Born(Findings found, DateOnly today)
    {
        var text = found[Columns.DateOfBirth].Trim();
        if (text.Length == 0)
        {
            return null;
        }

        var born = BirthDate.Parse(text.Length <= 200 ? text : text[..200], today);
        if (!born.IsRead)
        {
            found.Refuse(Columns.DateOfBirth, born.Reason);
        }

        return born.Value;
    }

    private static string? Name(Findings found, string column)
    {
        var name = OneLine(found.Text(column));
        if (name is null || Fold.Words(name).Count > 0)
        {
            return name;
        }

        found.Warn(column, "This has no letter or digit, so nobody could be found by it.", Findings.NotKept);
        return null;
    }

    private static List<string> Others(Findings found)
    {
        var names = new List<string>();
        foreach (var name in found[Columns.OtherNames].Split(';').Select(OneLine).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (name.Length <= 200 && Fold.Words(name).Count > 0)
            {
                names.Add(name);
            }
            else
            {
                found.Warn(Columns.OtherNames, "One of these names has no letter or digit, or more than 200 characters.", Findings.NotKept);
            }
        }

        return names;
    }

    // blanks and line ends inside a name become one blank each; capitals stay as they are
    private static string? OneLine(string? text) =>
        text?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words ? string.Join(' ', words) : null;
}
