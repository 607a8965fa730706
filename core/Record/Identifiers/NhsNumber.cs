using Platform.Record.People;

namespace Platform.Record.Identifiers;

/// <summary>An NHS number: ten digits, the last of which checks the others (NHS Data Dictionary, modulus 11).</summary>
internal sealed record NhsNumber(string Digits)
{
    public static Parsed<NhsNumber> Parse(string text)
    {
        var digits = string.Concat(text.Where(sign => !char.IsWhiteSpace(sign) && sign is not ('-' or '.' or '\u2010' or '\u2011' or '\u2013')));
        if (digits.Length != 10 || !digits.All(char.IsAsciiDigit))
        {
            return new Refusal($"“{text.Trim()}” is not an NHS number: it has 10 digits, like 999 000 0018.");
        }
        if (digits.Distinct().Count() == 1)
        {
            return new Refusal($"“{text.Trim()}” is one digit repeated. Leave the NHS number out when it is not known.");
        }
        return CheckDigit(digits) == digits[9] - '0'
            ? new NhsNumber(digits)
            : new Refusal($"“{text.Trim()}” is not an NHS number: its last digit does not fit the others. Look for a mistyped digit.");
    }

    public override string ToString() => Digits.Length == 10 ? $"{Digits[..3]} {Digits[3..6]} {Digits[6..]}" : Digits;

    /// <summary>11 less the weighted sum modulo 11; 11 counts as 0, and 10 is no digit at all.</summary>
    private static int CheckDigit(string digits) =>
        (11 - digits.Take(9).Select((digit, at) => (digit - '0') * (10 - at)).Sum() % 11) % 11;
}
