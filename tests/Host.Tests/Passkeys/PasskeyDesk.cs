using Host.Tests.SignIn;
using Platform.Conformance.Running;
using Platform.Sdk.Data;

namespace Host.Tests.Passkeys;

/// <summary>What a worker does with a passkey, page by page.</summary>
internal static class PasskeyDesk
{
    public const string Path = "/second-factor/passkeys";

    public static string Origin(this TestPlatform platform) => platform.Address.GetLeftPart(UriPartial.Authority);

    /// <summary>What the page asks the browser.</summary>
    public static string Asked(this TestPage page) => page.Document.QuerySelector("[data-passkey]")!.GetAttribute("data-options")!;

    public static async Task<TestPage> AddAsync(this TestBrowser browser, TestPlatform platform, Authenticator key, string name = "Work phone")
    {
        var page = await browser.OpenAsync(Path);
        return await browser.PostAsync(page, Made(key.Make(page.Asked(), platform.Origin()), name), "#add");
    }

    public static async Task LeaveAsync(this TestBrowser browser) =>
        await browser.SubmitAsync(await browser.OpenAsync("/sign-out"), form: "main form[action='/sign-out']");

    /// <summary>Gives the navigator a passkey and leaves.</summary>
    public static async Task ArmAsync(this TestPlatform platform, params Authenticator[] keys)
    {
        using var browser = await platform.EnterAsync();
        foreach (var key in keys)
        {
            var answer = await browser.AddAsync(platform, key);
            if (answer.Location is null) throw new InvalidOperationException(answer.Text);
        }

        await browser.LeaveAsync();
    }

    /// <summary>The second step at the door, with what the authenticator makes of the question.</summary>
    public static async Task<TestPage> ShowAsync(this TestBrowser browser, Func<string, string> answer)
    {
        var page = await browser.OpenAsync("/sign-in/passkey");
        return await browser.PostAsync(page, Used(answer(page.Asked())));
    }

    public static async Task<TestPage> RemoveAsync(this TestBrowser browser, string name)
    {
        var page = await browser.OpenAsync(Path);
        var forms = page.Document.QuerySelectorAll(".area-card");
        var at = forms.Select((card, n) => (card, n)).First(one => one.card.QuerySelector("h2")!.TextContent == name).card.QuerySelector("[name=Remove]")!;
        return await browser.PostAsync(page, new Dictionary<string, string?> { ["Remove"] = at.GetAttribute("value") }, "form[action$='handler=Remove']");
    }

    public static Dictionary<string, string?> Made(string credential, string name) => new() { ["Passkey.Credential"] = credential, ["Input.Name"] = name };

    public static Dictionary<string, string?> Used(string credential) => new() { ["Passkey.Credential"] = credential };

    public static Dictionary<string, string?> Proved(string credential) => new() { ["StepUpPasskey.Credential"] = credential };
}

/// <summary>What these tests look up behind the platform's back.</summary>
internal static class PasskeyTestSql
{
    public static readonly Sql Names = new("select name from core_passkey order by name");
    public static readonly Sql Ids = new("select passkey_id from core_passkey");
    public static readonly Sql Counts = new("select sign_count from core_passkey");
    public static readonly Sql Ways = new("select transports from core_passkey");
    public static readonly Sql Factors = new("select passkeys from core_second_factor");
}
