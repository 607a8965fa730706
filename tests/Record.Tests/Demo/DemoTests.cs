using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Record.Demo;
using Platform.Record.Identifiers;
using Record.Tests.Import;
using Record.Tests.Support;

namespace Record.Tests.Demo;

public sealed class DemoTests
{
    [Fact]
    public async Task A_demo_area_has_twelve_people_and_room_for_one_more()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite, new TestSetup { DemoPeople = true }, new NavigatorLike());

        var leads = await platform.InScopeAsync(scope => scope.Database.ManyAsync<string>(ClinicSql.Leads));

        Assert.Equal(
            ["core Front door 2", "core housing@demo.example 2", "core peer@demo.example 2", "navigator lead@demo.example 2", "navigator navigator@demo.example 4"],
            leads.Order(StringComparer.Ordinal));
        using var browser = await platform.SignInAsync(Scene.Navigator);
        var day = await browser.OpenAsync("/");
        Assert.Contains("We have not reached Casey Example since", day.Text, StringComparison.Ordinal);
        Assert.Contains("Last in touch 3 days ago.", day.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Invented_numbers_are_of_the_range_that_nobody_has()
    {
        foreach (var number in Enumerable.Range(0, 500).Select(seed => Invented.NhsNumber(seed * 2_003)))
        {
            Assert.StartsWith("999", number, StringComparison.Ordinal);
            Assert.True(NhsNumber.Parse(number).IsRead);
        }
    }
}
