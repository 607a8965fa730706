using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace EndToEnd.Journeys;

/// <summary>Two workers in one plan, a form that is sent ten times at once, and a line that drops while somebody types. On a phone and on a desk, with scripts and without.</summary>
public sealed partial class Together(Site site) : IClassFixture<Site>
{
    private const int Times = 10;

    [Theory, MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task Two_workers_who_edit_one_goal_both_keep_their_words_and_ten_sendings_are_one(int width, bool javaScript)
    {
        var (worker, person) = await StartAsync(width, javaScript);
        var colleague = await site.OpenAsync(new View(width, javaScript));
        await colleague.SignInAsync("lead@demo.example");

        await worker.GotoAsync($"{person}/plan/goals/add");
        await worker.HoldsAsync();
        await worker.GetByLabel("What do they want?").FillAsync("To hear the blackbird again");
        await SendTenTimesAsync(worker);
        await worker.GotoAsync($"{person}/plan/actions/add");
        await worker.HoldsAsync();
        await worker.GetByLabel("What is to be done?").FillAsync("Find out where it sings");
        await worker.GetByLabel("They themselves").CheckAsync();
        await SendTenTimesAsync(worker);
        await worker.GotoAsync($"{person}/contacts/record");
        await worker.GetByLabel("A line about it").FillAsync("Listened at the window together");
        await SendTenTimesAsync(worker);

        await worker.GotoAsync($"{person}/timeline");
        Assert.Equal(1, await worker.GetByText("Listened at the window together").CountAsync());
        await worker.GotoAsync($"{person}/plan");
        await worker.HoldsAsync();
        Assert.Equal(1, await worker.GetByText("Find out where it sings", new() { Exact = true }).CountAsync());
        var goal = worker.Locator("main section", new() { Has = worker.GetByText("To hear the blackbird again", new() { Exact = true }) });
        Assert.Equal(1, await goal.CountAsync());

        var page = await goal.Locator("a[id$='-see']").GetAttributeAsync("href");
        foreach (var (one, words) in ((IPage, string)[])[(worker, "To hear the blackbird from my own window"), (colleague, "To hear the blackbird, and no traffic")])
        {
            await one.GotoAsync($"{page}/change");
            await one.GetByLabel("What do they want?").FillAsync(words);
        }

        await worker.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await colleague.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await colleague.HoldsAsync();
        Assert.Contains("To hear the blackbird from my own window", await colleague.Locator("main table").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("To hear the blackbird, and no traffic", await colleague.GetByLabel("What do they want?").InputValueAsync());
        await colleague.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await colleague.HoldsAsync();
        var both = await colleague.Locator("main").InnerTextAsync();
        Assert.Contains("from my own window", both, StringComparison.Ordinal);
        Assert.Contains("and no traffic", both, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task What_is_typed_when_the_line_drops_is_offered_again_but_for_the_last_ten_seconds(int width, bool javaScript)
    {
        var (page, person) = await StartAsync(width, javaScript);
        if (javaScript) await page.Clock.InstallAsync();
        await page.GotoAsync($"{person}/story/add");
        await page.HoldsAsync();
        var (words, says) = (page.GetByLabel("What did they say?"), page.Locator("[data-draft-says]"));
        await words.FillAsync("We had a boat. It was blue,");
        if (javaScript)
        {
            await page.Clock.FastForwardAsync("00:10");
            await Assertions.Expect(says).ToContainTextAsync("Draft saved at");
        }
        else
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();
            await page.HoldsAsync();
        }

        await page.Context.SetOfflineAsync(true);
        await words.FillAsync("We had a boat. It was blue, and on Sundays");
        if (javaScript)
        {
            await page.Clock.FastForwardAsync("00:10");
            await Assertions.Expect(says).ToContainTextAsync("What you typed is still here");
            Assert.Equal("We had a boat. It was blue, and on Sundays", await words.InputValueAsync());
        }

        await page.Context.CloseAsync();
        var (later, _) = await StartAsync(width, javaScript);
        await later.GotoAsync("/");
        await later.HoldsAsync();
        Assert.Contains("Begun and not sent", await later.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await later.Locator("main a[href*='draft=']").ClickAsync();
        await later.HoldsAsync();
        Assert.Equal("We had a boat. It was blue,", await later.GetByLabel("What did they say?").InputValueAsync());
        await later.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        Assert.Contains("It was blue,", await later.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await later.GotoAsync("/");
        Assert.DoesNotContain("Begun and not sent", await later.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    // what the form holds now, ten times at once, as a hasty finger or a line that comes and goes sends it
    private static async Task SendTenTimesAsync(IPage page)
    {
        var fields = await page.Locator("main form[method=post]").Last.EvaluateAsync<string[][]>("form => [...new FormData(form)]");
        var answers = await Task.WhenAll(Enumerable.Range(0, Times).Select(async _ =>
        {
            var form = page.APIRequest.CreateFormData();
            foreach (var field in fields) form.Append(field[0], field[1]);
            return await page.APIRequest.PostAsync(page.Url, new() { Form = form });
        }));
        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
    }

    // each view has somebody of the navigator's own
    private async Task<(IPage Page, string Person)> StartAsync(int width, bool javaScript)
    {
        HostFolder.Needs("navigator");
        var page = await site.OpenAsync(new View(width, javaScript));
        await page.SignInAsync("navigator@demo.example");
        await page.GotoAsync("/navigator");
        var links = await page.Locator("main a[href^='/people/']").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");
        return (page, links.Where(link => PersonOnly().IsMatch(link)).Distinct().Order(StringComparer.Ordinal).ElementAt(Views.Each.Index().Single(one => one.Item == (width, javaScript)).Index));
    }

    [GeneratedRegex("^/people/[0-9a-f-]{36}$")]
    private static partial Regex PersonOnly();
}
