using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace Peer.Tests.Keeping.Standing;

/// <summary>A coordinator who is a peer as well decides nothing about themselves.</summary>
public sealed class OneselfTests
{
    private const string Second = "lead@demo.example", Told = "This is about yourself. Another coordinator of your team does it; where there is none, an administrator names one.";

    [Theory, EveryEngine]
    public async Task A_coordinator_who_is_a_peer_neither_adds_checks_nor_clears_themselves_and_a_colleague_does(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        foreach (var module in (string[])["core", "peer"]) await scene.ChangeAsync(PeersSql.AddRole, new { email = PeersScene.Cora, module, role = "peer" });
        await scene.ChangeAsync(PeersSql.WithTeamOf, new { email = Second, other = PeersScene.Cora });
        await scene.ChangeAsync(PeersSql.AddRole, new { email = Second, module = "peer", role = "lead" });
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        using var second = await scene.SignInAsync(Second);
        var other = await scene.AddAsync(cora, PeersScene.Pat);
        Assert.Null((await cora.OpenAsync("/peer/peers/add")).Document.QuerySelector($"[name='Input.WorkerId'][value='{await scene.WorkerAsync(PeersScene.Cora)}']"));
        var own = await scene.AddAsync(second, PeersScene.Cora, supervised: false, ownRecord: null);
        var token = (await cora.OpenAsync($"/peer/peers/standing/agree/{other}")).Document.QuerySelector("main form [name='__RequestVerificationToken']")!.GetAttribute("value")!;

        foreach (var (path, fields) in Forms(scene))
        {
            var page = await cora.OpenAsync($"/peer/{path}/{own}");
            Assert.Null(page.Document.QuerySelector("main form"));
            Assert.Contains(Told, page.Text, StringComparison.Ordinal);
            (fields["__RequestVerificationToken"], fields["form_id"]) = (token, $"{Platform.Sdk.Data.Ids.New()}");
            var sent = await cora.PostRawAsync(page.Path, fields);
            Assert.Contains(Told, sent.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        }

        var show = await cora.OpenAsync($"/peer/peers/show/{own}");
        Assert.Contains("What is decided about you, another coordinator of your team decides.", show.Text, StringComparison.Ordinal);
        foreach (var path in (string[])["peers/standing/", "peers/pausing/return", "checks/add"]) Assert.Empty(show.Document.QuerySelectorAll($"a[href*='{path}']"));
        Assert.Contains("No check is written down yet.", (await second.OpenAsync($"/peer/checks/add/{own}")).Text, StringComparison.Ordinal);
        await PeersScene.TrainAsync(second, own);
        await scene.CheckAsync(second, own);
        await second.SubmitAsync(await second.OpenAsync($"/peer/peers/standing/own-record/{own}"), PeersScene.Fields(("Answer", "No")));
        await second.SubmitAsync(await second.OpenAsync($"/peer/peers/standing/agree/{own}"), PeersScene.Fields(("Input.SupervisorId", $"{await scene.WorkerAsync(Second)}")));
        await PeersScene.ProfileAsync(cora);
        Assert.Contains("Ready since 23 November", (await second.SubmitAsync(await second.OpenAsync($"/peer/peers/standing/ready/{own}"))).Text, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Path, Dictionary<string, string?> Fields)> Forms(PeersScene scene)
    {
        var check = PeersScene.Fields(("Input.Level", "Enhanced"), ("Input.Decision", "Yes"), ("Input.DecidedBy", "Dana Decider"), ("Input.RiskAssessed", "true"));
        PeersScene.Date(check, "Input.IssuedOn", scene.Today);
        PeersScene.Date(check, "Input.GoodUntil", scene.Today.AddDays(90));
        var back = PeersScene.Fields(("Input.Words", "Slowly."), ("Input.Capacity", "1"));
        PeersScene.Date(back, "Input.LookOn", scene.Today.AddDays(10));
        return
        [
            ("checks/add", check), ("peers/standing/ready", []), ("peers/standing/agree", PeersScene.Fields(("Input.SupervisorId", ""), ("Input.Capacity", "5"))),
            ("peers/standing/own-record", PeersScene.Fields(("Answer", "No"), ("Version", "1"))), ("peers/pausing/return", back),
        ];
    }
}
