namespace Architecture.Tests;

/// <summary>Who may see whom.</summary>
internal static class Walls
{
    private static readonly Dictionary<string, string[]> s_sees = new(StringComparer.Ordinal)
    {
        ["Platform.Sdk"] = [],
        ["Platform.UI"] = ["Platform.Sdk"],
        ["Platform.Data"] = ["Platform.Sdk"],
        ["Platform.Record"] = ["Platform.Sdk", "Platform.UI"],
        ["Platform.Host"] = ["Platform.Record", "Platform.Data", "Platform.UI", "Platform.Sdk"],
        ["Platform.Conformance"] = ["Platform.Host"],
    };

    /// <summary>The one that sees every module, whichever there are.</summary>
    private const string Together = "Together.Tests";

    private static readonly string[] s_drivers = ["Microsoft.Data.SqlClient", "Microsoft.Data.Sqlite", "Dapper", "FluentMigrator.Runner.Core", "FluentMigrator.Runner.SqlServer", "FluentMigrator.Runner.SQLite"];

    public static IEnumerable<string> References(Project project, IReadOnlyCollection<string> modules)
    {
        if (project.IsModule) return project.References.Select(other => $"{project.Name} is a module and references {other} itself");
        if (!project.IsTest)
        {
            return s_sees.TryGetValue(project.Name, out var sees)
                ? project.References.Except(sees).Select(other => $"{project.Name} may not see {other}")
                : [$"{project.Name} is not known: say whom it may see"];
        }

        if (project.Name == Together) return [];
        if (project.References.FirstOrDefault(other => other.Contains('*', StringComparison.Ordinal) || other.Contains('@', StringComparison.Ordinal)) is { } all) return [$"{project.Name} references whatever {all} names"];
        var own = project.References.Intersect(modules).ToList();
        return own.Where(module => project.Name != $"{module}.Tests").Select(module => $"{project.Name} tests the core and references the module {module}");
    }

    /// <summary>Only Data names a driver; tests may make a database of their own to check it.</summary>
    public static IEnumerable<string> Drivers(Project project) => project.Name == "Platform.Data" || project.IsTest
        ? []
        : project.Packages.Intersect(s_drivers).Select(driver => $"{project.Name} names {driver}");

    public static IEnumerable<string> OneLine(Project project, string text) =>
        project.IsModule && text.Trim().Contains('\n', StringComparison.Ordinal) ? [$"{project.File} is longer than one line"] : [];
}
