using Microsoft.Playwright;

namespace EndToEnd.Journeys;

/// <summary>Support that lasts: tries that lead to another way, a handover, prison and back, and somebody who dies. On a phone and on a desk, with scripts and without.</summary>
public sealed class Lasting(Site site) : IClassFixture<Site>
{
    // unlike each other, or each would be asked whether it is the one before
    private static readonly Dictionary<(int Width, bool JavaScript), string> Animals = new()
    {
        [(320, false)] = "Heron", [(320, true)] = "Wolverine", [(1280, false)] = "Bumblebee", [(1280, true)] = "Dachshund",
    };

    [Theory, MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task Three_missed_visits_lead_to_a_different_way_to_try_and_not_to_an_ending(int width, bool javaScript)
    {
        var (page, person) = await StartAsync(width, javaScript, "of the three visits");
        await page.GotoAsync("/");
        await page.Locator($"main a[href*='{person}/support/take-up']").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take up support" }).ClickAsync();
        await page.GotoAsync($"/people/{person}/ways/add");
        await page.GetByLabel("Through someone").CheckAsync();
        await page.GetByRole(AriaRole.Textbox).First.FillAsync("Jo at the launderette");
        await page.GetByLabel("Safe", new() { Exact = true }).CheckAsync();
        await page.Locator("main form button[type=submit]").First.ClickAsync();
        for (var visit = 0; visit < 3; visit++)
        {
            await page.GotoAsync($"/people/{person}/contacts/record");
            await page.GetByLabel("Visit", new() { Exact = true }).CheckAsync();
            await page.GetByLabel("Not reached", new() { Exact = true }).CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Record contact" }).ClickAsync();
        }

        foreach (var address in (string?[])[null, $"/people/{person}", "/"])
        {
            if (address is not null) await page.GotoAsync(address);
            await page.HoldsAsync();
            var prompt = await page.Locator(address == "/" ? $"main li:has(a[href='/people/{person}'])" : "#another-way").First.InnerTextAsync();
            Assert.Contains("another way", prompt, StringComparison.Ordinal);
            Assert.Contains("Tried: 3 visits", prompt, StringComparison.Ordinal);
            Assert.Contains("through Jo at the launderette", prompt, StringComparison.Ordinal);
        }

        await page.GotoAsync($"/people/{person}/support");
        await page.HoldsAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Propose that support ends" }).ClickAsync();
        await page.HoldsAsync();
        foreach (var reason in (string[])["We lost touch after trying in different ways", "Another reason"])
        {
            await page.GetByLabel(reason).CheckAsync();
            await page.GetByLabel("In a few words").FillAsync("Never in.");
            await page.GetByRole(AriaRole.Button, new() { Name = "Propose it" }).ClickAsync();
            await page.HoldsAsync();
            var said = await page.Locator("main").InnerTextAsync();
            Assert.Contains("We have made 3 tries: 3 visits", said, StringComparison.Ordinal);
            Assert.Contains("through Jo at the launderette", said, StringComparison.Ordinal);
        }

        await page.GotoAsync($"/people/{person}/support");
        Assert.Contains("Getting to know each other", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task A_handover_overlaps_and_the_earlier_worker_stays_back_up(int width, bool javaScript)
    {
        var (page, person) = await StartAsync(width, javaScript, "of the handover");
        await page.GotoAsync("/");
        await page.Locator($"main a[href*='{person}/support/take-up']").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take up support" }).ClickAsync();
        await page.GotoAsync($"/people/{person}/support");
        await page.GetByRole(AriaRole.Link, new() { Name = "Plan a handover" }).ClickAsync();
        await page.HoldsAsync();
        await page.GetByLabel("Who takes over").SelectOptionAsync(new SelectOptionValue { Label = "Lee Leader" });
        var until = DateTime.UtcNow.AddDays(10);
        await page.Locator("[name='Input.OverlapUntil.day']").FillAsync($"{until.Day}");
        await page.Locator("[name='Input.OverlapUntil.month']").FillAsync($"{until.Month}");
        await page.Locator("[name='Input.OverlapUntil.year']").FillAsync($"{until.Year}");
        await page.GetByLabel("What to know first").FillAsync("Tea first, no forms.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the plan" }).ClickAsync();
        await page.HoldsAsync();

        var lead = await site.OpenAsync(new View(width, javaScript));
        await lead.SignInAsync("lead@demo.example");
        Assert.Contains("You take over from", await lead.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await lead.GotoAsync($"/people/{person}/support");
        await lead.GetByRole(AriaRole.Link, new() { Name = "Complete the handover" }).ClickAsync();
        await lead.HoldsAsync();
        await lead.GetByRole(AriaRole.Button, new() { Name = "Complete the handover" }).ClickAsync();
        await lead.HoldsAsync();
        Assert.Contains("Handed over from", await lead.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.GotoAsync("/");
        await page.HoldsAsync();
        Assert.Contains("You stand in for Lee Leader", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task Prison_and_back_with_one_click(int width, bool javaScript)
    {
        var (page, person) = await StartAsync(width, javaScript, "of the prison");
        await page.GotoAsync($"/people/{person}/transitions/add");
        await page.HoldsAsync();
        await page.GetByLabel("In prison or custody").CheckAsync();
        await page.GetByLabel("Where", new() { Exact = true }).FillAsync("HMP Example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.HoldsAsync();
        Assert.Contains("HMP Example. Support goes on.", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Button, new() { Name = "Back again" }).ClickAsync();

        await page.HoldsAsync();
        Assert.Matches($"/people/{person}$", page.Url);
        Assert.DoesNotContain("HMP Example", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Front door", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task Somebody_dies_and_nothing_cruel_is_shown(int width, bool javaScript)
    {
        var (page, person) = await StartAsync(width, javaScript, "of the last day");
        await page.GotoAsync($"/people/{person}/contacts/record");
        await page.GetByLabel("Try next").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Record contact" }).ClickAsync();
        await page.GotoAsync($"/people/{person}/support");
        await page.GetByRole(AriaRole.Link, new() { Name = "Record that they have died" }).ClickAsync();
        await page.HoldsAsync();
        await page.GetByLabel("Who told us").FillAsync("Their sister");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save that they died" }).ClickAsync();
        await page.HoldsAsync();
        Assert.Contains("Nothing more is planned here.", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await page.GotoAsync("/");
        await page.HoldsAsync();
        Assert.Equal(0, await page.Locator($"a[href*='{person}/contacts']").CountAsync());
        Assert.Equal(1, await page.Locator($"a[href='/people/{person}/died/remembered']").CountAsync());
        await page.GotoAsync($"/people/{person}/contacts/record");
        await page.HoldsAsync();
        Assert.Equal("A contact from before", await page.Locator("h1").InnerTextAsync());
        Assert.Equal(0, await page.GetByLabel("Try next").CountAsync());
        await page.GotoAsync($"/people/{person}/support/start");
        Assert.Matches("/died/remembered$", page.Url);
        await page.GotoAsync($"/people/{person}");
        await page.HoldsAsync();
        Assert.DoesNotContain("Record contact", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("has died.", await page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
    }

    private async Task<(IPage Page, Guid Person)> StartAsync(int width, bool javaScript, string story)
    {
        var name = $"{Animals[(width, javaScript)]} {story}";
        var page = await site.OpenAsync(new View(width, javaScript));
        await page.SignInAsync("navigator@demo.example");
        await page.GotoAsync("/people/search");
        await page.GetByLabel("Name, nickname, number or reference").FillAsync(name);
        await page.ClickAsync("main form button[type=submit]");
        await page.GetByRole(AriaRole.Link, new() { Name = "Start a record" }).Or(page.GetByRole(AriaRole.Button, new() { Name = "Start a record" })).ClickAsync();
        await page.GetByLabel("Not decided yet", new() { Exact = false }).CheckAsync();
        if (await page.GetByLabel("None of these", new() { Exact = false }).CountAsync() > 0) await page.GetByLabel("None of these", new() { Exact = false }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the record" }).ClickAsync();
        if (!page.Url.Contains("/people/start/", StringComparison.Ordinal)) return (page, page.PersonId());
        await page.GetByLabel("None of these", new() { Exact = false }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the record" }).ClickAsync();
        return (page, page.PersonId());
    }
}
