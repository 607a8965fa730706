using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Record.Support;
using Platform.Sdk.Rules;

namespace Record.Tests.Support;

public sealed class EpisodeTests
{
    [Theory, EveryEngine]
    public async Task A_module_supports_a_person_once_at_a_time_even_when_two_start_together(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.PersonAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            Scene.RefusalAsync(() => scene.SupportAsync(person, lead: false))));

        Assert.Single(answers, refusal => refusal is null);
        Assert.All(answers.OfType<Exception>(), refusal => Assert.Equal(
            "Outreach supports this person already. Choose another support, or go back to the record.",
            Assert.IsType<RuleBrokenException>(refusal).Message));
    }

    [Theory, EveryEngine]
    public async Task Starting_support_is_told_on_the_timeline_and_to_the_modules(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.PersonAsync();

        await scene.SupportAsync(person);
        await scene.SupportAsync(person, module: Episodes.FrontDoor);

        Assert.Equal(
            ["Front door support started", "Heard of core", "Heard of outreach", "Outreach support started"],
            (await scene.SentencesAsync(person)).Order(StringComparer.Ordinal));
    }

    [Theory, EveryEngine]
    public async Task Support_does_not_start_tomorrow(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.PersonAsync();

        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() => scene.SupportAsync(person, daysAgo: -1));

        Assert.Equal("Input.On", refusal.Field);
    }

    [Theory, EveryEngine]
    public async Task A_module_that_is_not_there_starts_nothing(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.PersonAsync();

        await Assert.ThrowsAsync<RuleBrokenException>(() => scene.SupportAsync(person, module: "elsewhere"));
    }

    [Theory, EveryEngine]
    public async Task What_waits_with_the_team_is_taken_up_by_one_of_two_colleagues(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.PersonAsync();
        await scene.SupportAsync(person, lead: false);

        var answers = await Task.WhenAll(new[] { Scene.Navigator, Scene.Lead }.Select(email =>
            Scene.RefusalAsync(() => TakeUpAsync(scene, person, email))));

        Assert.Single(answers, refusal => refusal is null);
        Assert.Single(await scene.SentencesAsync(person), s => s.EndsWith("became the lead worker", StringComparison.Ordinal));
    }

    [Theory, EveryEngine]
    public async Task What_waits_with_one_team_is_not_taken_up_by_another(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.PersonAsync();
        await scene.SupportAsync(person, lead: false);

        await Assert.ThrowsAsync<RuleBrokenException>(() => TakeUpAsync(scene, person, Scene.Housing));
    }

    private static Task TakeUpAsync(Scene scene, Guid person, string email) => scene.DoAsync(email, async services =>
    {
        var episodes = services.GetRequiredService<Episodes>();
        await episodes.TakeUpAsync(person, (await episodes.OfAsync(person)).Single(), null);
    });
}
