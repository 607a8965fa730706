using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace EndToEnd.Journeys;

/// <summary>What somebody told one worker stands before the next one, instead of the question.</summary>
public sealed partial class ToldOnce(Site site) : IClassFixture<Site>
{
    private const string Words = "Ring after ten, and say you are from the garden.";
    private const string Tell = "How do they like to be reached, in their words?";

    // these have told it in the demo
    private static readonly string[] Told = ["Casey Example", "Ismael Invented", "Red jacket, bus station"];

    [Theory, MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task A_story_is_told_once_and_a_second_modules_worker_sees_it_instead_of_asking(int width, bool javaScript)
    {
        HostFolder.Needs("navigator");
        var navigator = await SignedInAsync("navigator@demo.example", width, javaScript);
        await navigator.GotoAsync("/navigator");
        var links = navigator.Locator("main a[href^='/people/']");
        var own = (await links.EvaluateAllAsync<string[][]>("all => all.map(a => [a.textContent.trim(), a.getAttribute('href')])")).Where(link => PersonOnly().IsMatch(link[1]) && !Told.Contains(link[0])).DistinctBy(link => link[1]).ToList();
        var person = own[Views.Each.Index().Single(one => one.Item == (width, javaScript)).Index][1];

        // told to a colleague, on a page of the shared record
        var lead = await SignedInAsync("lead@demo.example", width, javaScript);
        await lead.GotoAsync($"{person}/story/add");
        await lead.HoldsAsync();
        await lead.GetByLabel("What did they say?").FillAsync("I kept bees once. Nobody shouts near bees.");
        await lead.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await lead.GotoAsync($"{person}/ways/add");
        await lead.HoldsAsync();
        await lead.Locator("input[name='Input.Kind'][value=Place]").CheckAsync();
        await lead.GetByLabel("Number, address, place or name").FillAsync("The allotments");
        await lead.Locator("input[name='Input.Safety'][value=Safe]").CheckAsync();
        await lead.GetByLabel(Tell).FillAsync(Words);
        await lead.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();

        // another worker, on a page of a module that would ask the same
        var page = $"/navigator/ways/plan/{person["/people/".Length..]}";
        await navigator.GotoAsync(page);
        await navigator.HoldsAsync();
        Assert.Equal(0, await navigator.GetByLabel(Tell).CountAsync());
        var told = await navigator.Locator("main .area-told").InnerTextAsync();
        Assert.Contains(Words, told, StringComparison.Ordinal);
        Assert.Contains("to Lee Leader", told, StringComparison.Ordinal);
        await navigator.GetByRole(AriaRole.Button, new() { Name = "Confirm with them" }).ClickAsync();
        Assert.EndsWith(page, navigator.Url, StringComparison.Ordinal);
        Assert.Contains("Confirmed with them on", await navigator.Locator("main .area-told").InnerTextAsync(), StringComparison.Ordinal);

        await navigator.GetByLabel("Why ask again?").FillAsync("They have a new phone");
        await navigator.GetByRole(AriaRole.Button, new() { Name = "Ask again" }).ClickAsync();
        await navigator.HoldsAsync();
        Assert.Equal(1, await navigator.GetByLabel(Tell).CountAsync());

        await navigator.GotoAsync($"{person}/story");
        await navigator.HoldsAsync();
        var story = await navigator.Locator("main").InnerTextAsync();
        Assert.Contains("Nobody shouts near bees", story, StringComparison.Ordinal);
        Assert.Contains("Once nobody had to ask again", story, StringComparison.Ordinal);
        Assert.Contains("Once they were asked something again", story, StringComparison.Ordinal);
        await navigator.GotoAsync($"{person}/topics");
        await navigator.HoldsAsync();
    }

    [Fact]
    public async Task About_me_fits_one_page_of_paper_when_every_answer_is_as_long_as_it_may_be()
    {
        HostFolder.Needs("navigator");
        var page = await SignedInAsync("navigator@demo.example", 1280, javaScript: true);
        await page.GotoAsync("/navigator");
        await page.GetByRole(AriaRole.Link, new() { Name = "Casey Example", Exact = true }).First.ClickAsync();
        var person = page.PersonId();
        await page.GotoAsync($"/people/{person}/about-me/edit");
        await page.HoldsAsync("Casey");
        foreach (var answer in await page.Locator("main textarea").AllAsync()) await answer.FillAsync(string.Concat(Enumerable.Repeat("What I want you to know of me. ", 20))[..600]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await page.HoldsAsync("Casey");
        await page.GotoAsync($"/people/{person}/about-me?print=true");
        await page.HoldsAsync("Casey");
        var paper = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4", Margin = new() { Top = "10mm", Bottom = "10mm", Left = "10mm", Right = "10mm" } }));
        Assert.Single(SheetOfPaper().Matches(paper));
    }

    private async Task<IPage> SignedInAsync(string email, int width, bool javaScript)
    {
        var page = await site.OpenAsync(new View(width, javaScript));
        await page.SignInAsync(email);
        return page;
    }

    [GeneratedRegex("^/people/[0-9a-f-]{36}$")]
    private static partial Regex PersonOnly();

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex SheetOfPaper();
}
