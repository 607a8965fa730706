using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>A module by its folder, and the ways in which others could name it.</summary>
/// <param name="Key">Its folder's name.</param>
/// <param name="Name">Its assembly's, and the first part of its namespaces.</param>
internal sealed partial record NamedModule(string Key, string Name)
{
    public static IReadOnlyList<NamedModule> All { get; } = [.. Repository.Projects.Where(project => project.IsModule).Select(project => new NamedModule(project.File.Split('/')[1], project.Name))];

    /// <summary>Its types and its assembly. <c>Scene.Navigator</c> is somebody's own word.</summary>
    public Regex Types { get; } = new($@"\busing\s+(static\s+|\w+\s*=\s*)?{Name}\b|(?<![.\w""]){Name}\.[A-Z]\w*|\b{Name}(Module|Settings|Permissions)\b|\b{Name}\.(dll|csproj)\b", RegexOptions.CultureInvariant);

    /// <summary>Its tables.</summary>
    public Regex Tables { get; } = new($@"\b{Key.Replace('-', '_')}_[a-z]\w*", RegexOptions.CultureInvariant);

    /// <summary>Its key, its addresses, and what it declares.</summary>
    public Regex Keys { get; } = new($@"""{Key}""|(?<![\w-])/?{Key}[./][a-z]", RegexOptions.CultureInvariant);
}

/// <summary>Who may name a module: nobody but itself and its own tests.</summary>
internal static partial class ModuleRules
{
    public const int MostPerEngine = 3;

    /// <summary>What the core names of a module; an example in a comment that documents the Sdk is none.</summary>
    public static IEnumerable<string> Core(string file, string text, NamedModule module) =>
        Found(file, Comments().Replace(text, ""), module, file.StartsWith("core/", StringComparison.Ordinal) ? [module.Types, module.Tables] : [module.Types]);

    /// <summary>What one module names of another.</summary>
    public static IEnumerable<string> Another(string file, string text, NamedModule other) =>
        file.StartsWith($"modules/{other.Key}/", StringComparison.Ordinal) ? [] : Found(file, text, other, [other.Types, other.Tables, other.Keys]);

    /// <summary>A module's texts that are written twice, once for each engine.</summary>
    public static IEnumerable<string> PerEngine(string module, IEnumerable<string> texts) =>
        texts.Sum(text => Twice().Count(text)) is > MostPerEngine and var count ? [$"{module} has {count} texts of their own for each engine"] : [];

    /// <summary>Of two migrations of one module with one number none would run.</summary>
    public static IEnumerable<string> OneNumber(string module, IEnumerable<string> texts) => texts.SelectMany(text => Numbered().Matches(text)).GroupBy(match => match.Groups["number"].Value)
        .Where(same => same.Count() > 1).Select(same => $"{module} has {same.Count()} migrations with the number {same.Key}");

    private static IEnumerable<string> Found(string file, string text, NamedModule module, IReadOnlyList<Regex> ways) =>
        ways.SelectMany(way => way.Matches(text)).Select(match => $"{file} names {match.Value} of {module.Key}").Distinct();

    [GeneratedRegex(@"^\s*///.*$", RegexOptions.Multiline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\[Migration\((?<number>\d+)\)\]")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\bSql\.PerEngine\s*\(")]
    private static partial Regex Twice();
}
