using Platform.Record.Characteristics;
using Platform.Record.Names;
using Platform.Record.People;

namespace Platform.Record.Search;

/// <summary>Somebody who may be the one looked for.</summary>
internal sealed record Match(Guid Person, string Name, string? OtherName, string? Born, IReadOnlyList<AboutRow> Supports)
{
    public static Match Of(FoundRow row, IReadOnlyList<AboutRow> about, SearchTerms terms, DateOnly today)
    {
        var born = BirthDate.From(row.BornOn, row.BornPrecision);
        return new(
            row.PersonId,
            row.DisplayName,
            Other(row, about, Fold.Words(terms.Text)),
            born is null ? null : $"{(born.Precision == BirthPrecision.Estimated ? "around " : "")}{born.On.Year}, {born.Age(today)}",
            [.. about.Where(one => one.ModuleKey is not null)]);
    }

    /// <summary>The other name that was looked for, where it is not the one they use.</summary>
    private static string? Other(FoundRow row, IReadOnlyList<AboutRow> about, IReadOnlyList<string> words)
    {
        var shown = Fold.Keys(row.DisplayName);
        var looked = words.Where(word => !Starts(shown, word)).ToList();
        return about.Select(one => one.Name).OfType<string>().FirstOrDefault(name => looked.Any(word => Starts(Fold.Keys(name), word)));
    }

    private static bool Starts(IReadOnlyList<string> keys, string word) => keys.Any(key => key.StartsWith(word, StringComparison.Ordinal));
}

internal sealed record FoundRow
{
    /// <summary>The place of those whose names are only alike.</summary>
    public const int Alike = 3;

    public Guid PersonId { get; init; }
    public string DisplayName { get; init; } = "";
    public DateOnly? BornOn { get; init; }
    public BirthPrecision? BornPrecision { get; init; }
    public string NameKey { get; init; } = "";
    public int Place { get; init; }
    public int ExactWords { get; init; }
    public int BornPlace { get; init; }

    /// <summary>The words of their names that are alike, with blanks between.</summary>
    public string Words { get; init; } = "";
}

internal sealed record AboutRow
{
    public Guid PersonId { get; init; }
    public string? Name { get; init; }
    public string? ModuleKey { get; init; }
    public string? TeamName { get; init; }
    public string? LeadWorkerName { get; init; }
}
