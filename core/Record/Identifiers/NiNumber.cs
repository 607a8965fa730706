using System.Text.RegularExpressions;
using Platform.Record.People;

namespace Platform.Record.Identifiers;

/// <summary>A National Insurance number: two letters, six digits, a letter A to D (HMRC NIM39110).</summary>
internal sealed partial record NiNumber(string Letters)
{
    public static Parsed<NiNumber> Parse(string text)
    {
        var plain = string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        if (text.Any(sign => char.IsLetterOrDigit(sign) && !char.IsAscii(sign)) || !Shape().IsMatch(plain))
        {
            return new Refusal($"“{text.Trim()}” is not a National Insurance number: it looks like QQ 12 34 56 C, with A, B, C or D at the end.");
        }
        return Start().IsMatch(plain)
            ? new NiNumber(plain)
            : new Refusal($"“{text.Trim()}” is not a National Insurance number: none starts with {plain[..2]}. Check the first two letters.");
    }

    public override string ToString() =>
        Letters.Length == 9 ? $"{Letters[..2]} {Letters[2..4]} {Letters[4..6]} {Letters[6..8]} {Letters[8..]}" : Letters;

    [GeneratedRegex("^[A-Z]{2}[0-9]{6}[A-D]$")] private static partial Regex Shape();

    [GeneratedRegex("^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]")] private static partial Regex Start();
}
