using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Record.Demo;
using Platform.Record.Identifiers;
using Platform.Record.Ways.Kinds;
using Platform.Sdk.Record;
using Record.Tests.Import;
using Record.Tests.Support;

namespace Record.Tests.Demo;

public sealed class DemoTests
{
    [Fact]
    public async Task A_demo_area_has_twelve_written_people_and_room_for_one_more()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite, new TestSetup { DemoPeople = true }, new NavigatorLike());

        var leads = await platform.InScopeAsync(scope => scope.Database.ManyAsync<string>(ClinicSql.Leads));

        Assert.Superset(
            new HashSet<string> { "core Front door 3", "core housing@demo.example 2", "core peer@demo.example 3", "navigator lead@demo.example 2", "navigator navigator@demo.example 5" },
            leads.ToHashSet());
        using var browser = await platform.SignInAsync(Scene.Navigator);
        var day = await browser.OpenAsync("/");
        Assert.Contains("We have not reached Casey Example since", day.Text, StringComparison.Ordinal);
        Assert.Contains("Last in touch 3 days ago.", day.Text, StringComparison.Ordinal);
        var files = await browser.OpenAsync($"{(await browser.FindAsync("Robin Sample")).LinkTo("Robin")}/files");
        Assert.Equal("image/png", (await browser.AskAsync(files.LinkTo("Download Licence of the hostel"))).Response.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public void Each_of_the_twelve_has_a_year_that_can_be_read()
    {
        var people = WrittenPerson.All();

        Assert.Equal(12, people.Count);
        Assert.All(people, person =>
        {
            var days = person.Tried().Select(one => one.DaysAgo).ToList();
            Assert.InRange(days[0] - days[^1], 300, 366);
            Assert.Equal(days.OrderDescending(), days);
            if (person.Died is { } died) Assert.InRange(died.DaysAgo, 30, days[^1]);
            else Assert.InRange(days[^1], 1, 10);
            Assert.Contains(person.Tried(), one => one.Result == ContactResult.NotReached);
            Assert.Contains(person.Tried(), one => one.Note?.Contains("ood news", StringComparison.Ordinal) == true);
            Assert.InRange(person.Told().Count(), 3, 9);
            Assert.Equal(5, person.Faces.Count);
            Assert.NotEmpty(person.Ways);
            Assert.NotEmpty(person.Around.Strengths);
            Assert.NotEmpty(person.Around.Homes);
            Assert.NotEmpty(person.Around.GoodToKnow);
            Assert.NotEmpty(person.Around.Team);
        });
        Assert.Contains(people, person => person.Ways.Any(way => way.Safety == Safety.NotSafe));
    }

    [Theory, EveryEngine]
    public async Task Len_has_died_and_is_remembered_with_nothing_left_to_do(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine, new TestSetup { DemoPeople = true });
        using var browser = await platform.SignInAsync("housing@demo.example");
        Assert.DoesNotContain("Len Fictional", (await browser.OpenAsync("/")).Text, StringComparison.Ordinal);
        var found = await browser.FindAsync("Len Fictional");

        var overview = await browser.OpenAsync(found.LinkTo("Len Fictional"));

        Assert.Contains("Len Fictional died on ", overview.Html, StringComparison.Ordinal);
        Assert.Contains("when I'm gone", System.Net.WebUtility.HtmlDecode(overview.Html), StringComparison.Ordinal);
        Assert.Contains("Mrs Pretend", (await browser.OpenAsync($"{overview.Path}/died/remembered")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task One_ending_waits_for_a_lead_who_did_not_propose_it(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine, new TestSetup { DemoPeople = true }, new NavigatorLike());
        using var lead = await platform.SignInAsync(Scene.Lead);
        using var navigator = await platform.SignInAsync(Scene.Navigator);

        var day = await lead.OpenAsync("/");
        Assert.Contains("Waiting for your decision", day.Text, StringComparison.Ordinal);
        var decide = await lead.OpenAsync(day.Document.QuerySelectorAll("main a[href$='/ending/decide']").Single().GetAttribute("href")!);
        Assert.Contains("He has his key", decide.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Waiting for your decision", (await navigator.OpenAsync("/")).Text, StringComparison.Ordinal);
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
