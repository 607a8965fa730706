using Platform.Record.Characteristics;
using Platform.Record.Names;
using Platform.Record.People;

namespace Platform.Record.Details;

/// <summary>Two versions of a person's details, answer by answer, in words.</summary>
internal static class Comparison
{
    public static IReadOnlyList<Difference> Of(EditInput theirs, EditInput yours) =>
    [
        Compare("Name they use", theirs, yours, input => input.Name),
        Compare("Other names", theirs, yours, Names),
        Compare("Pronouns", theirs, yours, input => input.Pronouns),
        Compare("Date of birth", theirs, yours, input => input.Born),
        Compare("Gender", theirs, yours, input => Said(input.Gender?.InWords(), input.GenderWords)),
        Compare("Ethnic group", theirs, yours, input => Said(input.Ethnicity?.InWords(), input.EthnicityWords)),
    ];

    private static Difference Compare(string question, EditInput theirs, EditInput yours, Func<EditInput, string?> answer) =>
        new(question, Trimmed(answer(theirs)), Trimmed(answer(yours)));

    private static string? Names(EditInput input) =>
        string.Join("; ", input.NamesTyped().Select(name => $"{name.Name} ({name.Kind.InWords().ToLowerInvariant()})"));

    private static string? Said(string? label, string? words) => string.IsNullOrWhiteSpace(words) ? label : $"{label}: {words}";

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
