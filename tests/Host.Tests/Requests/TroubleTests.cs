using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace Host.Tests.Requests;

/// <summary>When the database cannot take a form just now, nobody types it again.</summary>
public sealed class TroubleTests
{
    private static readonly TestSetup Impatient = new() { Patience = TimeSpan.FromSeconds(1) };

    [Fact]
    public async Task A_form_that_finds_the_database_held_is_shown_again_with_what_was_typed_and_can_be_sent_then()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite, Impatient);
        var browser = await platform.SignInAsync("navigator@demo.example");
        var page = await browser.OpenAsync("/people/search");
        TestPage refused;

        await using (var other = platform.Database.Open())
        {
            await other.BeginAsync();
            refused = await browser.PostAsync(page, new Dictionary<string, string?> { ["Input.Text"] = "Red jacket" });
            await other.RollbackAsync();
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Contains("send it again", refused.Text, StringComparison.Ordinal);
        Assert.Equal("Red jacket", refused.Document.QuerySelector("[name='Input.Text']")!.GetAttribute("value"));

        var sent = await browser.PostAsync(refused);
        Assert.StartsWith("/people/search/", sent.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_can_be_read_while_somebody_holds_the_database_for_long()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite);
        var browser = await platform.SignInAsync("navigator@demo.example");
        platform.Clock.Advance(TimeSpan.FromMinutes(5));

        await using var other = platform.Database.Open();
        await other.BeginAsync();
        var page = await browser.AskAsync("/").WaitAsync(platform.Database.Options.Patience / 2);
        Assert.True(other.HasTransaction);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        await other.RollbackAsync();
    }

    [Fact]
    public async Task A_session_that_could_not_be_marked_is_marked_by_a_later_request()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite);
        var browser = await platform.SignInAsync("navigator@demo.example");
        platform.Clock.Advance(TimeSpan.FromMinutes(20));
        await using (var other = platform.Database.Open())
        {
            await other.BeginAsync();
            await browser.AskAsync("/");
            await other.RollbackAsync();
        }

        await browser.AskAsync("/");
        platform.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(HttpStatusCode.OK, (await browser.AskAsync("/")).Status);
    }
}
