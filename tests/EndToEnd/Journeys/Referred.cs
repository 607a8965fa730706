using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TestModules;

namespace EndToEnd.Journeys;

/// <summary>A browser, and a host that has Housing First as well, for the landlord's worker of the demo.</summary>
public sealed class WithHousing(Browser browser) : Site(browser)
{
    private readonly HostFolder _folder = HostFolder.CopyOf("built");

    protected override Task<RunningHost> StartAsync()
    {
        new ModuleText("housing-first")
        {
            Compose = """module.Settings<Homes>().Provides(new SupportKind("Housing First", new[] { "homelessness" }));""",
            Members = "public sealed record Homes : SupportSettings;",
        }.WriteTo(_folder.Modules);
        _folder.SwitchOn("housing-first");
        return RunningHost.StartAsync(folder: _folder);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }
}

/// <summary>A hospital refers somebody who is known, two teams are asked, one says yes, the other has a list, and the hospital reads both.</summary>
public sealed class Referred(WithHousing site) : IClassFixture<WithHousing>
{
    private static readonly Dictionary<(int Width, bool JavaScript), string> Names = new()
    {
        [(320, false)] = "Quorn accordion ethelburgafeatherstonehaughbytheoldcanallock",
        [(320, true)] = "Purple kite ottolinevandergrootenhuysenbehindthemarkethall",
        [(1280, false)] = "Silver thimble leopoldkonstantinopolskyontheferrysteps",
        [(1280, true)] = "Yellow drum wilfridathrogmortonfitzgibbonbythefountain",
    };

    [Theory, MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task A_hospital_refers_a_person_is_answered_by_two_teams_and_reads_it(int width, bool javaScript)
    {
        HostFolder.Needs("navigator");
        var (view, name) = (new View(width, javaScript), Names[(width, javaScript)]);
        var door = await site.OpenAsync(view);
        await door.SignInAsync("frontdoor@demo.example");
        await StartAsync(door, name);

        var hospital = await site.OpenAsync(view);
        var code = await ReferAsync(hospital, name);

        await door.GotoAsync("/referrals");
        await door.HoldsAsync(name);
        await door.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await door.HoldsAsync(name);
        await door.GetByRole(AriaRole.Button, new() { Name = "Find out whose record it is" }).Or(door.GetByRole(AriaRole.Link, new() { Name = "Find out whose record it is" })).First.ClickAsync();
        await door.HoldsAsync(name);
        await door.GetByRole(AriaRole.Button, new() { Name = $"This is them {name}" }).ClickAsync();
        await door.HoldsAsync(name);
        await door.GetByLabel("Navigator: ", new() { Exact = false }).CheckAsync();
        await door.GetByLabel("Housing First: ", new() { Exact = false }).CheckAsync();
        await door.GetByRole(AriaRole.Button, new() { Name = "Offer", Exact = true }).ClickAsync();
        await door.HoldsAsync(name);

        await AnswerAsync(site, view, "navigator@demo.example", name, "Yes, support starts now", null);
        await AnswerAsync(site, view, "housing@demo.example", name, "Put them on the waiting list", "Every home is lived in until spring.");

        await hospital.GotoAsync("/refer/answer");
        await hospital.HoldsAsync(name);
        await hospital.GetByLabel("Your code").FillAsync(code);
        await hospital.GetByRole(AriaRole.Button, new() { Name = "Read the answer" }).ClickAsync();
        await hospital.HoldsAsync(name);
        var said = await hospital.Locator("main").InnerTextAsync();
        Assert.All(["yes, support has started", "on the waiting list, place", "Every home is lived in until spring."], words => Assert.Contains(words, said, StringComparison.Ordinal));
        Assert.DoesNotContain(name, await hospital.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_not_safe_leaves_at_once_with_one_link_or_three_times_shift()
    {
        var page = await site.OpenAsync(new View(320, JavaScript: true));
        await page.Context.RouteAsync(new Regex("^https://"), route => route.FulfillAsync(new() { Body = "The weather" }));
        await page.GotoAsync("/refer");
        await page.Locator("[data-govuk-exit-this-page-init]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        for (var at = 0; at < 3; at++) await page.Keyboard.PressAsync("Shift");
        await page.WaitForURLAsync("https://www.bbc.co.uk/weather");
    }

    internal static async Task StartAsync(IPage door, string name)
    {
        await door.GotoAsync("/people/search");
        await door.GetByLabel("Name, nickname, number or reference").FillAsync(name);
        await door.ClickAsync("main form button[type=submit]");
        await door.GetByRole(AriaRole.Link, new() { Name = "Start a record" }).Or(door.GetByRole(AriaRole.Button, new() { Name = "Start a record" })).ClickAsync();
        await door.GetByLabel("Not decided yet", new() { Exact = false }).CheckAsync();
        await door.GetByRole(AriaRole.Button, new() { Name = "Start the record" }).ClickAsync();
        await door.HoldsAsync(name);
    }

    internal static async Task<string> ReferAsync(IPage hospital, string name)
    {
        await hospital.GotoAsync("/refer");
        await hospital.HoldsAsync(name);
        await hospital.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await hospital.HoldsAsync(name);
        await hospital.GetByLabel("I work for an organisation").CheckAsync();
        await hospital.GetByLabel("A name they use, or what tells you who they are").FillAsync(name);
        await hospital.GetByLabel("What do they want, in their own words?").FillAsync("Not another office.");
        await hospital.GetByLabel("A place to live").CheckAsync();
        await hospital.GetByLabel("Where or how can we find them?").FillAsync("Ward 4, until Friday");
        await hospital.GetByLabel("Safe", new() { Exact = true }).CheckAsync();
        await hospital.GetByLabel("Your name").FillAsync("Ward sister");
        await hospital.GetByLabel("Your organisation, if you work for one").FillAsync("Exampleton General");
        await hospital.GetByLabel("How can we reach you?").FillAsync("01632 960 301");
        await hospital.GetByLabel("What will you keep doing for them?").FillAsync("We dress the foot.");
        await hospital.GetByLabel("They know, and they want this").CheckAsync();
        await hospital.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await hospital.HoldsAsync(name);
        return await hospital.Locator("#code").InnerTextAsync();
    }

    internal static async Task AnswerAsync(Site site, View view, string email, string name, string answer, string? reason)
    {
        var team = await site.OpenAsync(view);
        await team.SignInAsync(email);
        await team.GotoAsync("/referrals/offers");
        await team.HoldsAsync(name);
        await team.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await team.HoldsAsync(name);
        await team.GetByLabel(answer).CheckAsync();
        await team.GetByLabel("Nobody yet: it waits with my team").CheckAsync();
        if (reason is not null) await team.GetByLabel("Why not yet?").FillAsync(reason);
        await team.GetByRole(AriaRole.Button, new() { Name = "Answer", Exact = true }).ClickAsync();
        await team.HoldsAsync(name);
    }
}
