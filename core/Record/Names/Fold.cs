using System.Globalization;
using System.Text;

namespace Platform.Record.Names;

/// <summary>
/// Folds names into keys of a–z and 0–9 only, so that one index finds them on any collation: case, accents, apostrophes and
/// hyphens do not matter. A letter of another script becomes its six-digit code point, so a prefix stays a prefix.
/// </summary>
internal static class Fold
{
    public const int Longest = 200;

    private static readonly Dictionary<int, string> Letters = new()
    {
        ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['ł'] = "l", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th",
        ['ħ'] = "h", ['ı'] = "i", ['ŋ'] = "n", ['ŧ'] = "t", ['ĸ'] = "k", ['ə'] = "e", ['ς'] = "0003c3",
        [0x06CC] = "00064a", [0x0649] = "00064a", [0x06A9] = "000643", [0x0640] = "",
    };

    /// <summary>The words somebody typed, in order, once each: <c>Smith-Jones</c> is two words.</summary>
    public static IReadOnlyList<string> Words(string? text) =>
        [.. Tokens(text).SelectMany(parts => parts).Select(Cut).Distinct()];

    /// <summary>Everything a name is found by: its words, hyphenated parts together, and a short first part with the next (<c>O Neil</c>).</summary>
    public static IReadOnlyList<string> Keys(string? text)
    {
        var tokens = Tokens(text);
        var parts = tokens.SelectMany(token => token).ToList();
        var together = tokens.Where(token => token.Count > 1).Select(token => string.Concat(token));
        var shortFirst = parts.Zip(parts.Skip(1)).Where(pair => pair.First.Length <= 2).Select(pair => pair.First + pair.Second);
        return [.. parts.Concat(together).Concat(shortFirst).Select(Cut).Distinct()];
    }

    /// <summary>The whole name as one key.</summary>
    public static string Whole(string? text, int longest = Longest)
    {
        var whole = string.Concat(Tokens(text).SelectMany(parts => parts));
        return whole.Length > longest ? whole[..longest] : whole;
    }

    /// <summary>The end of the range <c>key_text &gt;= @low and key_text &lt; @high</c> that holds every key starting with this one.</summary>
    public static string EndOf(string key) => key.PadRight(Longest + 1, 'z');

    private static string Cut(string word) => word.Length > Longest ? word[..Longest] : word;

    private static List<List<string>> Tokens(string? text)
    {
        var tokens = new List<List<string>>();
        var (token, part) = (new List<string>(), new StringBuilder());
        foreach (var rune in Plain(text).EnumerateRunes())
        {
            switch (Kind(rune))
            {
                case Sign.Letter: part.Append(Write(rune)); break;
                case Sign.Joins: break;
                case Sign.Hyphen: EndPart(); break;
                default: EndToken(); break;
            }
        }
        EndToken();
        return tokens;

        void EndPart()
        {
            if (part.Length > 0)
            {
                token.Add(part.ToString());
            }
            part.Clear();
        }

        void EndToken()
        {
            EndPart();
            if (token.Count > 0)
            {
                tokens.Add(token);
                token = [];
            }
        }
    }

    // an acute accent standing alone is an apostrophe here; normalising would turn it into a space. Half a pair cannot be normalised.
    private static string Plain(string? text)
    {
        var whole = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes().Where(rune => rune != Rune.ReplacementChar))
        {
            whole.Append(rune.Value is '´' or '`' ? new Rune('\'') : rune);
        }
        return whole.ToString().Normalize(NormalizationForm.FormKD).ToLowerInvariant();
    }

    private enum Sign { Letter, Joins, Hyphen, Space }

    private static Sign Kind(Rune rune) => rune.Value switch
    {
        '\'' or '’' or '‘' or 'ʼ' or '‛' or '′' or 'ʻ' or 'ʹ' or (>= 0x1F3FB and <= 0x1F3FF) => Sign.Joins,
        '.' or '_' => Sign.Hyphen,
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.DashPunctuation => Sign.Hyphen,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => Sign.Joins,
            UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
                or UnicodeCategory.OtherSymbol => Sign.Letter,
            _ => Sign.Space,
        },
    };

    private static string Write(Rune rune)
    {
        if (Letters.TryGetValue(rune.Value, out var known))
        {
            return known;
        }
        if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber)
        {
            return ((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture);
        }
        return rune.Value is >= 'a' and <= 'z' ? rune.ToString() : rune.Value.ToString("x6", CultureInfo.InvariantCulture);
    }
}
