using Platform.Record.Import.Files;
using Platform.Record.Ways;
using Platform.Record.Ways.Kinds;

namespace Platform.Record.Import.Reading;

/// <summary>Reads how a person may be reached. Only a clear yes is safe, and it is a yes for the telephone alone.</summary>
internal static class ReadWays
{
    private const int LongestQuote = 200;

    public static IReadOnlyList<WayInput> Read(Findings found)
    {
        var (safety, said) = PhoneSafety(found);
        var ways = new List<WayInput>();
        if (found.Text(Columns.Phone) is { } phone)
        {
            var number = PhoneNumber.Parse(phone);
            if (number.IsRead)
            {
                ways.Add(new WayInput { Kind = WayKind.Phone, Value = phone, Safety = safety, MaySay = said });
            }
            else
            {
                found.Warn(Columns.Phone, number.Reason, Findings.NotKept);
            }
        }

        if (found.Text(Columns.Email) is { } email)
        {
            if (WayInput.IsEmail(email))
            {
                ways.Add(new WayInput { Kind = WayKind.Email, Value = email, Safety = Safety.NotKnown });
            }
            else
            {
                found.Warn(Columns.Email, "This is not an email address.", Findings.NotKept);
            }
        }

        if (found.Text(Columns.WhereFound) is { } place)
        {
            ways.Add(new WayInput { Kind = WayKind.Place, Value = place, Safety = Safety.NotKnown });
        }

        return ways;
    }

    private static (Safety Safety, string? Said) PhoneSafety(Findings found)
    {
        var text = found[Columns.PhoneSafe].Trim();
        switch (text.ToLowerInvariant())
        {
            case "y" or "yes":
                return (Safety.Safe, null);
            case "n" or "no":
                return (Safety.NotSafe, null);
            case "":
                return (Safety.NotKnown, null);
            default:
                found.Warn(Columns.PhoneSafe, "This is neither Y nor N.", "The number is treated as not safe.");
                var safety = Safeties.Read(text) == Safety.NotSafe ? Safety.NotSafe : Safety.NotKnown;
                return (safety, $"The caseload says: “{(text.Length <= LongestQuote ? text : $"{text[..LongestQuote]}…")}”");
        }
    }
}
