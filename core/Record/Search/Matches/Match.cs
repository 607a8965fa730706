using Platform.Record.Characteristics;
using Platform.Record.Names;
using Platform.Record.People;
using Platform.Sdk.People;

namespace Platform.Record.Search.Matches;

/// <summary>Somebody who may be the one looked for.</summary>
internal sealed record Match(Guid Person, string Name, string? OtherName, string? Born, IReadOnlyList<AboutRow> Supports)
{
    /// <summary>"died on 3 May 2026"; null while they live.</summary>
    public string? Died { get; private init; }

    public static Match Of(FoundRow row, IReadOnlyList<AboutRow> about, SearchTerms terms, DateOnly today)
    {
        var born = BirthDate.From(row.BornOn, row.BornPrecision);
        return new(
            row.PersonId,
            row.DisplayName,
            Other(row, about, Fold.Words(terms.Text)),
            born is null ? null : $"{(born.Precision == BirthPrecision.Estimated ? "around " : "")}{born.On.Year}{(row.DiedPrecision is null ? $", {born.Age(today)}" : "")}",
            [.. about.Where(one => one.ModuleKey is not null)])
        {
            Died = row.DiedPrecision is { } precision ? DayOfDeath.InWords(row.DiedOn, precision) : null,
        };
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
