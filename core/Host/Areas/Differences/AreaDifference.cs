using System.Text;
using Platform.Host.Areas.Reading;

namespace Platform.Host.Areas.Differences;

/// <summary>One thing that would change, under its subject.</summary>
internal sealed record AreaDifference(string Subject, string Text)
{
    public static IEnumerable<AreaDifference> Between(PlatformOptions now, PlatformOptions then) =>
        Area(now, then).Concat(Database(now, then))
            .Concat(ModuleDifferences.Between(now.Modules, then.Modules))
            .Concat(PackDifferences.Between(now, then))
            .Concat(WordDifferences.Between(now, then));

    /// <summary>In plain words, grouped by subject.</summary>
    public static string InWords(IReadOnlyList<AreaDifference> all)
    {
        if (all.Count == 0) return $"Nothing changes.{Environment.NewLine}";
        var said = new StringBuilder();
        foreach (var subject in all.GroupBy(one => one.Subject))
        {
            said.AppendLine(subject.Key);
            foreach (var one in subject) said.Append("  ").AppendLine(one.Text);
        }

        return said.ToString();
    }

    /// <summary>One value that is another; none when they are the same.</summary>
    public static IEnumerable<AreaDifference> Of(string subject, string what, string now, string then) =>
        now == then ? [] : [new(subject, $"{what}: {Shown.Text(now)} → {Shown.Text(then)}")];

    private static IEnumerable<AreaDifference> Area(PlatformOptions now, PlatformOptions then)
    {
        const string Subject = "Area";
        var (before, after) = (now.Area.Area, then.Area.Area);
        var demo = (before.Demo, after.Demo) switch
        {
            (true, false) => "demo: yes → no; demo accounts can no longer sign in, and invented people stay in the database",
            (false, true) => "demo: no → yes; accounts with a known password are made, and the host listens on loopback only",
            _ => null,
        };
        return Of(Subject, "name", before.Name, after.Name)
            .Concat(demo is null ? [] : [new AreaDifference(Subject, demo)])
            .Concat(Of(Subject, "colour", before.Colour, after.Colour))
            .Concat(Of(Subject, "time zone", before.TimeZone, after.TimeZone))
            .Concat(Of(Subject, "trusted proxies", now.Area.Configuration["trustedProxies"] ?? "none", then.Area.Configuration["trustedProxies"] ?? "none"))
            .Concat(Of(Subject, "single sign-on", now.Area.Configuration["singleSignOn:authority"] ?? "none", then.Area.Configuration["singleSignOn:authority"] ?? "none"))
            .Concat(Of(Subject, "passwords", now.Area.Configuration["singleSignOn:localAccounts"] ?? "true", then.Area.Configuration["singleSignOn:localAccounts"] ?? "true"))
            .Concat(Of(Subject, "certificate", now.Area.Configuration["dataProtection:certificate"] ?? "none", then.Area.Configuration["dataProtection:certificate"] ?? "none"));
    }

    private static IEnumerable<AreaDifference> Database(PlatformOptions now, PlatformOptions then)
    {
        var (before, after) = (Where(now), Where(then));
        return before == after ? [] : [new("Database", $"{before} → {after}; the records stay where they are and are not copied")];
    }

    private static string Where(PlatformOptions options) => options.Area.Database.MigratesAtStart
        ? $"the embedded file {options.Area.Configuration["database:file"] ?? new DatabaseSection().File}"
        : "SQL Server";
}
