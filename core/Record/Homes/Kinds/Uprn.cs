using Platform.Record.People;

namespace Platform.Record.Homes.Kinds;

/// <summary>A unique property reference number: up to 12 digits, kept as text without zeros in front.</summary>
internal static class Uprn
{
    private const int MostDigits = 12;

    public static Parsed<string> Parse(string text)
    {
        var digits = string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));
        return digits.Length is > 0 and <= MostDigits && digits.All(char.IsAsciiDigit) && digits.TrimStart('0') is { Length: > 0 } number
            ? number
            : new Refusal($"“{text.Trim()}” is not a UPRN: it is a number of up to {MostDigits} digits, like 100023336956. Leave it empty if you do not have it.");
    }
}
