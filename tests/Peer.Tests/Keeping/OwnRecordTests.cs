using System.Net;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;

namespace Peer.Tests.Keeping;

public sealed class OwnRecordTests
{
    private const string Asked = "may have a record of their own";

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
        foreach (var path in (string[])["peers/show", "peers/standing/own-record"])
        {
            var (one, other) = (await cora.OpenAsync($"/peer/{path}/{yes}"), await cora.OpenAsync($"/peer/{path}/{rather}"));
            Assert.Equal(one.Text.Replace("Pat Peer", "", StringComparison.Ordinal), other.Text.Replace("Priya Peer", "", StringComparison.Ordinal));
        }

        Assert.Null((await cora.OpenAsync($"/peer/peers/standing/own-record/{yes}")).Document.QuerySelector("main form"));
    }

    [Theory, EveryEngine]
    public async Task It_is_settled_once_before_they_are_ready(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        await cora.SubmitAsync(await cora.OpenAsync("/peer/peers/add"), PeersScene.Fields(("Input.WorkerId", $"{await scene.WorkerAsync(PeersScene.Pat)}"), ("Input.SupervisorId", ""), ("Input.Capacity", "2")));
        var peer = await scene.PeerAsync(PeersScene.Pat);
        var (first, second) = (await cora.OpenAsync($"/peer/peers/standing/own-record/{peer}"), await cora.OpenAsync($"/peer/peers/standing/own-record/{peer}"));
        Assert.Contains("Own record: ask whether they have one here", (await cora.OpenAsync($"/peer/peers/show/{peer}")).Text, StringComparison.Ordinal);
        Assert.Contains("Choose an answer.", (await cora.SubmitAsync(first)).Text, StringComparison.Ordinal);

        await cora.SubmitAsync(first, PeersScene.Fields(("Answer", "No")));

        Assert.Contains("settled already", (await cora.SubmitAsync(second, PeersScene.Fields(("Answer", "Yes")))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Asked, await scene.DayAsync("governance@demo.example"), StringComparison.Ordinal);
        Assert.DoesNotContain("Own record: ask", (await cora.OpenAsync($"/peer/peers/show/{peer}")).Text, StringComparison.Ordinal);
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
