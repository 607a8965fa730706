using Platform.Conformance.Exploring;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Access;
using Platform.Sdk.Data;

namespace Platform.Conformance.Facts;

/// <summary>Support that ended as it has to, one proposing and another deciding, is there for whoever comes back: by the link that is offered, and by starting anew.</summary>
internal static class Restarting
{
    public static async Task<IReadOnlyList<string>> AgainAsync(Subject subject, DatabaseEngine engine)
    {
        var problems = new List<string>();
        await using var platform = await subject.StartAsync(engine);
        var scene = await Scene.SetAsync(subject, platform);
        var (worker, lead) = (await scene.AsAsync("all"), await scene.AsAsync(Role.Lead));
        var support = subject.IsCore ? "kit-support" : subject.Key;
        foreach (var (way, startAsync) in (((string, Func<TestBrowser, string, Task<TestPage>>)[])
        [
            ("the offered link", async (browser, person) => await browser.PostAsync(await browser.OpenAsync($"{person}/support"), form: "main form[action$='/again']")),
            ("starting it", async (browser, person) => await browser.PostAsync(await browser.OpenAsync($"{person}/support/start"), new Dictionary<string, string?> { ["Input.ModuleKey"] = support })),
        ]))
        {
            // nothing else of the team may support them: what is allowed would be allowed by that
            var person = await scene.PersonAsync(scene.Team, null);
            if (!subject.IsCore) await ReachedAsync(platform, person);
            var record = $"/people/{person}";
            await EndAsync(worker, lead, record);
            if ((await worker.AskAsync($"{record}/support")).Document.QuerySelector("a[href$='/ending']") is not null)
            {
                problems.Add("support that was to end goes on");
                continue;
            }

            var answer = await startAsync(worker, record);
            if (answer.Location is null || (await worker.AskAsync($"{record}/support")).Document.QuerySelector("a[href$='/ending']") is null)
            {
                problems.Add($"support that has ended cannot be started again by {way}: {(int)answer.Status} {answer.TextOf(".govuk-error-summary")}");
            }
        }

        return problems;
    }

    private static async Task EndAsync(TestBrowser worker, TestBrowser lead, string record)
    {
        var propose = await worker.OpenAsync(LinkOn(await worker.OpenAsync($"{record}/support"), "/ending"));
        await worker.SubmitAsync(propose, new Dictionary<string, string?> { ["Input.Reason"] = "MovedOn" });
        var decide = await lead.OpenAsync(LinkOn(await lead.OpenAsync($"{record}/support"), "/decide"));
        await lead.SubmitAsync(decide, new Dictionary<string, string?> { ["Input.Answer"] = "Approve" });
    }

    private static string LinkOn(TestPage page, string end) => page.Document.QuerySelector($"main a[href$='{end}']")?.GetAttribute("href")
        ?? throw new InvalidOperationException($"There is no link to {end} on {page.Path}: {page.Text}");

    private static Task<bool> ReachedAsync(TestPlatform platform, Guid person) => platform.InScopeAsync(async scope =>
    {
        await scope.Database.TransactAsync(() => scope.Database.ExecuteOneAsync(KitSql.AddContact, new { id = Ids.New(), person, now = scope.Now }));
        return true;
    });
}
