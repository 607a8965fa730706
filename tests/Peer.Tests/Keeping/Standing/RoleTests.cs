using Platform.Conformance.Engines;
using Platform.Data.Engines;

namespace Peer.Tests.Keeping.Standing;

/// <summary>The role of a peer is given out for the record and for peer support: with one alone somebody could open nobody's page, or would open more than a peer does.</summary>
public sealed class RoleTests
{
    [Theory, EveryEngine]
    public async Task Whoever_has_the_role_for_peer_support_alone_is_not_on_the_list_and_the_page_says_what_to_do(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        Assert.Contains("Priya Peer", (await cora.OpenAsync("/peer/peers/add")).TextOf("main form"), StringComparison.Ordinal);
        // a worker for the record, and a peer for peer support: they would see more than a peer
        await scene.ChangeAsync(PeersSql.DropRoleIn, new { module = "core", email = PeersScene.Priya });
        await scene.ChangeAsync(PeersSql.AddRole, new { module = "core", role = "worker", email = PeersScene.Priya });

        var add = await cora.OpenAsync("/peer/peers/add");

        Assert.DoesNotContain("Priya Peer", add.TextOf("main form"), StringComparison.Ordinal);
        Assert.Contains("needs the role of a peer, both for the record and here: an administrator gives out both under Teams and accounts", add.Text, StringComparison.Ordinal);
        var sent = await cora.PostAsync(add, PeersScene.Fields(("Input.WorkerId", $"{await scene.WorkerAsync(PeersScene.Priya)}"), ("Input.SupervisorId", ""), ("Input.Capacity", "2")));
        Assert.Contains("Choose a colleague of your team who is not a peer yet.", sent.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_has_not_both_is_not_made_ready_and_the_page_says_what_to_do(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.AddAsync(cora, PeersScene.Pat);
        await PeersScene.TrainAsync(cora, peer);
        await scene.CheckAsync(cora, peer);
        using (var pat = await scene.SignInAsync(PeersScene.Pat)) await PeersScene.ProfileAsync(pat);
        var ready = await cora.OpenAsync($"/peer/peers/standing/ready/{peer}");
        await scene.ChangeAsync(PeersSql.DropRoleIn, new { module = "core", email = PeersScene.Pat });

        Assert.Contains("They cannot be offered to anybody yet. Missing: Account: an administrator gives them the role of a peer, both for the record and here, under Teams and accounts.", (await cora.PostAsync(ready)).Text, StringComparison.Ordinal);
        var now = await cora.OpenAsync(ready.Path);
        Assert.Null(now.Document.QuerySelector("main form"));
        Assert.Contains("an administrator gives them the role of a peer, both", now.Text, StringComparison.Ordinal);

        await scene.ChangeAsync(PeersSql.AddRole, new { module = "core", role = "peer", email = PeersScene.Pat });
        Assert.Contains("Ready since 23 November.", (await cora.SubmitAsync(await cora.OpenAsync(ready.Path))).Text, StringComparison.Ordinal);
    }
}
