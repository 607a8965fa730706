using UI.Tests.Golden;

namespace UI.Tests;

public sealed class GoldenTests
{
    public static TheoryData<string, string> Supported() => [.. Fixture.All
        .Where(one => !Unsupported.All.Any(out_ => out_.Component == one.Component && out_.Name == one.Name))
        .Select(one => (one.Component, one.Name))];

    [Theory, MemberData(nameof(Supported))]
    public void A_component_is_drawn_as_the_design_system_draws_it(string component, string name)
    {
        var (ours, unread) = Draw(Fixture.Find(component, name));
        Assert.True(unread.Count == 0, "Nobody read the options " + string.Join(", ", unread));
        Assert.Equal(Normal.Of(Fixture.Find(component, name).Html), ours);
    }

    [Fact]
    public void The_list_of_what_is_left_out_names_only_fixtures_that_exist_and_still_differ()
    {
        foreach (var (component, name, why) in Unsupported.All)
        {
            var fixture = Assert.Single(Fixture.All, one => one.Component == component && one.Name == name);
            var (ours, unread) = Draw(fixture);
            Assert.True(ours != Normal.Of(fixture.Html) || unread.Count > 0, $"{component}: {name} works now; take it off the list");
            Assert.NotEmpty(why);
        }
    }

    private static (string Html, IReadOnlyList<string> Unread) Draw(Fixture fixture)
    {
        var options = new Options(fixture.Options);
        return (Normal.Of(Recipes.For(fixture.Component, options).Render()), options.Unread());
    }
}
