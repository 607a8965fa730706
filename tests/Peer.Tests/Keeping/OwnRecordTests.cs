using System.Net;
using AngleSharp.Dom;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;

namespace Peer.Tests.Keeping;

public sealed class OwnRecordTests
{
    private const string Asked = "may have a record of their own", Later = "Not everything is settled yet, and nothing of it is left for you to do. Try again in a few days.";

    [Theory, EveryEngine]
    public async Task A_yes_asks_governance_to_see_that_it_is_sealed_and_which_answer_was_given_is_shown_to_nobody_here(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var rather = await scene.AddAsync(cora, PeersScene.Priya, ownRecord: "NotSaid");
        Assert.DoesNotContain(Asked, await scene.DayAsync("governance@demo.example"), StringComparison.Ordinal);

        var yes = await scene.AddAsync(cora, PeersScene.Pat, ownRecord: "Yes");

        Assert.Contains(Asked, await scene.DayAsync("governance@demo.example"), StringComparison.Ordinal);
        foreach (var email in (string[])[PeersScene.Cora, PeersScene.Pat, PeersScene.Priya]) Assert.DoesNotContain(Asked, await scene.DayAsync(email), StringComparison.Ordinal);
        // while it waits, and once it is done, it looks as if the answer had been another
        await AlikeAsync(yes, rather);
        await AnswerAsync(scene);
        await AlikeAsync(yes, rather);

        async Task AlikeAsync(Guid one, Guid other) => Assert.Equal(await ShownAsync(cora, other), await ShownAsync(cora, one));
    }

    /// <summary>Whatever they said last, and however they stand: nobody can tell a yes from the list, or from the page of anybody.</summary>
    [Theory, EveryEngine]
    public async Task A_late_yes_shows_on_no_page_whether_they_are_ready_prepare_again_pause_or_come_back(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var (yes, no) = (await scene.ReadyAsync(cora, PeersScene.Pat), await scene.ReadyAsync(cora, PeersScene.Priya));
        foreach (var (peer, answer) in (new[] { (yes, "Yes"), (no, "No") })) await cora.SubmitAsync(await cora.OpenAsync($"/peer/peers/standing/own-record/{peer}"), PeersScene.Fields(("Answer", answer)));
        await AlikeAsync("Ready since");
        foreach (var decision in (string[])["NotYet", "Yes"])
        {
            foreach (var peer in (Guid[])[yes, no]) await scene.CheckAsync(cora, peer, decision);
            await AlikeAsync("Preparing since");
        }

        var refused = await cora.SubmitAsync(await cora.OpenAsync($"/peer/peers/standing/ready/{yes}"));
        Assert.Equal($"There is a problem{Later}", refused.TextOf(".govuk-error-summary"));
        foreach (var peer in (Guid[])[yes, no]) await cora.SubmitAsync(await cora.OpenAsync($"/peer/peers/pausing/pause/{peer}"));
        await AlikeAsync("Pausing since");
        var back = await cora.OpenAsync($"/peer/peers/pausing/return/{yes}");
        var plan = PeersScene.Fields(("Input.Words", "One at first."), ("Input.Capacity", "1"));
        Assert.Equal($"There is a problem{Later}", (await cora.SubmitAsync(back, plan)).TextOf(".govuk-error-summary"));
        await AlikeAsync("Pausing since");

        await AnswerAsync(scene);
        foreach (var peer in (Guid[])[yes, no]) await cora.SubmitAsync(await cora.OpenAsync($"/peer/peers/pausing/return/{peer}"), plan);
        await AlikeAsync("Ready since");

        async Task AlikeAsync(string stand)
        {
            Assert.Contains(stand, (await cora.OpenAsync($"/peer/peers/show/{yes}")).Text, StringComparison.Ordinal);
            Assert.Equal(await ShownAsync(cora, no), await ShownAsync(cora, yes));
        }
    }

    // their card on the list, and each page about them, without the name; what was written down in one instant stands in any order
    private static async Task<IReadOnlyList<string>> ShownAsync(TestBrowser cora, Guid peer)
    {
        var shown = new List<string> { (await cora.OpenAsync("/peer")).Document.QuerySelector($"a[href='/peer/peers/show/{peer}']")!.Closest("li")!.TextContent };
        foreach (var path in (string[])["peers/show", "peers/standing/own-record", "peers/standing/ready", "peers/standing/agree", "peers/pausing/return"]) shown.Add((await cora.OpenAsync($"/peer/{path}/{peer}")).Text);
        return [.. shown.Select(page => string.Join(' ', page.Replace("Pat Peer", "", StringComparison.Ordinal).Replace("Priya Peer", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)))];
    }

