using Platform.Record.Characteristics;
using Platform.Record.Identifiers;
using Platform.Record.Names;
using Platform.Sdk.Data;

namespace Platform.Record.Search;

/// <summary>What a worker searched for: a name, nickname, number or reference, and perhaps a date of birth.</summary>
internal sealed record SearchTerms(string Text, string? Born)
{
    public const int LongestText = 200;
    public const int LongestBorn = 40;

    /// <summary>More words than this narrow no further; the longest are the ones that count.</summary>
    public const int MostWords = 4;

    private const int ShortPart = 3;

    /// <summary>How many people the worker sees, which decides where to begin.</summary>
    public int InSight { get; init; }

    public Sql Find => InSight <= SearchSql.FewInSight ? SearchSql.FindAmongFew : SearchSql.FindAmongMany;

    /// <summary>The day, where nothing is asked for but who was born on it.</summary>
    public DateOnly? BornOnly(DateOnly today) => Fold.Words(Text).Count == 0 && Born is not null
        && BirthDate.Parse(Born, today).Value is { Precision: BirthPrecision.Exact } born ? born.On : null;

    /// <summary>One line each, as they are kept.</summary>
    public override string ToString() => $"{OneLine(Text)}\n{OneLine(Born ?? "")}";

    public static SearchTerms From(string kept)
    {
        var lines = kept.Split('\n');
        return new(lines[0], lines is [_, { Length: > 0 } born, ..] ? born : null);
    }

    /// <summary>The parameters of <see cref="Find"/>.</summary>
    public SearchKeys Keys(DateOnly today)
    {
        var typed = Fold.Words(Text);
        var words = typed.OrderByDescending(word => word.Length).Take(MostWords).ToList();
        return new SearchKeys(words, Fold.Whole(Text), [.. IdentifierKinds.MayMean(Text).Select(read => read.Value).Distinct()])
        {
            Born = Born is null ? BornBetween.Anyone : BirthDate.Parse(Born, today).Value is { } born ? BornBetween.Around(born) : BornBetween.Anyone,
            Near = [.. words.Select(word => Near(typed, word))],
        };
    }

    // a short first part may belong to the next: Mac Donald, O Neil
    private static List<string> Near(IReadOnlyList<string> typed, string word)
    {
        var at = typed.TakeWhile(other => other != word).Count();
        var start = at > 0 && typed[at - 1].Length <= ShortPart ? at - 1 : at;
        var end = word.Length <= ShortPart && at + 1 < typed.Count ? at + 1 : at;
        return [.. WordKeys.Of(word).Concat(start == end ? [] : WordKeys.Of(string.Concat(typed.Skip(start).Take(end - start + 1)))).Distinct()];
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A search that lives, and how many people its worker sees.</summary>
internal sealed record KeptRow
{
    public string Terms { get; init; } = "";
    public int InSight { get; init; }
}

/// <summary>Keys and ranges; where there are fewer words than places, the range is empty.</summary>
internal sealed record SearchKeys(IReadOnlyList<string> Words, string Whole, IReadOnlyList<string> References)
{
    /// <summary>Whether a date of birth narrows it.</summary>
    public bool IsBornAsked => Born != BornBetween.Anyone;

    public BornBetween Born { get; init; } = BornBetween.Anyone;
    /// <summary>For each word what it looks and sounds like.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Near { get; init; } = [];

    public IReadOnlyList<string> Near1 => NearOf(0);
    public IReadOnlyList<string> Near2 => NearOf(1);
    public IReadOnlyList<string> Near3 => NearOf(2);
    public IReadOnlyList<string> Near4 => NearOf(3);

    /// <summary>How many words there are.</summary>
    public int Asked => Words.Count;

    /// <summary>How many words have to be alike: two of two, two of three.</summary>
    public int Sure => Words.Count <= 2 ? Words.Count : Words.Count - 1;

    /// <summary>One fewer will do for somebody who was born on that very day: names change.</summary>
    public int Least => Born.IsOneDay ? Math.Max(1, Sure - 1) : Sure;

    public string WholeEnd => Fold.EndOf(Whole);
    public string Low1 => Words[0];
    public string High1 => Fold.EndOf(Low1);
    public string Low2 => Word(1);
    public string High2 => EndOf(Low2);
    public string Low3 => Word(2);
    public string High3 => EndOf(Low3);
    public string Low4 => Word(3);
    public string High4 => EndOf(Low4);
    public DateOnly? Swapped => Born.Swapped;
    public DateOnly ExactFrom => Born.Exact.First;
    public DateOnly ExactTo => Born.Exact.Last;
    public DateOnly MonthFrom => Born.Month.First;
    public DateOnly MonthTo => Born.Month.Last;
    public DateOnly YearFrom => Born.Year.First;
    public DateOnly YearTo => Born.Year.Last;
    public DateOnly AroundFrom => Born.Around5.First;
    public DateOnly AroundTo => Born.Around5.Last;

    private IReadOnlyList<string> NearOf(int at) => at < Near.Count ? Near[at] : [];

    private static string EndOf(string word) => word.Length == 0 ? "" : Fold.EndOf(word);

    private string Word(int at) => at < Words.Count ? Words[at] : "";
}
