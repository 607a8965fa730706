using System.Collections;

namespace Platform.Host.Areas.Reading;

/// <summary>
/// Environment variables over the area file: <c>PLATFORM_modules__housing_first__caseloadLimit=7</c>. A double underscore
/// steps into the file and a single one stands for a hyphen.
/// </summary>
internal sealed class AreaEnvironment(IReadOnlyDictionary<string, string> variables)
{
    private const string Prefix = "PLATFORM_";

    // what the tests of this platform read
    private static readonly string[] NotSettings = ["PLATFORM_TEST_", "PLATFORM_REQUIRE_", "PLATFORM_PUBLISHED"];

    /// <summary>The variables of this process.</summary>
    public static AreaEnvironment Process => new(Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .ToDictionary(one => (string)one.Key, one => (string?)one.Value ?? "", StringComparer.Ordinal));

    /// <summary>What the web host would read of them, such as where to listen.</summary>
    public IConfiguration Host => new ConfigurationBuilder()
        .AddInMemoryCollection(Without("ASPNETCORE_")).AddInMemoryCollection(Without("DOTNET_")).AddInMemoryCollection(Without("")).Build();

    /// <summary>How a setting is named in the environment.</summary>
    public static string Variable(string path) => Prefix + path.Replace(".", "__", StringComparison.Ordinal).Replace('-', '_');

    /// <summary>Puts every variable with the prefix in its place.</summary>
    public void Lay(AreaNode root, List<AreaFault> faults)
    {
        var settings = variables.Where(one => one.Key.StartsWith(Prefix, StringComparison.Ordinal)
            && !NotSettings.Any(other => one.Key.StartsWith(other, StringComparison.Ordinal)));
        foreach (var (variable, value) in settings.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            var origin = new Origin(root.Origin.File, Variable: variable);
            if (!Put(root, variable[Prefix.Length..].Split("__"), value, origin)) faults.Add(Clash(variable, origin));
        }
    }

    private static bool Put(AreaNode node, ReadOnlySpan<string> steps, string value, Origin origin)
    {
        var step = Fold(steps[0]);
        var at = node.Children.FindIndex(child => Fold(child.Name).Equals(step, StringComparison.OrdinalIgnoreCase));
        var name = at < 0 ? steps[0].Replace('_', '-') : node.Children[at].Name;
        if (steps.Length > 1)
        {
            if (at >= 0) return node.Children[at].Kind is NodeKind.Object or NodeKind.List && Put(node.Children[at], steps[1..], value, origin);
            var inner = new AreaNode(node.PathOf(name), name, NodeKind.Object, "", origin);
            node.Children.Add(inner);
            return Put(inner, steps[1..], value, origin);
        }

        if (at < 0) node.Children.Add(new AreaNode(node.PathOf(name), name, NodeKind.Untyped, value, origin));
        else if (node.Children[at] is { Kind: NodeKind.Object or NodeKind.List }) return false;
        else node.Children[at] = node.Children[at] with { Kind = NodeKind.Untyped, Text = value, Origin = origin };
        return true;
    }

    private IEnumerable<KeyValuePair<string, string?>> Without(string prefix) =>
        from one in variables
        where one.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
        group one.Value by one.Key[prefix.Length..].Replace("__", ":", StringComparison.Ordinal).ToUpperInvariant() into same
        select new KeyValuePair<string, string?>(same.Key, same.Last());

    private static string Fold(string key) => key.Replace('_', '-').Replace(' ', '-');

    private static AreaFault Clash(string variable, Origin origin) => new(
        origin, variable[Prefix.Length..].Replace("__", ".", StringComparison.Ordinal), "a value at a place where the area file has another shape",
        "a variable for one value inside the objects of the area file", $"unset {variable}, or name the whole path with __ for each step");
}
