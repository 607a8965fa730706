namespace Platform.Record.Names;

/// <summary>Which letters are heard as which sign; the first rule that fits stands.</summary>
internal static class SoundRules
{
    public const string Vowel = ".";

    private enum Where { Anywhere, First, Last }

    private sealed record Rule(Where Where, string Letters, string[] Signs, string Before = "");

    private static readonly Rule[] Rules =
    [
        new(Where.First, "kn", ["n"]), new(Where.First, "gn", ["n"]), new(Where.First, "wr", ["r"]), new(Where.First, "wh", ["w"]),
        new(Where.First, "ps", ["s"]), new(Where.First, "x", ["s"]), new(Where.First, "h", ["h"]), new(Where.First, "y", ["y"]),
        new(Where.First, "cia", ["k.", "s."]), new(Where.First, "se", ["s.", "x."], "a"), new(Where.First, "s", ["s", "x"], "io"), new(Where.First, "s", ["s", "x"], "ia"),
        new(Where.First, "s", ["s", "x"], "ine"), new(Where.First, "sao", ["s.", "x."]), new(Where.First, "w", ["w", "f"]),
        new(Where.Last, "er", [".r", "."]), new(Where.Last, "or", [".r", "."]), new(Where.Anywhere, "mps", ["ms"]), new(Where.Anywhere, "j", ["."], "c"),
        new(Where.Anywhere, "s", ["s", "x"], "nie"), new(Where.Last, "mb", ["m"]), new(Where.Last, "gn", ["n"]), new(Where.Last, "ough", [".", ".f"]), new(Where.Last, "mh", ["f", "m"]),
        new(Where.Anywhere, "tsch", ["x"]), new(Where.Anywhere, "szcz", ["x"]), new(Where.Anywhere, "sch", ["x", "sk"]), new(Where.Anywhere, "tch", ["x"]),
        new(Where.Anywhere, "chr", ["kr"]), new(Where.Anywhere, "chl", ["kl"]), new(Where.Anywhere, "cz", ["x", "s"]), new(Where.Anywhere, "sz", ["x", "s"]),
        new(Where.Anywhere, "rz", ["rs", "x"]), new(Where.Anywhere, "ch", ["x", "k"]), new(Where.Anywhere, "sh", ["x"]), new(Where.Anywhere, "zh", ["x"]),
        new(Where.Anywhere, "tio", ["x."]), new(Where.Anywhere, "cia", ["x."]), new(Where.Anywhere, "ph", ["f"]), new(Where.Anywhere, "pf", ["f"]),
        new(Where.Anywhere, "ngh", ["nk"]), new(Where.First, "gh", ["k"]), new(Where.Anywhere, "gh", ["", "k"]), new(Where.Anywhere, "bh", ["f", "b"]),
        new(Where.Anywhere, "mh", ["f", "m"]), new(Where.Anywhere, "th", ["t", "f"]), new(Where.Anywhere, "dh", ["t", ""]), new(Where.Anywhere, "kh", ["k"]),
        new(Where.Anywhere, "ck", ["k"]), new(Where.Anywhere, "dg", ["j"]), new(Where.Anywhere, "dj", ["j"]), new(Where.Anywhere, "tz", ["s"]), new(Where.Anywhere, "ts", ["s"]),
        new(Where.Anywhere, "g", ["j", "k"], "e"), new(Where.Anywhere, "g", ["j", "k"], "i"), new(Where.Anywhere, "g", ["j", "k"], "y"),
        new(Where.Anywhere, "c", ["s"], "e"), new(Where.Anywhere, "c", ["s", "x"], "ik"), new(Where.Anywhere, "c", ["s"], "i"), new(Where.Anywhere, "c", ["s"], "y"),
        new(Where.Anywhere, "x", ["ks"]), new(Where.Anywhere, "w", ["", "f"]), new(Where.Anywhere, "h", [""]),
    ];

    private static readonly ILookup<char, Rule> ByFirst = Rules.ToLookup(rule => rule.Letters[0]);

    /// <summary>How many letters from here are heard together, and as what.</summary>
    public static (int Length, string[] Signs) At(string word, int at) =>
        ByFirst[word[at]].FirstOrDefault(rule => Fits(rule, word, at)) is { } found
            ? (found.Letters.Length, found.Signs)
            : (1, [Plain(word[at])]);

    private static bool Fits(Rule rule, string word, int at) =>
        string.CompareOrdinal(word, at, rule.Letters, 0, rule.Letters.Length) == 0
        && string.CompareOrdinal(word, at + rule.Letters.Length, rule.Before, 0, rule.Before.Length) == 0
        && (rule.Where != Where.First || at == 0)
        && (rule.Where != Where.Last || at + rule.Letters.Length == word.Length);

    private static string Plain(char letter) => letter switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' or 'y' => Vowel,
        'd' or 't' => "t",
        'f' or 'v' => "f",
        'c' or 'g' or 'k' or 'q' => "k",
        's' or 'z' => "s",
        _ => $"{letter}",
    };
}
