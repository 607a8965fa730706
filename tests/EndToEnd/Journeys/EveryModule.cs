using Microsoft.Playwright;

namespace EndToEnd.Journeys;

/// <summary>
/// One person with everything the platform has: referred at the front door, alongside a navigator, with Housing First, with help from the fund, and with somebody
/// beside them who has been there. They have one plan, one
/// timeline and one page of support, whoever looks. On a phone without scripts and on a desk with them.
/// </summary>
public sealed class EveryModule(Site site) : IClassFixture<Site>
{
    private const string Goal = "To have my sister round for tea";

    private static readonly string[] s_modules = ["navigator", "housing-first", "peer", "flexible-fund"];

    private static readonly Dictionary<(int Width, bool JavaScript), string> s_names = new()
    {
        [(320, false)] = "Copper kettle thomasinaapplegarthwaitefromthecanalbasin",
        [(320, true)] = "Grey parrot bonaventurewinterbournesteepleofthequarry",
        [(1280, false)] = "Paper lantern philippahollingworththwaitesattheharbour",
        [(1280, true)] = "Brass compass leonoramarchbankspetersonbytheviaduct",
    };

    [Theory, MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task Somebody_with_every_module_has_one_plan_one_timeline_and_one_page_of_support(int width, bool javaScript)
    {
        foreach (var module in s_modules) HostFolder.Needs(module);
        var (view, name) = (new View(width, javaScript), s_names[(width, javaScript)]);
        var door = await SignedInAsync(view, "frontdoor@demo.example");
        await Referred.StartAsync(door, name);
        var person = door.PersonId();
        await OfferAsync(door, view, name);
        await Referred.AnswerAsync(site, view, "navigator@demo.example", name, "Yes, support starts now", null);
        await Referred.AnswerAsync(site, view, "housing@demo.example", name, "Yes, support starts now", null);

        await Referred.AnswerAsync(site, view, "coordinator@demo.example", name, "Yes, support starts now", null);

        var navigator = await SignedInAsync(view, "navigator@demo.example");
        await FillAsync(navigator, $"/people/{person}/plan/goals/add", name, page => page.GetByLabel("What do they want?").FillAsync(Goal), "Add");
        await FillAsync(navigator, $"/navigator/ways/plan/{person}", name, async page =>
        {
            await page.GetByLabel("A different place").CheckAsync();
            await page.GetByLabel("What we will do").FillAsync("Meet at the tea hut, not at the office");
        }, "Plan this");
        await FillAsync(navigator, $"/flexible-fund/asking/ask/{person}", name, async page =>
        {
            await page.GetByLabel("What would this make possible?").FillAsync("A second cup, so that she can come.");
            await page.GetByLabel("What is it for?").SelectOptionAsync(new SelectOptionValue { Label = "Food and essentials" });
            await page.GetByLabel("How much is it?").FillAsync("12.50");
            await page.GetByLabel("Does it help with one of their goals?").SelectOptionAsync(new SelectOptionValue { Label = Goal });
        }, "Ask the fund");

        var housing = await SignedInAsync(view, "housing@demo.example");
        await FillAsync(housing, $"/housing-first/search/say/{person}", name, async page =>
        {
            await page.GetByLabel("Something they want of a home", new() { Exact = false }).CheckAsync();
            await page.GetByLabel("In their words").FillAsync("A table by the window.");
            await page.GetByLabel("Whoever may see their housing").CheckAsync();
        }, "Write it down");

        var coordinator = await SignedInAsync(view, "coordinator@demo.example");
        await FillAsync(coordinator, $"/peer/matching/wishes/say/{person}", name, page => page.GetByLabel("Anything else, in their words").FillAsync("Somebody who likes a long walk."), "Write it down");

        foreach (var page in (IPage[])[navigator, housing, coordinator])
        {
            var plan = await ReadAsync(page, $"/people/{person}/plan", name);
            Assert.Equal(2, plan.Split(Goal).Length);
            var timeline = await ReadAsync(page, $"/people/{person}/timeline?print=true", name);
            Assert.All(
                ["Navigator support started", "Housing First support started", "We plan to try a different place", "Peer support started", "the fund", "They told us what they want of a home"],
                words => Assert.Contains(words, timeline, StringComparison.OrdinalIgnoreCase));
            // what they said to one team stays on that team's page
            Assert.All(["tea hut", "table by the window"], words => Assert.DoesNotContain(words, timeline, StringComparison.OrdinalIgnoreCase));
            var support = await ReadAsync(page, $"/people/{person}/support", name);
            Assert.All(["Navigator", "Housing First", "Peer support"], words => Assert.Contains(words, support, StringComparison.Ordinal));
            await ReadAsync(page, $"/people/{person}", name);
        }
    }

    // the hospital says what they want; the front door offers them to every team that may be what they need
    private async Task OfferAsync(IPage door, View view, string name)
    {
        await Referred.ReferAsync(await site.OpenAsync(view), name);
        await door.GotoAsync("/referrals");
        await door.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await door.GetByRole(AriaRole.Button, new() { Name = "Find out whose record it is" }).Or(door.GetByRole(AriaRole.Link, new() { Name = "Find out whose record it is" })).First.ClickAsync();
        await door.GetByRole(AriaRole.Button, new() { Name = $"This is them {name}" }).ClickAsync();
        await door.HoldsAsync(name);
        foreach (var support in (string[])["Navigator: ", "Housing First: ", "Peer support: "]) await door.GetByLabel(support, new() { Exact = false }).CheckAsync();
        await door.GetByRole(AriaRole.Button, new() { Name = "Offer", Exact = true }).ClickAsync();
        await door.HoldsAsync(name);
    }

    private async Task<IPage> SignedInAsync(View view, string email)
    {
        var page = await site.OpenAsync(view);
        await page.SignInAsync(email);
        return page;
    }

    private static async Task FillAsync(IPage page, string address, string name, Func<IPage, Task> fill, string button)
    {
        await page.GotoAsync(address);
        await page.HoldsAsync(name);
        await fill(page);
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await page.HoldsAsync(name);
        Assert.Equal(0, await page.Locator(".govuk-error-summary").CountAsync());
    }

    private static async Task<string> ReadAsync(IPage page, string address, string name)
    {
        await page.GotoAsync(address);
        await page.HoldsAsync(name);
        return await page.Locator("main").InnerTextAsync();
    }
}
