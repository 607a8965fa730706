using System.Net;
using System.Reflection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;

namespace Peer.Tests.Keeping;

public sealed class WellbeingTests
{
    private const string Signs = "Quagga mornings", Helps = "Okapi walks", Tell = "Ibex my sister", Pausing = "Tapir weeks";

    private static readonly string[] s_words = ["Quagga", "Okapi", "Ibex", "Tapir"];

    [Theory, EveryEngine]
    public async Task Nobody_but_the_peer_reads_their_wellbeing_plan_on_any_page(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var (peer, other) = (await scene.ReadyAsync(cora, PeersScene.Pat), await scene.ReadyAsync(cora, PeersScene.Priya));
        using var pat = await scene.SignInAsync(PeersScene.Pat);
        await WriteAsync(pat, show: false);
        foreach (var word in s_words) Assert.Contains(word, (await pat.OpenAsync("/peer/wellbeing/own")).Html, StringComparison.Ordinal);

        // whoever works here holds every role for every module, in the peer's own team
        await scene.ChangeAsync(PeersSql.WithTeamOf, new { email = PeersScene.Admin, other = PeersScene.Cora });
        foreach (var role in Platform.Sdk.Access.Role.All.Where(role => role != "administrator")) await scene.ChangeAsync(PeersSql.AddRole, new { email = PeersScene.Admin, module = "*", role });
        foreach (var email in (string[])[PeersScene.Cora, PeersScene.Priya, PeersScene.Admin, "governance@demo.example", "commissioner@demo.example", "lead@demo.example"])
        {
            using var browser = await scene.SignInAsync(email);
            foreach (var path in await scene.EveryPathAsync(browser, peer, other))
            {
                var page = await browser.OpenAsync(path);
                foreach (var word in s_words) Assert.DoesNotContain(word, page.Html, StringComparison.Ordinal);
            }

            Assert.NotEqual(HttpStatusCode.OK, (await browser.AskAsync($"/peer/wellbeing/shown/{peer}")).Status);
        }
    }

    [Theory, EveryEngine]
    public async Task Whoever_supervises_them_reads_it_for_as_long_as_the_peer_shows_it(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.ReadyAsync(cora, PeersScene.Pat);
        using var pat = await scene.SignInAsync(PeersScene.Pat);
        await scene.ChangeAsync(PeersSql.WithTeamOf, new { email = "lead@demo.example", other = PeersScene.Cora });
        await scene.ChangeAsync(PeersSql.AddRole, new { email = "lead@demo.example", module = "peer", role = "lead" });
        using var second = await scene.SignInAsync("lead@demo.example");
        var shown = $"/peer/wellbeing/shown/{peer}";
        await WriteAsync(pat, show: true);

        var read = await cora.OpenAsync((await cora.OpenAsync($"/peer/peers/show/{peer}")).LinkTo("Their wellbeing plan, which they show you"));
        foreach (var word in s_words) Assert.Contains(word, read.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await second.AskAsync(shown)).Status);
        Assert.DoesNotContain("wellbeing plan", (await second.OpenAsync($"/peer/peers/show/{peer}")).Text, StringComparison.Ordinal);

        // another supervisor: it was shown to the earlier one, and not to whoever comes next
        var agree = await cora.OpenAsync($"/peer/peers/standing/agree/{peer}");
        await cora.SubmitAsync(agree, PeersScene.Fields(("Input.SupervisorId", $"{await scene.WorkerAsync("lead@demo.example")}")));
        Assert.Equal(HttpStatusCode.NotFound, (await cora.AskAsync(shown)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await second.AskAsync(shown)).Status);
        Assert.False((await pat.OpenAsync("/peer/wellbeing/own")).Document.QuerySelector("[name='Input.Show']")!.HasAttribute("checked"));
        await WriteAsync(pat, show: true);
        Assert.Equal(HttpStatusCode.OK, (await second.AskAsync(shown)).Status);

