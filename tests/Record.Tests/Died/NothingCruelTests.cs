using System.Net;
using System.Reflection;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Exploring;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Modules;
using Record.Tests.Referrals;
using Record.Tests.Support;

namespace Record.Tests.Died;

/// <summary>Somebody of the demo dies. Every page about them that can be reached, every list, a search and every job is looked at by those who knew them.</summary>
public sealed class NothingCruelTests
{
    private const string Name = "Casey Example";

    // what happened stays told; what must not be there is anything that still asks, waits, counts or hopes
    private static readonly string[] s_cruel =
    [
        "Quiet for", "Not yet tried", "Overdue", "Record contact", "Start support", "Start further", "Start again", "Say hello for the first time", "Plan another way", "When someone goes quiet",
        "We have not reached", "Try to get in touch", "Take up", "come back", "start support again", "Ways to reach", "Look in again",
        "Ask what", "Ask where", "Ask again", "Confirm with", "may be asked", "a lot to ask", "asked of them", "different people this week", "Next appointments", "hoped for by", "would like it by", "Not yet",
        "Add a goal", "Add an a", "Add somebody", "Add a strength", "Add something good", "Add where", "Look at it again", "Looked at again", "Write it with", "Write down", "Sit down together",
        "Share with an organisation", "Name who leads", "is where support begins", "Support does not wait", "Back again", "What they want first", "What they hope for", "Good to know before",
    ];

    // what may be opened about somebody who has died; any other page asks, plans or reaches out, and its permission says so
    private static readonly HashSet<string> s_open =
    [
        "", "/story", "/story/add", "/about-me", "/about-me/earlier", "/topics", "/timeline", "/plan", "/plan/goals/{goalId:guid}", "/appointments", "/support", "/support/{supportId:guid}/way-back", "/needs",
        "/needs/restricted", "/notes", "/homes", "/files", "/files/add", "/files/{fileId:guid}", "/files/{fileId:guid}/remove", "/contacts/record", "/team", "/team/who-supports-me", "/team/meetings", "/edit", "/identifiers/add", "/identifiers/{identifierId:guid}/remove", "/died", "/died/remembered",
        "/died/learning", "/died/mistake", "/sharing", "/sharing/{sharingId:guid}", "/sharing/{sharingId:guid}/end", "/asks", "/looks", "/locks", "/locks/add", "/locks/end", "/locks/seal", "/locks/unseal", "/merges",
        "/merges/propose", "/merges/{mergeId:guid}", "/merges/{mergeId:guid}/decide", "/merges/{mergeId:guid}/undo", "/referrals",
    ];

    [Fact]
    public async Task Every_page_about_somebody_is_closed_once_they_have_died_unless_it_is_named_here()
    {
        await using var platform = await PlatformAsync(DatabaseEngine.Sqlite);
        var about = (await FoundPage.AllAsync(platform)).Where(page => page is { IsAboutPerson: true, Area: "" }).ToList();

        Assert.Equal(
            about.Select(page => page.Template["people/{personId:guid}".Length..]).Where(s_open.Contains).Order(StringComparer.Ordinal),
            about.Where(page => !IsClosed(platform, page)).Select(page => page.Template["people/{personId:guid}".Length..]).Order(StringComparer.Ordinal));
    }

