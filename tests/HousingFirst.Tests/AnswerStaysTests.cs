using Platform.Conformance.Engines;
using Platform.Data.Engines;

namespace HousingFirst.Tests;

public sealed class AnswerStaysTests
{
    [Theory, EveryEngine]
    public async Task What_they_said_with_their_yes_and_when_stays_when_the_offer_is_taken_back_whether_by_hand_or_since_support_has_ended(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var early = await scene.HanaAsync();
        foreach (var (address, words) in ((string, string)[])[("1 Sample Street", "It has a garden."), ("2 Sample Street", "My sister is near.")])
        {
            await Scene.AnswerAsync(early, await Scene.OfferAsync(early, person, await scene.HomeAsync(early, address)), "Accepted", words);
        }

        await Scene.OfferAsync(early, person, await scene.HomeAsync(early, "3 Sample Street"));
        scene.Platform.Clock.Advance(TimeSpan.FromDays(2));
        using var hana = await scene.HanaAsync();
        var search = await hana.OpenAsync($"/housing-first/search/for-person/{person}");
        await hana.SubmitAsync(await hana.OpenAsync(search.LinkTo("What they say (1 Sample Street")), new Dictionary<string, string?> { ["Input.Answer"] = "TakenBack" });
        await scene.EndSupportAsync(person);
        await hana.PostAsync(await hana.OpenAsync($"/people/{person}/support/start"), new Dictionary<string, string?> { ["Input.ModuleKey"] = "housing-first" });

        var shown = (await hana.OpenAsync(search.Path)).Document.QuerySelectorAll("main .area-card").Select(card => string.Join(' ', card.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();

        foreach (var (address, words) in ((string, string)[])[("1 Sample Street", "It has a garden."), ("2 Sample Street", "My sister is near.")])
        {
            Assert.Contains($"They said yes, on 23 November. We had to take the offer back, on 25 November. {words}", shown.Single(card => card.Contains(address, StringComparison.Ordinal)), StringComparison.Ordinal);
        }

        var open = shown.Single(card => card.Contains("3 Sample Street", StringComparison.Ordinal));
        Assert.Contains("We had to take the offer back, on 25 November.", open, StringComparison.Ordinal);
        Assert.DoesNotContain("They said yes", open, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_changes_the_words_of_a_yes_does_not_move_the_day_on_which_they_said_it(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var early = await scene.HanaAsync();
        await Scene.AnswerAsync(early, await Scene.OfferAsync(early, person, await scene.HomeAsync(early)), "Accepted", "It has a garden.");
        scene.Platform.Clock.Advance(TimeSpan.FromDays(2));
        using var hana = await scene.HanaAsync();

        var search = await Scene.AnswerAsync(hana, await hana.OpenAsync($"/housing-first/search/for-person/{person}"), "Accepted", "It has a garden, and a shed.");

        Assert.Contains("Yes, please, on 23 November.", search.Text, StringComparison.Ordinal);
        Assert.Contains("It has a garden, and a shed.", search.Text, StringComparison.Ordinal);
        Assert.Single((await hana.OpenAsync($"/people/{person}/timeline")).Text.Split("They said yes to a home")[1..]);
        Assert.Equal(["housing-first.answer-offer"], await scene.OpenWorkAsync(person));
        await Scene.AnswerAsync(hana, search, "NoThankYou");
        Assert.Contains("No thank you, on 25 November.", (await hana.OpenAsync(search.Path)).Text, StringComparison.Ordinal);
    }
}
