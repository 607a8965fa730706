using System.Text.RegularExpressions;

namespace Platform.Data.Texts;

/// <summary>The one access predicate: a worker sees the people whom the worker's team supports.</summary>
public static partial class Visibility
{
    /// <summary>The parameter that the platform fills from the worker who is signed in; null for nobody.</summary>
    public const string Parameter = "@visible_team";

    private const string SightMarker = "{sight}";

    /// <summary>Everybody in sight, once each: what a text starts from when few are in sight and many are not.</summary>
    private const string Sight =
        "(select distinct visible_support.person_id from core_support visible_support where visible_support.team_id = " + Parameter + ")";

    /// <summary>Replaces every <c>{visible t.person_id}</c> and every <c>{sight}</c> of a text.</summary>
    /// <exception cref="FormatException">A marker is not written that way.</exception>
    public static string Expand(string text)
    {
        var expanded = Marker().Replace(text, marker => Predicate(marker.Groups["column"].Value)).Replace(SightMarker, Sight, StringComparison.Ordinal);
        return expanded.IndexOfAny(['{', '}']) < 0 ? expanded : throw new FormatException(
            "The markers are {visible alias.person_id}, which without the alias would mean the predicate's own column, and {sight}, a table of person_id.");
    }

    private static string Predicate(string column) =>
        "exists (select 1 from core_support visible_support where visible_support.person_id = " + column
        + " and visible_support.team_id = " + Parameter + ")";

    [GeneratedRegex(@"\{visible (?!visible_support\.)(?<column>[a-z_][a-z0-9_]*\.[a-z_][a-z0-9_]*)\}")]
    private static partial Regex Marker();
}
