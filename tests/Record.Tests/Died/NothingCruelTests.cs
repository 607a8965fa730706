using System.Net;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Exploring;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Modules;

namespace Record.Tests.Died;

/// <summary>Somebody of the demo dies. Every page about them, every list, a search and every job is looked at by those who knew them.</summary>
public sealed class NothingCruelTests
{
    // what happened stays told; what must not be there is anything that still asks, waits, counts or hopes
    private static readonly string[] s_cruel =
    [
        "Quiet for", "Not yet tried", "Overdue", "Record contact", "Start support", "Start further", "Start again", "Say hello for the first time", "Plan another way", "When someone goes quiet",
        "We have not reached", "Try to get in touch", "Take up", "come back", "start support again", "Ways to reach", "Look in again",
    ];

    [Theory, EveryEngine]
    public async Task Nothing_asks_for_somebody_of_the_demo_who_died(DatabaseEngine engine)
    {
        var folder = Path.Combine(typeof(NothingCruelTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "HostFolder").Value!, "modules");
        await using var platform = await TestPlatform.StartAsync(engine, new TestSetup
        {
            DemoPeople = true, ModulesFolder = folder,
            Settings = Directory.GetDirectories(folder).ToDictionary(module => $"modules:{Path.GetFileName(module)}:enabled", string? (_) => "true"),
        });
        using var navigator = await platform.SignInAsync("navigator@demo.example");
        using var lead = await platform.SignInAsync("lead@demo.example");
        var before = await navigator.OpenAsync("/");
        var person = before.LinkTo("Red jacket, bus station");
        Assert.Contains("Not yet tried", (await navigator.OpenAsync(person)).Text + before.Text, StringComparison.Ordinal);

        await navigator.SubmitAsync(await navigator.OpenAsync($"{person}/died"), Desk.Fields(("DiedOn", "3/5/2026"), ("ToldBy", "The tea van")));
        await platform.RunJobsAsync();

        var id = Guid.Parse(person.Split('/')[2]);
        var pages = (await FoundPage.AllAsync(platform)).Where(page => page is { IsAboutPerson: true, NamesThings: false }).ToList();
        var looked = 0;
        foreach (var browser in (TestBrowser[])[navigator, lead])
        {
            foreach (var page in pages)
            {
                var answer = await browser.AskAsync(page.For(id, $"/{page.Template.Replace("{personId:guid}", $"{Guid.Empty}", StringComparison.Ordinal)}"));
                if (answer.Status != HttpStatusCode.OK) continue;
                looked++;
                Assert.Contains("died on 3 May 2026", answer.Html, StringComparison.Ordinal);
                Gentle(answer, $"{page}");
            }

            var day = await browser.OpenAsync("/");
            foreach (var card in day.Document.QuerySelectorAll("main li").Where(card => card.TextContent.Contains("Red jacket", StringComparison.Ordinal)))
            {
                Assert.Contains("died on 3 May 2026", card.TextContent, StringComparison.Ordinal);
                Assert.All(s_cruel, cruel => Assert.DoesNotContain(cruel, card.TextContent, StringComparison.Ordinal));
            }

            var found = await browser.FindAsync("Red jacket");
            Assert.Contains("died on 3 May 2026", found.Text, StringComparison.Ordinal);
            foreach (var list in platform.Services.GetRequiredService<IModules>().On.Where(module => module.Info.Key != "core").SelectMany(module => module.Nav))
            {
                Assert.DoesNotContain("Red jacket", (await browser.OpenAsync($"/{list.Area}")).Text, StringComparison.Ordinal);
            }
        }

        Assert.True(looked >= 8, $"only {looked} pages opened");
    }

    // their own words and what was written at the time stay as they were
    private static void Gentle(TestPage page, string where)
    {
        if (where.EndsWith("/timeline", StringComparison.Ordinal) || where.EndsWith("/story", StringComparison.Ordinal)) return;
        foreach (var cruel in s_cruel) Assert.False(page.Text.Contains(cruel, StringComparison.OrdinalIgnoreCase), $"{where} says “{cruel}”");
        foreach (var closed in (string[])["/contacts/record", "/support/start", "/again", "/take-up"])
        {
            Assert.False(page.Document.QuerySelectorAll($"a[href*='{closed}'], form[action*='{closed}']").Length > 0, $"{where} leads to {closed}");
        }
    }
}
