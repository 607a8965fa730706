using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Record.Tests.Support;

namespace Record.Tests.Transitions;

public sealed class TransitionTests
{
    [Theory, EveryEngine]
    public async Task Prison_is_no_ending_it_is_seen_when_the_day_comes_near_and_one_click_says_that_they_are_back(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync("Ash");
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        var expected = scene.Today.AddDays(40);
        var overview = await navigator.SubmitAsync(await navigator.OpenAsync($"/people/{of.Person}/transitions/add"), Desk.Fields(
            ("Kind", "Prison"), ("Place", "HMP Example"), ("ExpectedOn.day", $"{expected.Day}"), ("ExpectedOn.month", $"{expected.Month}"), ("ExpectedOn.year", $"{expected.Year}"),
            ("Changes", "Visits on Tuesdays")));

        Assert.Contains("In prison or custody since 23 November: HMP Example. Expected until 2 January 2027. Support goes on.", overview.Text, StringComparison.Ordinal);
        Assert.Contains("Visits on Tuesdays", overview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Days that come near", (await navigator.OpenAsync("/")).Text, StringComparison.Ordinal);

        scene.Platform.Clock.Advance(TimeSpan.FromDays(12));
        using var later = await scene.Platform.SignInAsync(Scene.Navigator);
        var day = await later.OpenAsync("/");
        Assert.Contains("HMP Example", day.Text, StringComparison.Ordinal);
        using var peer = await scene.Platform.SignInAsync("peer@demo.example");
        Assert.DoesNotContain("HMP Example", (await peer.OpenAsync("/")).Text, StringComparison.Ordinal);
        var back = await later.SubmitAsync(day, form: "main form[action*='/back']");
        Assert.DoesNotContain("HMP Example", back.Text, StringComparison.Ordinal);
        Assert.Contains("Back again. It was: in prison or custody", await scene.SentencesAsync(of.Person));
        Assert.DoesNotContain("HMP Example", (await later.OpenAsync($"/people/{of.Person}")).Text, StringComparison.Ordinal);
        Assert.Contains("Getting to know each other", (await later.OpenAsync($"/people/{of.Person}/support")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_mistyped_year_is_asked_about_and_what_was_typed_stays(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync();
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        foreach (var (field, year, words) in new[] { ("FromOn", "2999", "more than a year ahead"), ("FromOn", "1700", "more than 60 years ago"), ("ExpectedOn", "2999", "more than 60 years ahead") })
        {
            var refused = await navigator.SubmitAsync(await navigator.OpenAsync($"/people/{of.Person}/transitions/add"), Desk.Fields(
                ("Kind", "Hospital"), ("Place", "Ward 7"), ($"{field}.day", "1"), ($"{field}.month", "1"), ($"{field}.year", year)));
            Assert.Contains(words, refused.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
            Assert.Contains("Ward 7", refused.Html, StringComparison.Ordinal);
        }
    }

    [Theory, EveryEngine]
    public async Task It_does_not_end_before_it_begins(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync();
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        var day = scene.Today.AddDays(-1);

        var refused = await navigator.PostAsync(await navigator.OpenAsync($"/people/{of.Person}/transitions/add"), Desk.Fields(
            ("Kind", "Hospital"), ("Place", "Ward 7"), ("ExpectedOn.day", $"{day.Day}"), ("ExpectedOn.month", $"{day.Month}"), ("ExpectedOn.year", $"{day.Year}")));

        Assert.Contains("It would be over before it begins.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Ward 7", refused.Html, StringComparison.Ordinal);
    }
}
