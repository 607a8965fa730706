using UI.Tests.Sample;

namespace UI.Tests;

public sealed class LayoutTests(SampleHost host) : IClassFixture<SampleHost>
{
    private const string Visits = "/garden/Visits/11111111-1111-7111-8111-111111111111";

    [Theory, InlineData("/Sample/Form"), InlineData("/Sample/Show"), InlineData("/garden"), InlineData(Visits)]
    public async Task A_page_of_every_area_has_the_layout_and_nothing_inline(string address)
    {
        var page = await host.GetAsync(address);
        Assert.NotNull(page.QuerySelector(".govuk-skip-link[href='#main-content']"));
        Assert.NotNull(page.QuerySelector("main#main-content"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.DoesNotContain(page.All.SelectMany(one => one.Attributes), one => one.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(one => one.Id).Distinct().Count());
        Assert.Contains("every person here is invented", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_layout_asks_for_is_served()
    {
        var page = await host.GetAsync("/Sample/Form");
        string[] addresses = [.. page.QuerySelectorAll("link[href]").Select(one => one.GetAttribute("href")!), page.QuerySelector("script")!.GetAttribute("src")!];
        foreach (var address in addresses)
        {
            using var answer = await host.Browser.GetAsync(address, TestContext.Current.CancellationToken);
            answer.EnsureSuccessStatusCode();
        }
        Assert.Contains("--area-colour:#1d4f5c", await host.Browser.GetStringAsync(addresses[2], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_navigation_holds_what_the_worker_may_see()
    {
        var links = (await host.GetAsync("/garden")).QuerySelectorAll(".govuk-service-navigation__link");
        var link = Assert.Single(links);
        Assert.Equal("/garden", link.GetAttribute("href"));
        Assert.Equal("page", link.GetAttribute("aria-current"));
    }

    [Fact]
    public async Task Who_is_not_signed_in_sees_no_navigation_and_cannot_sign_out()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/Sample/Show");
        request.Headers.Add("X-Nobody", "1");
        using var answer = await host.Browser.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("govuk-service-navigation", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sign out", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_is_a_form_with_a_token()
    {
        var form = (await host.GetAsync("/Sample/Show")).QuerySelector("header form")!;
        Assert.Equal("post", form.GetAttribute("method"));
        Assert.Single(form.QuerySelectorAll("input[name=__RequestVerificationToken]"));
        Assert.NotNull(form.QuerySelector("input[name=form_id]"));
    }

    [Fact]
    public async Task A_page_about_a_person_has_their_name_tabs_and_cards_and_the_title_has_no_name()
    {
        var page = await host.GetAsync(Visits);
        Assert.Equal("Sam <i> (they/them)", page.QuerySelector(".moj-identity-bar__title")!.TextContent);
        Assert.DoesNotContain("Sam", page.Title, StringComparison.Ordinal);
        var tab = Assert.Single(page.QuerySelectorAll(".moj-sub-navigation__link"));
        Assert.Equal(Visits, tab.GetAttribute("href"));
        Assert.Equal("page", tab.GetAttribute("aria-current"));
        Assert.Equal("<b>4 May</b>", page.QuerySelector(".area-card a")!.TextContent);
    }

    [Fact]
    public async Task A_page_about_nobody_has_no_person_header() =>
        Assert.Null((await host.GetAsync("/Sample/Show")).QuerySelector(".moj-identity-bar"));
}
