using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>What no source file holds.</summary>
internal static partial class SourceRules
{
    public const int MostLines = 300;

    public const int MostFiles = 12;

    /// <summary>A room that holds more than fits is split by subject; migrations are added for ever.</summary>
    public static IEnumerable<string> Rooms(IEnumerable<string> files) => files
        .GroupBy(file => file[..file.LastIndexOf('/')])
        .Where(room => !room.Key.EndsWith("/Migrations", StringComparison.Ordinal) && room.Count() > MostFiles)
        .Select(room => $"{room.Key} holds {room.Count()} files");

    public static IEnumerable<string> Length(string file, string text) =>
        text.TrimEnd('\n').Split('\n').Length is > MostLines and var lines ? [$"{file} has {lines} lines"] : [];

    public static IEnumerable<string> Names(string file, string text) => Declared().Matches(text).Select(match => match.Groups["name"].Value)
        .Append(Path.GetFileName(file).Split('.')[0])
        .Where(name => Vague().IsMatch(name) && !name.EndsWith("TagHelper", StringComparison.Ordinal))
        .Distinct().Select(name => $"{file} is about {name}: say what it is instead");

    public static IEnumerable<string> HostedServices(string file, string text) =>
        Hosted().Matches(text).Select(match => $"{file} uses {match.Value}: a job is declared with Every");

    public static IEnumerable<string> Drivers(string file, string text) =>
        Driver().Matches(text).Select(match => $"{file} names {match.Value}").Distinct();

    /// <summary>Where this was built, and from where its packages came, is nobody's business.</summary>
    public static IEnumerable<string> Places(string file, string text) =>
        Place().Matches(text).Select(match => $"{file} names {match.Value}").Distinct();

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+(?:struct\s+|class\s+)?(?<name>[A-Z]\w*)")]
    private static partial Regex Declared();

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils|Utility|Utilities|Base|Impl|Dto)$")]
    private static partial Regex Vague();

    [GeneratedRegex(@"\b(IHostedService|IHostedLifecycleService|BackgroundService|AddHostedService)\b")]
    private static partial Regex Hosted();

    [GeneratedRegex(@"\b(using Microsoft\.Data\.Sql\w+|SqliteConnection|SqlConnection)\b")]
    private static partial Regex Driver();

    // package addresses in a lock file, and paths of one machine
    [GeneratedRegex(@"https?://[\w.:-]+/[\w./-]*\.(tgz|nupkg)\b|""resolved"":\s*""https?://[^""]*|(?<![\w.])/(?:home|root|Users)/\w+|\b[A-Z]:\\\\?Users\\\\?\w+|<add key=""\w+"" value=""https?://[^""]*")]
    private static partial Regex Place();
}
