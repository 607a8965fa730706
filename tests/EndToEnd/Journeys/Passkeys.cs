using Microsoft.Playwright;

namespace EndToEnd.Journeys;

/// <summary>A worker makes a passkey, and from then on comes in with it, in a browser that has one.</summary>
public sealed class Passkeys(Site site) : IClassFixture<Site>
{
    private const string Email = "peer@demo.example";

    [Fact]
    public async Task A_worker_makes_a_passkey_signs_in_with_it_and_proves_themselves_with_it()
    {
        var page = await site.OpenAsync(new View(320, JavaScript: true));
        await AddAuthenticatorAsync(page);
        await SignInAsync(page);
        await page.GotoAsync($"{Address}sessions");
        await page.GetByRole(AriaRole.Link, new() { Name = "a passkey" }).ClickAsync();
        await page.HoldsAsync();
        await page.GetByLabel("Name, so that you know it again").FillAsync("Work phone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Work phone" })).ToBeVisibleAsync();
        await page.HoldsAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-passkey] [role=alert]")).ToContainTextAsync("has a passkey of this account already");

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await SignInAsync(page);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Use your passkey" })).ToBeVisibleAsync();
        await page.HoldsAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeVisibleAsync();

        await page.GotoAsync($"{Address}confirm?returnUrl=%2Fsessions");
        await page.HoldsAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Where you are signed in" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Your passkeys (1)" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_scripts_the_page_says_what_to_use_instead()
    {
        var page = await site.OpenAsync(new View(320, JavaScript: false));
        await SignInAsync(page, "governance@demo.example");
        await page.GotoAsync($"{Address}second-factor/passkeys");
        await page.HoldsAsync();
        await Assertions.Expect(page.GetByText("A passkey needs JavaScript")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" })).ToBeHiddenAsync();
    }

    // passkeys belong to a name and not to an address like 127.0.0.1
    private Uri Address => new UriBuilder(site.Host.Address) { Host = "localhost" }.Uri;

    private async Task SignInAsync(IPage page, string email = Email)
    {
        await page.GotoAsync($"{Address}sign-in");
        await page.GetByLabel("E-mail address").FillAsync(email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync("demo-only-password");
        await page.ClickAsync("main button[type=submit]");
    }

    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true },
        });
    }
}
