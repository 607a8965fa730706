using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace EndToEnd;

/// <summary>What a worker does in the browser, and what must hold on every page they see.</summary>
internal static partial class Worker
{
    private const int HeaviestPage = 100 * 1024, LongestSeconds = 20;

    private static readonly string s_axe = new BundledAxeScriptProvider().GetScript();

    // of what stands the rules nothing is gathered: it would take as long as the rules themselves
    private const string Check = """
        async () => (await axe.run(document, {
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
            resultTypes: ['violations'],
        })).violations.map(rule => `${rule.id} ${rule.nodes[0].html}`)
        """;

    public static async Task SignInAsync(this IPage page, string email)
    {
        await page.GotoAsync("/");
        await page.HoldsAsync();
        await page.GetByLabel("E-mail address").FillAsync(email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync("demo-only-password");
        await page.ClickAsync("main button[type=submit]");
        await page.HoldsAsync();
    }

    /// <summary>
    /// The page itself is asked whether it has loaded: between its own asking and its listening Playwright can miss the event, and would wait for it until the test is over.
    /// </summary>
    private static async Task LoadedAsync(this IPage page)
    {
        for (var waited = 0; await page.EvaluateAsync<string>("document.readyState") != "complete"; waited++)
        {
            try
            {
                await page.WaitForLoadStateAsync(LoadState.Load, new() { Timeout = 1000 });
            }
            catch (TimeoutException) when (waited < LongestSeconds)
            {
                // the page is asked again
            }
        }
    }

    /// <summary>Accessible, light, within its width, one heading, and no name in the title or the address.</summary>
    public static async Task HoldsAsync(this IPage page, params string[] names)
    {
        await page.LoadedAsync(); // what is measured has its style sheet
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        var wide = await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        Assert.False(wide, $"{page.Url} scrolls sideways");
        var bytes = await page.EvaluateAsync<int>("[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((all, one) => all + one.transferSize, 0)");
        Assert.True(bytes <= HeaviestPage, $"{page.Url} takes {bytes} bytes");
        var title = await page.TitleAsync();
        Assert.NotEmpty(title);
        Assert.All(names, name => Assert.DoesNotContain(name, Uri.UnescapeDataString(page.Url) + title, StringComparison.OrdinalIgnoreCase));
        if (await page.EvaluateAsync<bool>("document.body.classList.contains('js-enabled')"))
        {
            await page.EvaluateAsync(s_axe);
            var found = await page.EvaluateAsync<string[]>(Check);
            Assert.True(found.Length == 0, $"{page.Url}: {string.Join("; ", found)}");
        }
    }

    public static Guid PersonId(this IPage page) => Guid.Parse(PersonInPath().Match(page.Url).Groups[1].Value);

    [GeneratedRegex("/people/([0-9a-f-]{36})")]
    private static partial Regex PersonInPath();
}
