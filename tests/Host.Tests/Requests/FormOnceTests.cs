using System.Net;
using Host.Tests.SignIn;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace Host.Tests.Requests;

/// <summary>A form acts once, for one worker and on one page.</summary>
public sealed class FormOnceTests
{
    private const string Search = "/people/search";
    private const string SearchForm = $"main form[action='{Search}']";

    [Theory, EveryEngine]
    public async Task A_form_that_is_sent_twice_gets_the_first_answer(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var browser = await platform.EnterAsync();
        var page = await browser.OpenAsync(Search);

        var first = await browser.PostAsync(page, With(), SearchForm);
        var again = await browser.PostAsync(page, With(), SearchForm);
        var another = await browser.PostAsync(await browser.OpenAsync(Search), With(), SearchForm);

        Assert.StartsWith("/people/search/", first.Location, StringComparison.Ordinal);
        Assert.Equal(first.Location, again.Location);
        Assert.NotEqual(first.Location, another.Location);
    }

    [Theory, EveryEngine]
    public async Task The_id_of_a_form_is_worth_nothing_on_another_page(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var browser = await platform.EnterAsync();
        var id = await SendAsync(browser);

        var signOut = await browser.OpenAsync("/sign-out");
        var refused = await browser.PostAsync(signOut, With(id), "main form");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.True(await browser.IsInAsync());
        Assert.Equal("/sign-in", (await browser.PostAsync(signOut, form: "main form")).Location);
    }

    [Theory, EveryEngine]
    public async Task The_id_of_a_form_is_worth_nothing_to_another_worker(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var browser = await platform.EnterAsync();
        using var other = await platform.EnterAsync("lead@demo.example");
        var id = await SendAsync(browser);
        var page = await other.OpenAsync(Search);

        Assert.Equal(HttpStatusCode.BadRequest, (await other.PostAsync(page, With(id), SearchForm)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await other.PostAsync(page, With(), SearchForm)).Status);
    }

    private static async Task<string> SendAsync(TestBrowser browser)
    {
        var page = await browser.OpenAsync(Search);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync(page, With(), SearchForm)).Status);
        return page.Document.QuerySelector($"{SearchForm} input[name=form_id]")!.GetAttribute("value")!;
    }

    private static Dictionary<string, string?> With(string? id = null)
    {
        var fields = new Dictionary<string, string?> { ["Input.Text"] = "zephyrine" };
        if (id is not null) fields["form_id"] = id;
        return fields;
    }
}
