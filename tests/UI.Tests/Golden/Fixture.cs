using System.Text.Json;

namespace UI.Tests.Golden;

/// <summary>What the design system says a component's HTML is for given options.</summary>
internal sealed record Fixture(string Component, string Name, JsonElement Options, string Html)
{
    public static IReadOnlyList<Fixture> All { get; } = [.. Recipes.Components.SelectMany(Read)];

    public static Fixture Find(string component, string name) => All.Single(one => one.Component == component && one.Name == name);

    private static IEnumerable<Fixture> Read(string component)
    {
        var file = Path.Combine(Root.Path, "core/UI/node_modules/govuk-frontend/dist/govuk/components", component, "fixtures.json");
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return [.. json.RootElement.GetProperty("fixtures").EnumerateArray().Select(one => new Fixture(component,
            one.GetProperty("name").GetString()!, one.GetProperty("options").Clone(), one.GetProperty("html").GetString()!))];
    }
}