    [Theory, EveryEngine]
    public async Task Nothing_asks_for_somebody_of_the_demo_who_died(DatabaseEngine engine)
    {
        await using var platform = await PlatformAsync(engine);
        Assert.SkipWhen(platform.Services.GetRequiredService<IModules>().Find("navigator") is null, "It goes through what the demo's navigators do, and that module is not beside the host.");
        using var navigator = await platform.SignInAsync("navigator@demo.example");
        using var lead = await platform.SignInAsync("lead@demo.example");
        var before = await navigator.OpenAsync("/");
        var person = before.LinkTo(Name);
        Assert.Contains("Not yet tried", (await navigator.OpenAsync(person)).Text + before.Text, StringComparison.Ordinal);
        var begun = await navigator.OpenAsync($"{person}/plan/goals/add");
        await navigator.PostAsync(begun, new Dictionary<string, string?>(Desk.Fields(("Words", "To see the sea"))) { ["draft_save"] = "quietly" }, "main form[data-draft]");
        Assert.Contains("Begun and not sent", (await navigator.OpenAsync("/")).Text, StringComparison.Ordinal);
        var asking = await navigator.OpenAsync($"{person}/topics");
        var code = await AskedForAsync(platform);

        await navigator.SubmitAsync(await navigator.OpenAsync($"{person}/died"), Desk.Fields(("DiedOn", "3/5/2026"), ("ToldBy", "The tea van")));
        await platform.RunJobsAsync();

        var id = Guid.Parse(person.Split('/')[2]);
        var pages = (await FoundPage.AllAsync(platform)).Where(page => page.IsAboutPerson).ToList();
        var closed = pages.Where(page => IsClosed(platform, page)).ToList();
        Assert.Equal(HttpStatusCode.NotFound, (await navigator.PostAsync(asking, null, "main form[action*='handler=']")).Status);
        foreach (var browser in (TestBrowser[])[navigator, lead])
        {
            var looked = await WalkAsync(browser, person, pages, closed);
            Assert.True(looked >= 20, $"only {looked} pages opened");
            await ListsAsync(platform, browser, code);
        }

        platform.Clock.Advance(TimeSpan.FromDays(20));
        await platform.RunJobsAsync();
        using var later = await platform.SignInAsync("navigator@demo.example");
        await ListsAsync(platform, later, code);
        using var atDoor = await platform.SignInAsync("frontdoor@demo.example");
        using var housing = await platform.SignInAsync("housing@demo.example");
        foreach (var browser in (TestBrowser[])[atDoor, housing]) await ReferredAsync(browser, code);
        Assert.All(await platform.InScopeAsync(scope => scope.Database.ManyAsync<string>(SceneSql.OpenWork, new { person = id })), kind => Assert.Contains(kind, (string[])["core.debrief", "core.learning-review"]));
    }

    private static Task<TestPlatform> PlatformAsync(DatabaseEngine engine)
    {
        var folder = Path.Combine(typeof(NothingCruelTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "HostFolder").Value!, "modules");
        return TestPlatform.StartAsync(engine, new TestSetup
        {
            DemoPeople = true, ModulesFolder = folder,
            Settings = Directory.GetDirectories(folder).ToDictionary(module => $"modules:{Path.GetFileName(module)}:enabled", string? (_) => "true"),
        });
    }

    private static bool IsClosed(TestPlatform platform, FoundPage page) =>
        platform.Services.GetRequiredService<IModules>().Loaded.SelectMany(module => module.Permissions).Any(permission => permission.Key == page.Permission && permission.WhileAlive);

