using System.Text.RegularExpressions;
using Platform.Record.People;

namespace Platform.Record.Ways.Kinds;

/// <summary>A telephone number: a UK one by its national digits (07…), another country's with its plus.</summary>
internal sealed partial record PhoneNumber(string Digits)
{
    public static Parsed<PhoneNumber> Parse(string text)
    {
        var said = text.Trim();
        if (Shortened().IsMatch(said))
        {
            return new Refusal($"“{said}” was shortened by a spreadsheet and its last digits are lost. Ask for the number again.");
        }
        var plain = Marks().Replace(said, "");
        if (!Written().IsMatch(plain))
        {
            return new Refusal($"“{said}” is not a telephone number. Use digits and spaces, like 07700 900123.");
        }
        var national = Abroad().Match(plain) is { Success: true } uk ? "0" + uk.Groups["rest"].Value.TrimStart('0') : plain;
        if (national[0] == '+' || national.StartsWith("00", StringComparison.Ordinal))
        {
            return new PhoneNumber("+" + national.TrimStart('+', '0'));
        }
        // a spreadsheet drops the first zero of a mobile number
        national = national is ['7', ..] && national.Length == 10 ? "0" + national : national;
        return Uk().IsMatch(national)
            ? new PhoneNumber(national)
            : new Refusal($"“{said}” is not a whole UK telephone number: it starts with 0 and has 10 or 11 digits, like 07700 900123.");
    }

    public override string ToString() => Digits switch
    {
        ['+', ..] => Digits,
        ['0', '2', ..] when Digits.Length == 11 => $"{Digits[..3]} {Digits[3..7]} {Digits[7..]}",
        ['0', '3' or '8' or '9', ..] when Digits.Length == 11 => Three(),
        ['0', '1', '1', ..] or ['0', '1', _, '1', ..] when Digits.Length == 11 => Three(),
        _ when Digits.Length > 5 => $"{Digits[..5]} {Digits[5..]}",
        _ => Digits,
    };

    private string Three() => $"{Digits[..4]} {Digits[4..7]} {Digits[7..]}";

    [GeneratedRegex(@"^[0-9]+([.,][0-9]+)?[eE]\+?[0-9]+$")] private static partial Regex Shortened();

    [GeneratedRegex(@"[\s().\-‐‑–/\u200e\u200f\u202a-\u202e]")] private static partial Regex Marks();

    [GeneratedRegex(@"^\+?[0-9]{7,15}$")] private static partial Regex Written();

    [GeneratedRegex(@"^(?:\+|00)44(?<rest>[0-9]+)$|^44(?<rest>0?7[0-9]{9})$")] private static partial Regex Abroad();

    [GeneratedRegex(@"^0(?:[1235789][0-9]{9}|1[0-9]{8}|800[0-9]{6})$")] private static partial Regex Uk();
}
