using System.Net;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace Host.Tests.Requests;

/// <summary>A refused form is answered with a page that says what to do, and with the status that is true.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("navigator@demo.example", "no form id", HttpStatusCode.BadRequest)]
    [InlineData("navigator@demo.example", "no token", HttpStatusCode.BadRequest)]
    [InlineData("navigator@demo.example", "a null character", HttpStatusCode.BadRequest)]
    [InlineData("navigator@demo.example", "far too many fields", HttpStatusCode.BadRequest)]
    [InlineData("commissioner@demo.example", "as it is", HttpStatusCode.Forbidden)]
    [InlineData("commissioner@demo.example", "no form id", HttpStatusCode.Forbidden)]
    public async Task Every_refused_form_has_a_page(string email, string wrong, HttpStatusCode status)
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite);
        var form = await (await platform.SignInAsync("navigator@demo.example")).OpenAsync("/people/search");
        var browser = await platform.SignInAsync(email);
        var own = email.StartsWith("navigator", StringComparison.Ordinal) ? await browser.OpenAsync("/people/search") : form;
        var fields = new Dictionary<string, string?> { ["Input.Text"] = "Sam" };
        switch (wrong)
        {
            case "no form id": fields["form_id"] = null; break;
            case "no token": fields["__RequestVerificationToken"] = null; break;
            case "a null character": fields["Input.Text"] = "S\0am"; break;
            case "far too many fields": foreach (var number in Enumerable.Range(0, 3_000)) fields[$"field{number}"] = "x"; break;
        }

        var answer = await browser.PostAsync(own, fields);
        Assert.Equal(status, answer.Status);
        Assert.NotEmpty(answer.TextOf("h1"));
        Assert.NotEmpty(answer.Title);
    }

    [Fact]
    public async Task An_error_page_asked_for_by_itself_is_not_there()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite);
        var answer = await platform.Browser().OpenAsync("/error/500");
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("Page not found", answer.TextOf("h1"));
    }

    [Fact]
    public async Task An_unknown_address_has_a_page_for_a_form_too()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite);
        var browser = await platform.SignInAsync("navigator@demo.example");
        var answer = await browser.PostRawAsync("/nowhere", new Dictionary<string, string?> { ["a"] = "b" });
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("Page not found", answer.TextOf("h1"));
    }
}