        await WriteAsync(pat, show: false);
        Assert.Equal(HttpStatusCode.NotFound, (await second.AskAsync(shown)).Status);
    }

    [Theory, EveryEngine]
    public async Task Whoever_supervised_them_earlier_and_does_again_reads_it_only_when_it_is_shown_again(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.AddAsync(cora, PeersScene.Pat);
        using var pat = await scene.SignInAsync(PeersScene.Pat);
        await scene.ChangeAsync(PeersSql.WithTeamOf, new { email = "lead@demo.example", other = PeersScene.Cora });
        await scene.ChangeAsync(PeersSql.AddRole, new { email = "lead@demo.example", module = "peer", role = "lead" });
        await WriteAsync(pat, show: true);
        var open = await pat.OpenAsync("/peer/wellbeing/own");
        foreach (var email in (string[])["lead@demo.example", PeersScene.Cora])
        {
            await cora.SubmitAsync(await cora.OpenAsync($"/peer/peers/standing/agree/{peer}"), PeersScene.Fields(("Input.SupervisorId", $"{await scene.WorkerAsync(email)}")));
            Assert.False((await pat.OpenAsync("/peer/wellbeing/own")).Document.QuerySelector("[name='Input.Show']")!.HasAttribute("checked"));
            Assert.Equal(HttpStatusCode.NotFound, (await cora.AskAsync($"/peer/wellbeing/shown/{peer}")).Status);
            if (email == PeersScene.Cora) continue;
            // the page that was open names the earlier one
            Assert.Contains("Somebody else supervises you now", (await pat.SubmitAsync(open, PeersScene.Fields(("Input.Signs", Signs)))).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
            using var second = await scene.SignInAsync(email);
            Assert.Equal(HttpStatusCode.NotFound, (await second.AskAsync($"/peer/wellbeing/shown/{peer}")).Status);
        }

        await WriteAsync(pat, show: true);
        Assert.Equal(HttpStatusCode.OK, (await cora.AskAsync($"/peer/wellbeing/shown/{peer}")).Status);
    }

    [Theory, EveryEngine]
    public async Task Whoever_supervised_them_and_went_to_another_team_or_left_and_comes_back_reads_it_only_when_it_is_shown_again(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        var (lead, fay) = ("lead@demo.example", "governance@demo.example");
        using (var cora = await scene.SignInAsync(PeersScene.Cora))
        {
            await scene.AddAsync(cora, PeersScene.Pat);
            await scene.AddAsync(cora, PeersScene.Priya);
        }

        var (peer, other) = (await scene.PeerAsync(PeersScene.Pat), await scene.PeerAsync(PeersScene.Priya));
        await scene.ChangeAsync(PeersSql.WithTeamOf, new { email = lead, other = PeersScene.Cora });
        await scene.ChangeAsync(PeersSql.AddRole, new { email = lead, module = "peer", role = "lead" });
        using (var cora = await scene.SignInAsync(PeersScene.Cora)) await cora.SubmitAsync(await cora.OpenAsync($"/peer/peers/standing/agree/{other}"), PeersScene.Fields(("Input.SupervisorId", $"{await scene.WorkerAsync(lead)}")));
        foreach (var email in (string[])[PeersScene.Pat, PeersScene.Priya]) await ShowAsync(email);

        foreach (var left in (bool[])[false, true])
        {
            if (left) await scene.ChangeAsync(PeersSql.Close, new { email = PeersScene.Cora, now = scene.Platform.Clock.GetUtcNow().UtcDateTime });
            else await scene.ChangeAsync(PeersSql.WithTeamOf, new { email = PeersScene.Cora, other = fay });
            await scene.LaterAsync(1);
            if (left) await scene.ChangeAsync(PeersSql.Close, new { email = PeersScene.Cora, now = (DateTime?)null });
            else await scene.ChangeAsync(PeersSql.WithTeamOf, new { email = PeersScene.Cora, other = lead });

            Assert.Equal(HttpStatusCode.NotFound, await ReadsAsync(PeersScene.Cora, peer));
            Assert.Equal(HttpStatusCode.OK, await ReadsAsync(lead, other));
            await ShowAsync(PeersScene.Pat);
            Assert.Equal(HttpStatusCode.OK, await ReadsAsync(PeersScene.Cora, peer));
            await scene.LaterAsync(1);
            Assert.Equal(HttpStatusCode.OK, await ReadsAsync(PeersScene.Cora, peer));
        }

        async Task ShowAsync(string email)
        {
            using var own = await scene.SignInAsync(email);
            await WriteAsync(own, show: true);
        }

        async Task<HttpStatusCode> ReadsAsync(string email, Guid whose)
        {
            using var browser = await scene.SignInAsync(email);
            return (await browser.AskAsync($"/peer/wellbeing/shown/{whose}")).Status;
        }
    }

    [Theory, EveryEngine]
    public async Task What_was_saved_elsewhere_is_not_written_over(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        await scene.AddAsync(cora, PeersScene.Pat, supervised: false);
        using var pat = await scene.SignInAsync(PeersScene.Pat);
        var (first, second) = (await pat.OpenAsync("/peer/wellbeing/own"), await pat.OpenAsync("/peer/wellbeing/own"));
        await pat.SubmitAsync(first, PeersScene.Fields(("Input.Signs", Signs)));

        foreach (var late in (TestPage[])[second, await StaleAsync()])
        {
            var told = await pat.SubmitAsync(late, PeersScene.Fields(("Input.Signs", "Something else")));
            Assert.Contains("You have saved it somewhere else", told.Text, StringComparison.Ordinal);
            Assert.Contains("Something else", told.Html, StringComparison.Ordinal);
        }

        Assert.Contains("nobody to show it to", (await pat.SubmitAsync(await pat.OpenAsync("/peer/wellbeing/own"), PeersScene.Fields(("Input.Show", "true")))).Text, StringComparison.Ordinal);

        async Task<TestPage> StaleAsync()
        {
            var open = await pat.OpenAsync("/peer/wellbeing/own");
            await pat.SubmitAsync(await pat.OpenAsync("/peer/wellbeing/own"), PeersScene.Fields(("Input.Helps", Helps)));
            return open;
        }
    }

    [Fact]
    public void Every_text_that_reads_a_plan_asks_who_reads_it()
    {
        var texts = typeof(PeerModule).Assembly.GetTypes().SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Sql)).Select(field => ((Sql)field.GetValue(null)!).Sqlite.Trim())
            .Where(text => text.Contains("peer_wellbeing", StringComparison.Ordinal) && text.StartsWith("select", StringComparison.Ordinal)).ToList();

        Assert.Equal(3, texts.Count);
        Assert.All(texts, text => Assert.True(
            text.EndsWith("where p.worker_id = @worker", StringComparison.Ordinal) || text.EndsWith("b.shown_to_id = @worker and p.supervisor_id = @worker", StringComparison.Ordinal), text));
    }

    private static async Task WriteAsync(TestBrowser pat, bool show) => await pat.SubmitAsync(await pat.OpenAsync("/peer/wellbeing/own"), PeersScene.Fields(
        ("Input.Signs", Signs), ("Input.Helps", Helps), ("Input.Tell", Tell), ("Input.Pausing", Pausing), ("Input.Show", show ? "true" : "false")));
}
