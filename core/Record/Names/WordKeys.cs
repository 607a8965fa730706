using System.Buffers;

namespace Platform.Record.Names;

/// <summary>
/// What a folded word sounds and looks like, as keys that two words share when one may be meant by the other: both with one
/// letter left out (so one wrong, missing, added or swapped letter meets), how they sound, and what else the name is called.
/// </summary>
internal static class WordKeys
{
    /// <summary>Only these first letters count when one is left out; what follows is compared afterwards.</summary>
    private const int MostLetters = 7;

    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");

    private const char LetterLeftOut = '1', CalledAlso = '2', SoundsLike = '3';

    public static IReadOnlyList<string> Of(string word) =>
    [
        .. LeftOut(word).Select(key => LetterLeftOut + key),
        .. SaidAlike.Of(word).Select(key => CalledAlso + key),
        .. Sound.Of(word).Select(key => SoundsLike + key),
    ];

    /// <summary>The letters of a folded word: one of another script is six characters long.</summary>
    public static IReadOnlyList<string> Letters(string word)
    {
        var letters = new List<string>();
        for (var at = 0; at < word.Length; at += letters[^1].Length)
        {
            letters.Add(word.Substring(at, IsCodePoint(word, at) ? 6 : 1));
        }
        return letters;
    }

    private static IEnumerable<string> LeftOut(string word)
    {
        var letters = Letters(word).Take(MostLetters).ToList();
        return letters.Select((_, at) => string.Concat(letters.Where((_, index) => index != at)))
            .Prepend(string.Concat(letters)).Where(key => key.Length > 0).Distinct();
    }

    private static bool IsCodePoint(string word, int at) =>
        word[at] == '0' && at + 6 <= word.Length && word.AsSpan(at, 6).IndexOfAnyExcept(Hex) < 0;
}
