using System.Net;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace Host.Tests.SignIn;

public sealed class ReturnTests
{
    [Fact]
    public async Task Whoever_has_not_signed_in_comes_back_to_the_page_they_asked_for()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite);
        using var browser = platform.Browser();

        var sent = await browser.AskAsync("/admin/modules?page=2");
        var answer = await browser.TryAsync("admin@demo.example", TestPlatform.Password, sent.Location!);

        Assert.Equal("/sign-in?returnUrl=%2Fadmin%2Fmodules%3Fpage%3D2", sent.Location);
        Assert.Equal("/admin/modules?page=2", answer.Location);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("evil.example")]
    public async Task The_return_address_cannot_leave_the_site(string address)
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite);
        using var browser = platform.Browser();

        var answer = await browser.TryAsync(Door.Navigator, TestPlatform.Password, "/sign-in?returnUrl=" + Uri.EscapeDataString(address));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal("/", answer.Response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_form_sent_after_the_session_ended_asks_to_sign_in_does_nothing_and_leads_back_to_its_page()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite);
        using var browser = platform.Browser();

        var answer = await browser.PostRawAsync("/admin/modules?page=2&handler=Done", new { });

        Assert.Equal("/sign-in?returnUrl=%2Fadmin%2Fmodules%3Fpage%3D2", answer.Location);
    }
}