    // every page about them that a link leads to from the overview, and every page that names no other thing
    private static async Task<int> WalkAsync(TestBrowser browser, string person, List<FoundPage> pages, List<FoundPage> closed)
    {
        var (id, looked) = (Guid.Parse(person.Split('/')[2]), 0);
        var waiting = new Queue<string>(pages.Where(page => !page.NamesThings).Select(page => page.For(id, $"/{page.Template.Replace("{personId:guid}", $"{Guid.Empty}", StringComparison.Ordinal)}")).Prepend(person));
        var known = waiting.ToHashSet(StringComparer.OrdinalIgnoreCase);
        while (waiting.TryDequeue(out var address))
        {
            var answer = await browser.AskAsync(address);
            if (closed.Exists(page => page.Answers(address))) Assert.True(answer.Location?.EndsWith("/died/remembered", StringComparison.Ordinal) == true || answer.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{address} opens");
            if (answer.Status != HttpStatusCode.OK) continue;
            looked++;
            Assert.Contains("died on 3 May 2026", answer.Html, StringComparison.Ordinal);
            Gentle(answer, address, closed);
            foreach (var link in answer.Document.QuerySelectorAll($"a[href*='{id}']").Select(link => link.GetAttribute("href")!.Split('#')[0]).Where(link => link.StartsWith('/')))
            {
                // earlier and later weeks go on for ever
                if (!link.Contains("from=", StringComparison.Ordinal) && known.Add(link)) waiting.Enqueue(link);
            }
        }

        return looked;
    }

    // they are referred twice: an offer is open, and the second referral waits for the same answer
    private static async Task<string> AskedForAsync(TestPlatform platform)
    {
        using var hospital = platform.Browser();
        using var lead = await platform.SignInAsync("lead@demo.example");
        var code = "";
        for (var at = 0; at < 2; at++)
        {
            platform.Clock.Advance(TimeSpan.FromSeconds(1));
            code = (await hospital.SubmitAsync(await hospital.OpenAsync("/refer"), Hall.Hospital(Name))).TextOf("#code");
            var waiting = await lead.OpenAsync("/referrals");
            var referral = waiting.Document.QuerySelectorAll("main li a[href^='/referrals/']").Single(link => link.TextContent == Name && link.Closest("li")!.TextContent.Contains("No record yet", StringComparison.Ordinal)).GetAttribute("href")!;
            await lead.SubmitAsync(await lead.OpenAsync($"{referral}/match"), form: "main form:has([name=person])");
            if (at == 0) await Hall.MakeAsync(lead, Guid.Parse(referral.Split('/')[2]), "core");
        }

        Assert.Contains("waiting for their answer", (await hospital.SubmitAsync(await hospital.OpenAsync("/refer/answer"), Desk.Fields(("Code", code)))).Text, StringComparison.Ordinal);
        return code;
    }

    // by what a referral says of them as well, nobody is asked for them any more
    private static async Task ReferredAsync(TestBrowser browser, string code)
    {
        foreach (var list in (string[])["/", "/referrals", "/referrals/offers", "/team"])
        {
            var page = await browser.AskAsync(list);
            foreach (var card in page.Document.QuerySelectorAll("main li").Where(card => card.TextContent.Contains(Name, StringComparison.Ordinal)))
            {
                Assert.Contains("died on 3 May 2026", card.TextContent, StringComparison.Ordinal);
            }
        }

        var answer = await browser.SubmitAsync(await browser.OpenAsync("/refer/answer"), Desk.Fields(("Code", code)));
        Assert.Contains("has read what you sent", answer.Text, StringComparison.Ordinal);
        Assert.All(["died", "waiting", "not now"], words => Assert.DoesNotContain(words, answer.TextOf("main"), StringComparison.OrdinalIgnoreCase));
    }

    private static async Task ListsAsync(TestPlatform platform, TestBrowser browser, string code)
    {
        await ReferredAsync(browser, code);
        var day = await browser.OpenAsync("/");
        Assert.DoesNotContain("Begun and not sent", day.Text, StringComparison.Ordinal);
        foreach (var card in day.Document.QuerySelectorAll("main li").Where(card => card.TextContent.Contains(Name, StringComparison.Ordinal)))
        {
            Assert.Contains("died on 3 May 2026", card.TextContent, StringComparison.Ordinal);
            Assert.All(s_cruel, cruel => Assert.DoesNotContain(cruel, card.TextContent, StringComparison.OrdinalIgnoreCase));
        }

        Assert.Contains("died on 3 May 2026", (await browser.FindAsync(Name)).Text, StringComparison.Ordinal);
        foreach (var list in platform.Services.GetRequiredService<IModules>().On.Where(module => module.Info.Key != "core").SelectMany(module => module.Nav))
        {
            Assert.DoesNotContain(Name, (await browser.OpenAsync($"/{list.Area}")).Text, StringComparison.Ordinal);
        }
    }

    // their own words, what colleagues wrote and what happened at the time stay as they were
    private static void Gentle(TestPage page, string where, List<FoundPage> closed)
    {
        foreach (var leads in page.Document.QuerySelectorAll("a[href], form[action]").Select(one => one.GetAttribute("href") ?? one.GetAttribute("action")!))
        {
            Assert.False(closed.Exists(other => other.Answers(leads)), $"{where} leads to {leads}");
        }

        if (where.Contains("/timeline", StringComparison.Ordinal) || where.EndsWith("/story/add", StringComparison.Ordinal)) return;
        var main = (IElement)page.Document.QuerySelector("main")!.Clone();
        foreach (var words in main.QuerySelectorAll(".area-own-words, bdi, [dir=auto]").ToList()) words.Remove();
        foreach (var cruel in s_cruel) Assert.False(main.TextContent.Contains(cruel, StringComparison.OrdinalIgnoreCase), $"{where} says “{cruel}”");
    }
}
