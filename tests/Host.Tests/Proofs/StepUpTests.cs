using System.Net;
using AngleSharp.Html.Dom;
using Host.Tests.Modules;
using Host.Tests.SecondFactors;
using Host.Tests.SignIn;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace Host.Tests.Proofs;

/// <summary>What asks for a fresh proof gets it, and nothing that was typed is lost over it.</summary>
public sealed class StepUpTests
{
    private const string Sent = "/vault?said=%3Cb%3E%20%26%20tea%20red%2Cblue";

    [Theory, EveryEngine]
    public async Task It_opens_for_ten_minutes_after_a_proof_and_then_asks_again(DatabaseEngine engine)
    {
        await using var platform = await ModulePlatform.StartAsync(engine, Vault.Module);
        using var browser = await EnterAsync(platform.Host);
        platform.Host.Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await browser.AskAsync(Vault.Path)).Status);

        platform.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        var sent = await browser.AskAsync(Vault.Path);
        Assert.Equal("/confirm?returnUrl=%2Fvault", sent.Location);

        var question = await browser.OpenAsync(sent.Location!);
        var wrong = await browser.PostAsync(question, Proof("not it"));
        Assert.Null(wrong.Location);
        Assert.Contains("is not right", wrong.Text, StringComparison.Ordinal);
        Assert.Equal(sent.Location, (await browser.AskAsync(Vault.Path)).Location);

        Assert.Equal(Vault.Path, (await browser.PostAsync(wrong, Proof(TestPlatform.Password))).Location);
        Assert.Equal("Open", (await browser.AskAsync(Vault.Path)).TextOf("h1"));
        platform.Host.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(sent.Location, (await browser.AskAsync(Vault.Path)).Location);
    }

    [Theory, EveryEngine]
    public async Task A_form_that_is_sent_too_late_is_answered_with_the_question_and_keeps_what_was_typed(DatabaseEngine engine)
    {
        await using var platform = await ModulePlatform.StartAsync(engine, Vault.Module);
        using var browser = await EnterAsync(platform.Host);
        var form = await FormAsync(browser);
        platform.Host.Clock.Advance(TimeSpan.FromMinutes(10));

        var question = await browser.PostRawAsync(Vault.Path, form);
        Assert.Equal((HttpStatusCode.OK, "Confirm that it is you"), (question.Status, question.TextOf("h1")));
        var wrong = await browser.PostAsync(question, Proof("not it"));
        Assert.Contains("is not right", wrong.Text, StringComparison.Ordinal);
        var empty = await browser.PostAsync(wrong, Proof(""));
        Assert.Null(empty.Location);
        var answer = await browser.PostAsync(empty, Proof(TestPlatform.Password));

        Assert.Equal(Sent, answer.Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.AskAsync(Vault.Path)).Status);
    }

    [Theory, EveryEngine]
    public async Task A_form_that_is_sent_in_time_is_not_asked(DatabaseEngine engine)
    {
        await using var platform = await ModulePlatform.StartAsync(engine, Vault.Module);
        using var browser = await EnterAsync(platform.Host);

        Assert.Equal(Sent, (await browser.PostRawAsync(Vault.Path, await FormAsync(browser))).Location);
    }

    [Theory, EveryEngine]
    public async Task Whoever_has_a_second_factor_proves_it_by_that_and_not_by_the_password(DatabaseEngine engine)
    {
        await using var platform = await ModulePlatform.StartAsync(engine, Vault.Module);
        using var browser = await EnterAsync(platform.Host);
        var phone = await Phone.SetUpAsync(browser, platform.Host);
        platform.Host.Clock.Advance(TimeSpan.FromMinutes(10));
        var question = await browser.OpenAsync(Vault.Path);

        Assert.Null((await browser.PostAsync(question, Proof(TestPlatform.Password))).Location);
        Assert.Equal(Vault.Path, (await browser.PostAsync(question, Proof(phone.Shows))).Location);
        platform.Host.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Null((await browser.PostAsync(await browser.OpenAsync(Vault.Path), Proof(phone.At(-600)))).Location);
    }

    [Theory, EveryEngine]
    public async Task Proofs_are_counted_as_at_the_door(DatabaseEngine engine)
    {
        await using var platform = await ModulePlatform.StartAsync(engine, Vault.Module);
        using var browser = await EnterAsync(platform.Host);
        platform.Host.Clock.Advance(TimeSpan.FromMinutes(10));
        var question = await browser.OpenAsync(Vault.Path);
        for (var n = 0; n < 5; n++) await browser.PostAsync(question, Proof("not it"));

        Assert.Null((await browser.PostAsync(question, Proof(TestPlatform.Password))).Location);
        platform.Host.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(Vault.Path, (await browser.PostAsync(question, Proof(TestPlatform.Password))).Location);
    }

    [Theory, EveryEngine]
    public async Task Another_app_is_set_up_only_after_a_fresh_proof(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var browser = await platform.EnterAsync();
        platform.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal("/confirm?returnUrl=%2Fsecond-factor", (await browser.AskAsync("/second-factor")).Location);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_not_asked_but_sent_to_the_door()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite);
        using var browser = platform.Browser();

        Assert.StartsWith("/sign-in?returnUrl=", (await browser.AskAsync("/confirm?returnUrl=%2F")).Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    public async Task The_question_leads_nowhere_else(string address)
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite);
        using var browser = await platform.EnterAsync();
        var question = await browser.OpenAsync("/confirm?returnUrl=" + Uri.EscapeDataString(address));

        Assert.Equal("/", (await browser.PostAsync(question, Proof(TestPlatform.Password))).Location);
    }

    private static Dictionary<string, string?> Proof(string typed) => new() { ["StepUpProof"] = typed };

    // the page of the test module has no form of its own: its token comes from another page
    private static async Task<List<KeyValuePair<string, string?>>> FormAsync(TestBrowser browser)
    {
        var page = await browser.OpenAsync("/sign-out");
        var fields = page.FieldsOf((IHtmlFormElement)page.Document.QuerySelector("main form")!);
        return [.. fields.Select(field => new KeyValuePair<string, string?>(field.Key, field.Value)), new("Words", "<b> & tea"), new("Colours", "red"), new("Colours", "blue")];
    }

    private static Task<TestBrowser> EnterAsync(TestPlatform platform) => platform.EnterAsync("frontdoor@demo.example");
}
