using Host.Tests.SingleSignOn;
using Microsoft.Playwright;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace EndToEnd.Journeys;

/// <summary>A browser goes to a provider at another site and back, and no rule of its own stands in the way.</summary>
public sealed class SingleSignOn(Site site) : IClassFixture<Site>
{
    [Theory, InlineData(320, false), InlineData(1280, true)]
    public async Task A_worker_signs_in_by_the_provider_and_confirms_there_without_losing_a_form(int width, bool scripts)
    {
        await using var provider = await Provider.StartAsync();
        var settings = provider.Settings;
        settings["singleSignOn:authority"] = provider.Authority.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite, new TestSetup { Settings = settings, Now = TimeProvider.System.GetUtcNow() });
        provider.Visitor = new Visitor("nadia") { Email = "navigator@demo.example", Waits = true };
        var page = await site.OpenAsync(new View(width, scripts));

        await page.GotoAsync(new Uri(platform.Address, "/sessions").ToString());
        await page.HoldsAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with Exampleton" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "It is me" }).ClickAsync();
        await page.WaitForURLAsync(new Uri(platform.Address, "/sessions").ToString());
        await page.HoldsAsync("Nadia");

        await page.GotoAsync(new Uri(platform.Address, "/second-factor").ToString());
        var key = await page.Locator("#key").TextContentAsync();
        platform.Clock.Advance(TimeSpan.FromMinutes(10));
        provider.Visitor = provider.Visitor with { At = platform.Clock.GetUtcNow() };
        await page.GetByLabel("The 6 digits").FillAsync("000000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Finish" }).ClickAsync();
        await page.HoldsAsync();

        var tab = await page.Context.RunAndWaitForPageAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Confirm with your organisation" }).ClickAsync());
        await tab.GetByRole(AriaRole.Button, new() { Name = "It is me" }).ClickAsync();
        await Assertions.Expect(tab.Locator("h1")).ToHaveTextAsync("You have confirmed that it is you");
        await tab.HoldsAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();

        await Assertions.Expect(page.Locator("#key")).ToHaveTextAsync(key!);
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("This is not the code");
    }
}
