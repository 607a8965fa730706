using System.Buffers;

namespace Platform.Record.Names;

/// <summary>
/// How a name sounds to somebody who hears it in England and writes it down: consonants that are confused share a sign, vowels
/// are left out except in short names. Where letters are read in two ways (Polish sz, Irish bh, ch in Christine) there are several.
/// </summary>
internal static class Sound
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private const int MostWays = 8, MostSigns = 12, ShortSigns = 2;

    public static IReadOnlyList<string> Of(string word) =>
        word.Length < 2 || word.AsSpan().IndexOfAnyExceptInRange('a', 'z') >= 0 ? []
        : [.. Heard(word).Select(signs => Written(signs, word)).Where(key => key.Length > 0).Distinct()];

    private static List<string> Heard(string word)
    {
        List<string> ways = [""];
        for (var at = 0; at < word.Length;)
        {
            var (length, signs) = SoundRules.At(word, at);
            ways = [.. ways.SelectMany(way => signs.Select(sign => Join(way, sign))).Distinct().Take(MostWays)];
            at += length;
        }
        return ways;
    }

    // the same sign twice is heard once, unless a vowel stands between
    private static string Join(string way, string sign) =>
        sign == SoundRules.Vowel && way.EndsWith(SoundRules.Vowel, StringComparison.Ordinal) ? way
        : sign.Length > 0 && way.EndsWith(sign[0]) ? way + sign[1..]
        : way + sign;

    private static string Written(string signs, string word)
    {
        var startsOpen = signs.StartsWith(SoundRules.Vowel, StringComparison.Ordinal);
        var consonants = signs.Replace(SoundRules.Vowel, "", StringComparison.Ordinal);
        var key = consonants.Length <= ShortSigns ? (startsOpen ? "0" : "") + consonants + FirstVowel(word) : (startsOpen ? "a" : "") + consonants;
        return key.Length > MostSigns ? key[..MostSigns] : key;
    }

    private static string FirstVowel(string word)
    {
        var rest = word.AsSpan(word[0] == 'y' ? 1 : 0);
        var at = rest.IndexOfAny(Vowels);
        return at < 0 ? "" : rest[at] switch { 'a' => "a", 'o' or 'u' => "o", _ => "e" };
    }
}
