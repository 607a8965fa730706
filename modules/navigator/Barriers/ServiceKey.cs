using System.Globalization;
using System.Text;

namespace Navigator.Barriers;

/// <summary>Folds the name of a service, so that one service is one however it was typed: case, accents, marks, "the" at the beginning, and "&amp;" for "and".</summary>
internal static class ServiceKey
{
    public const int Longest = 100;

    private const int LongestKey = 200;

    public static string Of(string service)
    {
        var words = Words(service);
        var key = string.Join(' ', words.Count > 1 && words[0] == "the" ? words.Skip(1) : words);
        // one sign may stand for a whole word
        return key.Length > LongestKey ? key[..LongestKey] : key;
    }

    /// <summary>Whether a text names a person in full: then it would name them wherever the service is named.</summary>
    public static bool Names(string service, string person)
    {
        var (said, name) = ($" {string.Join(' ', Words(service))} ", string.Join(' ', Words(person)));
        return name.Contains(' ', StringComparison.Ordinal) ? said.Contains($" {name} ", StringComparison.Ordinal) : name.Length > 0 && said.Trim() == name;
    }

    /// <summary>The first word of somebody's name that a text has as well, also with an s behind it: it may mean them, or be the service's own; null where there is none.</summary>
    public static string? Shared(string service, string person)
    {
        var said = Words(service);
        return Words(person).Find(word => word.Length > 2 && word != "the" && (said.Contains(word) || said.Contains($"{word}s")));
    }

    private static List<string> Words(string text)
    {
        var folded = new StringBuilder();
        foreach (var letter in text.Replace("&", " and ", StringComparison.Ordinal).Normalize(NormalizationForm.FormKD))
        {
            // an accent and an apostrophe stand within a word
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark || letter is '\'' or '’') continue;
            folded.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
        }

        return [.. folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
