using Microsoft.Playwright;

namespace EndToEnd.Journeys;

/// <summary>A session ends when nothing is asked for half an hour: whoever is still reading or typing is told before.</summary>
public sealed class IdleWarning(Site site) : IClassFixture<Site>
{
    private const string Typed = "Green hat, by the fountain";

    [Theory, InlineData(320), InlineData(1280)]
    public async Task A_worker_is_warned_stays_with_one_click_and_keeps_what_they_typed(int width)
    {
        var page = await site.OpenAsync(new View(width, JavaScript: true));
        await page.Clock.InstallAsync();
        await page.SignInAsync("navigator@demo.example");
        await page.GotoAsync("/people/search");
        var (warning, field) = (page.Locator("#idle"), page.GetByLabel("Name, nickname, number or reference"));
        await field.FillAsync(Typed);

        await page.Clock.FastForwardAsync("23:00");
        await Assertions.Expect(warning).ToBeHiddenAsync();
        await page.Clock.FastForwardAsync("01:30");
        await Assertions.Expect(warning).ToContainTextAsync("less than 5 minutes");
        await page.HoldsAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Stay signed in" }).ClickAsync();
        await Assertions.Expect(warning).ToBeHiddenAsync();
        Assert.Equal(Typed, await field.InputValueAsync());

        await page.Clock.FastForwardAsync("30:00");
        await Assertions.Expect(warning).ToContainTextAsync("You have been signed out");
        Assert.Equal(Typed, await field.InputValueAsync());
    }
}
