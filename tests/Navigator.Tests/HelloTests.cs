using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Navigator.Tests;

public sealed class HelloTests
{
    [Theory, EveryEngine]
    public async Task Starting_support_asks_for_a_hello_within_two_days(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.KnownAsync();
        using var browser = await scene.NavigatorAsync();

        var answer = await Scene.StartSupportAsync(browser, person);

        Assert.Equal($"/people/{person}", answer.Location);
        var myDay = await browser.OpenAsync("/");
        Assert.Contains("Due 25 November Say hello for the first time", myDay.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7, 1)]
    [InlineData(8, 0)]
    public async Task A_caseload_brought_in_from_elsewhere_is_not_greeted_as_new(int daysAgo, int hellos)
    {
        await using var scene = await Scene.StartAsync(DatabaseEngine.Sqlite);
        var person = await scene.KnownAsync();
        var team = await scene.Platform.InScopeAsync(scope => scope.Database.ManyAsync<Guid>(TeamOf, null));

        await scene.RaiseAsync(new SupportStarted(person, Ids.New(), "navigator", team[0], null, scene.Today.AddDays(-daysAgo)));

        Assert.Equal(hellos, (await scene.OpenWorkAsync(person)).Count);
    }

    [Theory, EveryEngine]
    public async Task A_hello_is_said_when_the_person_was_reached_and_not_before(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.KnownAsync();
        using var browser = await scene.NavigatorAsync();
        await Scene.StartSupportAsync(browser, person);
        var support = (await browser.OpenAsync($"/navigator/ways/for-person/{person}")).LinkTo("Record contact");

        await TryAsync(ContactResult.NotReached);
        Assert.Equal(["navigator.say-hello"], await scene.OpenWorkAsync(person));

        await TryAsync(ContactResult.Met);
        Assert.Empty(await scene.OpenWorkAsync(person));

        async Task TryAsync(ContactResult result) =>
            await browser.PostAsync(await browser.OpenAsync(support), new Dictionary<string, string?> { ["Input.Result"] = $"{result}" });
    }

    private static readonly Sql TeamOf = new("select w.team_id from core_worker w where w.email = 'navigator@demo.example'");
}
