using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace EndToEnd.Journeys;

/// <summary>From a stranger at a bus station to an entry on their timeline, on a phone and on a desk, with scripts and without.</summary>
public sealed partial class MainJourney(Site site) : IClassFixture<Site>
{
    // unlike each other, or each would be asked whether it is the one before; each with a word that is wider than a phone
    private static readonly Dictionary<(int Width, bool JavaScript), string> Strangers = new()
    {
        [(320, false)] = "Green hat christopherfeatherstonehaughofnofixedaddress",
        [(320, true)] = "Blue scooter wilhelminakonstantinopolskayafromthebusstation",
        [(1280, false)] = "Old trumpet maximiliennevandergrootenhuysenoutsidethelibrary",
        [(1280, true)] = "Red anorak bartholomewthrogmortonfitzgibbonunderthebridge",
    };

    [Theory, MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task A_worker_finds_nobody_starts_a_person_records_a_contact_and_sees_it_on_the_timeline(int width, bool javaScript)
    {
        HostFolder.Needs("navigator");
        var name = Strangers[(width, javaScript)];
        var supports = width == 1280; // the demo leaves the navigator room for two more people
        var page = await site.OpenAsync(new View(width, javaScript));
        await page.SignInAsync("navigator@demo.example");

        await page.GotoAsync("/people/search");
        await page.HoldsAsync();
        await page.GetByLabel("Name, nickname, number or reference").FillAsync(name);
        await page.ClickAsync("main form button[type=submit]");
        Assert.Matches("/people/search/[0-9a-f-]{36}$", page.Url);
        await page.HoldsAsync(name);

        await page.GetByRole(AriaRole.Link, new() { Name = "Start a record" }).Or(page.GetByRole(AriaRole.Button, new() { Name = "Start a record" })).ClickAsync();
        await page.HoldsAsync(name);
        await page.GetByLabel("What they said, in their own words").FillAsync("I sleep badly. Ask me after noon. <b>مرحبا</b> 🙂");
        await page.GetByLabel(supports ? "Navigator:" : "Not decided yet", new() { Exact = false }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the record" }).ClickAsync();
        var person = page.PersonId();
        await page.HoldsAsync(name);
        Assert.Contains("I sleep badly. Ask me after noon. <b>مرحبا</b> 🙂", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await page.GotoAsync("/");
        await page.HoldsAsync(name);
        await page.Locator($"main a[href*='{person}/contacts/record']").First.ClickAsync();
        await page.HoldsAsync(name);
        await page.GetByLabel("A line about it").FillAsync("Tea at the café");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record contact" }).ClickAsync();
        await page.HoldsAsync(name);

        await page.GotoAsync($"/people/{person}/timeline");
        await page.HoldsAsync(name);
        Assert.Contains("Tea at the café", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await page.GotoAsync("/navigator");
        await page.HoldsAsync(name);
        Assert.Equal(supports ? 1 : 0, await page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).CountAsync());
    }

    [Theory, MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task Every_page_a_worker_can_reach_from_a_record_stands_the_check(int width, bool javaScript)
    {
        var page = await site.OpenAsync(new View(width, javaScript));
        await page.SignInAsync("navigator@demo.example");
        await page.GotoAsync("/navigator");
        await page.HoldsAsync();
        await page.GotoAsync("/");
        var record = page.Locator("main a[href*='/people/']").First;
        await record.ClickAsync();
        var person = page.PersonId();
        await page.GotoAsync($"/people/{person}");
        await page.HoldsAsync();
        var links = await page.Locator($"a[href*='{person}']").EvaluateAllAsync<string[]>("all => [...new Set(all.map(a => a.getAttribute('href')))]");
        Assert.True(links.Length > 6, $"only {links.Length} links");
        // of pages that differ by what they are about only, one is enough
        foreach (var link in links.DistinctBy(link => AnyId().Replace(link.Split('#')[0], "")))
        {
            var answer = await page.GotoAsync(link);
            Assert.Equal(200, answer!.Status);
            await page.HoldsAsync();
        }
    }

    [GeneratedRegex("[0-9a-f-]{36}")]
    private static partial Regex AnyId();
}
