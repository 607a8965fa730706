using System.Collections.Concurrent;

namespace Together.Tests.Areas;

/// <summary>The areas that are shipped are visibly different models of one build.</summary>
public sealed class ShippedAreaTests
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<ShippedArea>>> s_visited = new(StringComparer.Ordinal);

    public static TheoryData<string, string> Pairs => [.. from one in ShippedArea.Names from other in ShippedArea.Names where string.CompareOrdinal(one, other) < 0 select (one, other)];

    [Fact]
    public void There_are_three() => Assert.True(ShippedArea.Names.Count >= 3);

    [Theory, MemberData(nameof(Pairs))]
    public async Task Two_areas_have_other_menus_tabs_front_doors_days_and_limits(string one, string other)
    {
        var (here, there) = (await VisitAsync(one), await VisitAsync(other));
        Assert.NotEqual(here.Menu, there.Menu);
        Assert.NotEqual(here.Tabs, there.Tabs);
        Assert.NotEqual(here.Support, there.Support);
        Assert.NotEqual(here.Day, there.Day);
        Assert.NotEqual(here.Limits, there.Limits);
        Assert.NotEmpty(here.Needs);
    }

    [Fact]
    public async Task One_area_has_navigators_and_a_fund_and_no_Housing_First()
    {
        var area = await VisitAsync("stockton-on-tees");
        Assert.Superset(new HashSet<string> { "Navigators", "Small steps fund" }, area.Menu.ToHashSet());
        Assert.DoesNotContain("Housing First", area.Menu);
        Assert.DoesNotContain("Home", area.Tabs);
        Assert.Contains(area.Support, support => support.StartsWith("Small steps fund", StringComparison.Ordinal));
        Assert.Equal((6, 14), area.Limits["navigator"]);
    }

    [Fact]
    public async Task One_has_Housing_First_with_five_people_for_each_keyworker_and_navigators_beside_it_and_no_fund()
    {
        var area = await VisitAsync("london-borough");
        Assert.Superset(new HashSet<string> { "Keyworkers", "Home first", "Multiple needs front door" }, area.Menu.ToHashSet());
        Assert.Contains("Own front door", area.Tabs);
        Assert.DoesNotContain("Flexible fund", area.Menu.Concat(area.Tabs));
        Assert.Contains(area.Support, support => support.StartsWith("Home first", StringComparison.Ordinal));
        Assert.Equal((5, 7), area.Limits["housing-first"]);
        Assert.Contains("resident", area.Day, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_has_peers_only_asks_of_other_needs_and_says_all_of_it_in_words_of_its_own()
    {
        var area = await VisitAsync("rural-county");
        Assert.Equal("Getting about", area.Needs[0]);
        Assert.Superset(new HashSet<string> { "My round", "Hub", "Find a neighbour", "Good company" }, area.Menu.ToHashSet());
        Assert.Contains("Good company", area.Tabs);
        Assert.Equal((3, 28), area.Limits["peer"]);
        Assert.Equal(["peer"], area.Limits.Keys.Intersect(ThereTests.Promised));
    }

    private static Task<ShippedArea> VisitAsync(string name) => s_visited.GetOrAdd(name, one => new(() => ShippedArea.VisitAsync(one))).Value;
}
