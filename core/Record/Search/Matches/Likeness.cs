using F23.StringSimilarity;
using Platform.Record.Names;

namespace Platform.Record.Search.Matches;

/// <summary>How alike what was typed is to somebody's names and date of birth.</summary>
internal static class Likeness
{
    private const double CalledAlso = 0.92, SoundsLike = 0.88, LeastOfWord = 0.6;

    // a date of birth tells people apart better than a letter of their name
    private static readonly double[] OfBirth = [0.3, 0.2, 0.05, 0];

    private static readonly Damerau Edits = new();

    /// <summary>The likeliest first; those of whom no word is alike are left out.</summary>
    public static IEnumerable<FoundRow> Rank(IEnumerable<FoundRow> rows, IReadOnlyList<string> asked) => rows
        .Select(row => (Row: row, Score: OfWords(asked, row)))
        .Where(one => one.Score > 0)
        .OrderByDescending(one => one.Score + OfBirth[one.Row.BornPlace])
        .ThenBy(one => one.Row.NameKey, StringComparer.Ordinal)
        .Select(one => one.Row);

    /// <summary>How alike the words asked for are, each to the likeliest of theirs, from 0 to 1.</summary>
    public static double OfWords(IReadOnlyList<string> asked, FoundRow row)
    {
        var theirs = row.Words.Split(' ');
        return asked.Average(word => theirs.Max(other => Of(word, other)) is >= LeastOfWord and var alike ? alike : 0);
    }

    /// <summary>From 0, nothing alike, to 1, the same word.</summary>
    public static double Of(string one, string other)
    {
        if (one == other)
        {
            return 1;
        }
        var (first, second) = (WordKeys.Letters(one).Count, WordKeys.Letters(other).Count);
        var letters = 1 - (Edits.Distance(one, other) / Math.Max(first, second));
        return Math.Max(letters, SaidAlike.Of(one).Intersect(SaidAlike.Of(other)).Any() ? CalledAlso
            : Sound.Of(one).Intersect(Sound.Of(other)).Any() ? SoundsLike + (letters / 100) : 0);
    }
}