    [Theory, EveryEngine]
    public async Task A_no_may_become_a_yes_later_and_nobody_is_ready_before_governance_has_answered(DatabaseEngine engine)
    {
        const string Missing = "Own record: ask whether they have one here";
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.AddAsync(cora, PeersScene.Pat, ownRecord: null);
        await PeersScene.TrainAsync(cora, peer);
        await scene.CheckAsync(cora, peer);
        using (var own = await scene.SignInAsync(PeersScene.Pat)) await PeersScene.ProfileAsync(own);
        var (first, second) = (await cora.OpenAsync($"/peer/peers/standing/own-record/{peer}"), await cora.OpenAsync($"/peer/peers/standing/own-record/{peer}"));
        Assert.Contains(Missing, (await cora.OpenAsync($"/peer/peers/show/{peer}")).Text, StringComparison.Ordinal);
        Assert.Contains("Choose an answer.", (await cora.SubmitAsync(first)).Text, StringComparison.Ordinal);
        await cora.SubmitAsync(first, PeersScene.Fields(("Answer", "No")));
        Assert.Contains("A colleague has changed how they stand", (await cora.SubmitAsync(second, PeersScene.Fields(("Answer", "Yes")))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Asked, await scene.DayAsync("governance@demo.example"), StringComparison.Ordinal);
        var ready = await cora.OpenAsync($"/peer/peers/standing/ready/{peer}");
        Assert.DoesNotContain(Missing, ready.Text, StringComparison.Ordinal);

        await cora.SubmitAsync(await cora.OpenAsync($"/peer/peers/standing/own-record/{peer}"), PeersScene.Fields(("Answer", "Yes")));

        Assert.Contains(Asked, await scene.DayAsync("governance@demo.example"), StringComparison.Ordinal);
        Assert.DoesNotContain(Missing, (await cora.OpenAsync($"/peer/peers/show/{peer}")).Text, StringComparison.Ordinal);
        Assert.Equal($"There is a problem{Later}", (await cora.SubmitAsync(ready)).TextOf(".govuk-error-summary"));
        await AnswerAsync(scene);
        Assert.Contains("Ready since 23 November", (await cora.SubmitAsync(await cora.OpenAsync(ready.Path))).Text, StringComparison.Ordinal);
    }

    private static async Task AnswerAsync(PeersScene scene)
    {
        using var governance = await scene.SignInAsync("governance@demo.example");
        var how = await governance.OpenAsync((await governance.OpenAsync("/locks")).Document.QuerySelector("main a[href^='/locks/own/']")!.GetAttribute("href")!);
        await governance.SubmitAsync(how, PeersScene.Fields(("Input.Answer", "None")));
    }

    [Theory, EveryEngine]
    public async Task Once_it_is_sealed_no_page_of_the_module_shows_it_and_they_do_not_find_themselves(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var (peer, other) = (await scene.ReadyAsync(cora, PeersScene.Pat), await scene.ReadyAsync(cora, PeersScene.Priya));
        var person = await StartAsync(cora);
        await scene.ChangeAsync(PeersSql.AddPeerSupport, new { person, support = Ids.New(), email = PeersScene.Priya, on = scene.Today });
        // Pat may look for anybody, and there is a second coordinator who is not among the readers
        foreach (var module in (string[])["core", "peer"]) await scene.ChangeAsync(PeersSql.AddRole, new { email = PeersScene.Pat, module, role = "lead" });
        await scene.ChangeAsync(PeersSql.WithTeamOf, new { email = "lead@demo.example", other = PeersScene.Cora });
        await scene.ChangeAsync(PeersSql.AddRole, new { email = "lead@demo.example", module = "peer", role = "lead" });
        using var pat = await scene.SignInAsync(PeersScene.Pat);
        Assert.Contains("Quillfeather", (await pat.OpenAsync($"/peer/peers/show/{other}")).Text, StringComparison.Ordinal);
        Assert.Contains($"/people/{person}", (await FindAsync(pat)).Html, StringComparison.OrdinalIgnoreCase);

        var form = await cora.OpenAsync($"/people/{person}/locks/seal");
        await cora.SubmitAsync(form, PeersScene.Fields(("Input.OfWorkerId", $"{await scene.WorkerAsync(PeersScene.Pat)}"), ("Input.Readers", $"{await scene.WorkerAsync(PeersScene.Priya)}"), ("Input.Reason", "They work here.")));
        Assert.Contains("Quillfeather", (await cora.OpenAsync($"/peer/peers/show/{other}")).Text, StringComparison.Ordinal);

        foreach (var email in (string[])[PeersScene.Pat, "lead@demo.example"])
        {
            using var browser = await scene.SignInAsync(email);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.AskAsync($"/people/{person}")).Status);
            Assert.Contains("Supports 0 of at most 3.", (await browser.OpenAsync($"/peer/peers/show/{other}")).Text, StringComparison.Ordinal);
            foreach (var path in await scene.EveryPathAsync(browser, peer, other))
            {
                var page = await browser.OpenAsync(path);
                Assert.DoesNotContain("Quillfeather", page.Html, StringComparison.Ordinal);
                Assert.DoesNotContain($"{person}", page.Html, StringComparison.OrdinalIgnoreCase);
            }
        }

        Assert.DoesNotContain("/people/" + person, (await FindAsync(pat)).Html, StringComparison.OrdinalIgnoreCase);
    }

    // somebody who can be found is started as anybody is
    private static async Task<Guid> StartAsync(TestBrowser cora)
    {
        var start = await cora.OpenAsync((await FindAsync(cora)).LinkTo("Start a record"));
        return Guid.Parse((await cora.SubmitAsync(start, PeersScene.Fields(("Input.ModuleKey", "core")))).Path.Split('?')[0].Split('/')[2]);
    }

    private static async Task<TestPage> FindAsync(TestBrowser browser) =>
        await browser.SubmitAsync(await browser.OpenAsync("/people/search"), PeersScene.Fields(("Input.Text", "Quillfeather")));
}
