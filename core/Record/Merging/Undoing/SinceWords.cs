using System.Collections.Frozen;
using System.Globalization;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.UI.Area;

namespace Platform.Record.Merging.Undoing;

/// <summary>
/// What a row is. Whoever decides about two records is not therefore among those who may read all that stands in them: a reviewer reads what everybody reads who supports the person,
/// and knows of anything else which module wrote it and on what day.
/// </summary>
internal sealed record SinceWords(string Module, string Table, string? Says, DateOnly? On)
{
    private const int Most = 120;

    // a colleague of a team that supports the person reads these, whatever their role
    private static readonly FrozenSet<string> s_forEverybody = FrozenSet.Create(
        "core_person_name", "core_identifier", "core_way_to_reach", "core_contact", "core_note", "core_story", "core_about_me", "core_topic_said", "core_strength",
        "core_goal", "core_goal_point", "core_action", "core_appointment", "core_home", "core_timeline");

    // the first day in it that is not before the two became one is the day on which it was written
    public static SinceWords Of(TableOfPerson table, IReadOnlyDictionary<string, object?> row, DateTime mergedAt) => new(
        table.Module, table.Table, s_forEverybody.Contains(table.Table) ? Longest(row) : null,
        row.Where(one => one.Key.EndsWith("_at", StringComparison.Ordinal) || one.Key.EndsWith("_on", StringComparison.Ordinal))
            .Select(one => At(one.Value) is { } at ? DateOnly.FromDateTime(at) : (DateOnly?)null).Where(day => day >= DateOnly.FromDateTime(mergedAt)).Min());

    /// <param name="reads">Whether the reviewer's team supports the person now.</param>
    public string InWords(IModules modules, bool reads)
    {
        if (reads && Says is { } says) return $"{Named()}: {says}";
        var whose = modules.Find(Module)?.Info.Name ?? "A module that is not here";
        return On is { } day ? $"{whose}, {day.Words()}" : whose;
    }

    internal static DateTime? At(object? value) => value switch
    {
        DateTime at => at,
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        string text when DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) => at,
        _ => null,
    };

    private string Named()
    {
        const string Whose = "person ";
        var words = Table[(Table.IndexOf('_', StringComparison.Ordinal) + 1)..].Replace('_', ' ');
        if (words.StartsWith(Whose, StringComparison.Ordinal)) words = words[Whose.Length..];
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    // the longest text in it is what somebody wrote
    private static string? Longest(IReadOnlyDictionary<string, object?> row) =>
        row.Values.OfType<string>().Where(text => !Guid.TryParse(text, out _) && At(text) is null).OrderByDescending(text => text.Length).FirstOrDefault() is { } said
            ? said.Length <= Most ? said : $"{said[..Most]}…" : null;
}
