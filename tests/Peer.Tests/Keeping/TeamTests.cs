using System.Net;
using Platform.Conformance.Engines;
using Platform.Data.Engines;

namespace Peer.Tests.Keeping;

public sealed class TeamTests
{
    [Theory, EveryEngine]
    public async Task Only_colleagues_of_the_own_team_with_the_role_are_added_and_each_once(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var add = await cora.OpenAsync("/peer/peers/add");
        Assert.Equal(["Pat Peer", "Piotr Peer", "Priya Peer"], add.Document.QuerySelectorAll("[name='Input.WorkerId']").Select(one => one.ParentElement!.TextContent.Trim()));
        var outsider = await cora.SubmitAsync(add, PeersScene.Fields(("Input.WorkerId", $"{await scene.WorkerAsync("lead@demo.example")}"), ("Input.SupervisorId", ""), ("Input.Capacity", "2")));
        Assert.Contains("Choose a colleague of your team who is not a peer yet.", outsider.Text, StringComparison.Ordinal);
        var supervisor = await cora.SubmitAsync(add, PeersScene.Fields(
            ("Input.WorkerId", $"{await scene.WorkerAsync(PeersScene.Pat)}"), ("Input.SupervisorId", $"{await scene.WorkerAsync(PeersScene.Priya)}"), ("Input.Capacity", "2")));
        Assert.Contains("Choose somebody of your team who supervises.", supervisor.Text, StringComparison.Ordinal);

        await scene.AddAsync(cora, PeersScene.Pat);

        Assert.DoesNotContain("Pat Peer", (await cora.OpenAsync("/peer/peers/add")).Text, StringComparison.Ordinal);
        var twice = await cora.SubmitAsync(add, PeersScene.Fields(("Input.WorkerId", $"{await scene.WorkerAsync(PeersScene.Pat)}"), ("Input.SupervisorId", ""), ("Input.Capacity", "2")));
        Assert.Contains("who is not a peer yet", twice.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_peer_of_another_team_is_not_there(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.ReadyAsync(cora, PeersScene.Pat);
        await scene.ChangeAsync(PeersSql.AddRole, new { email = "lead@demo.example", module = "peer", role = "lead" });
        using var elsewhere = await scene.SignInAsync("lead@demo.example");

        Assert.DoesNotContain("Pat Peer", (await elsewhere.OpenAsync("/peer")).Text, StringComparison.Ordinal);
        foreach (var path in (string[])
        [
            "peers/show", "checks/add", "training/add", "supervision/plan", "supervision/hard/debrief", "profiles/show", "wellbeing/shown", "peers/standing/ready", "peers/standing/agree", "peers/standing/own-record",
            "peers/pausing/pause", "peers/pausing/return", "peers/pausing/leave",
        ])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.AskAsync($"/peer/{path}/{peer}")).Status);
        }
    }

    [Theory, EveryEngine]
    public async Task Whoever_has_the_role_and_is_not_added_yet_is_told_that_nothing_is_needed_from_them(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var pat = await scene.SignInAsync(PeersScene.Pat);

        Assert.Contains("A coordinator of your team adds you as a peer", (await pat.OpenAsync("/peer")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await pat.AskAsync("/peer/wellbeing/own")).Status);
    }

    [Theory, EveryEngine]
    public async Task Whoevers_check_runs_out_is_offered_to_nobody_new_and_the_coordinators_learn_it(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.ReadyAsync(cora, PeersScene.Pat, checkUntil: scene.Today.AddDays(3));
        await scene.SupportedAsync(PeersScene.Pat, "Zephyrine");
        await scene.LaterAsync(3);
        Assert.Contains("Ready (1)", (await (await scene.SignInAsync(PeersScene.Cora)).OpenAsync("/peer")).Text, StringComparison.Ordinal);

        await scene.LaterAsync(1);

        using var later = await scene.SignInAsync(PeersScene.Cora);
        var page = await later.OpenAsync($"/peer/peers/show/{peer}");
        Assert.Contains("Preparing since 27 November. Supports 1 of at most 3.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Check: it no longer counts, renew it", page.Text, StringComparison.Ordinal);
        Assert.Contains("A peer's check has run out", await scene.DayAsync(PeersScene.Cora), StringComparison.Ordinal);
        await scene.CheckAsync(later, peer);
        await later.SubmitAsync(await later.OpenAsync($"/peer/peers/standing/ready/{peer}"));
        Assert.DoesNotContain("A peer's check has run out", await scene.DayAsync(PeersScene.Cora), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_check_that_says_not_yet_takes_effect_at_once(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.ReadyAsync(cora, PeersScene.Pat);

        Assert.Contains("Ready since", (await scene.CheckAsync(cora, peer, until: scene.Today.AddDays(90))).Text, StringComparison.Ordinal);
        Assert.Contains("Preparing since", (await scene.CheckAsync(cora, peer, "NotYet")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_loses_the_role_has_moved_on_and_whoever_supervises_no_longer_is_missing(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.ReadyAsync(cora, PeersScene.Pat);
        await scene.ChangeAsync(PeersSql.WithTeamOf, new { email = "housing@demo.example", other = PeersScene.Cora });
        await scene.ChangeAsync(PeersSql.AddRole, new { email = "housing@demo.example", module = "peer", role = "worker" });
        await cora.SubmitAsync(await cora.OpenAsync($"/peer/peers/standing/agree/{peer}"), PeersScene.Fields(("Input.SupervisorId", $"{await scene.WorkerAsync("housing@demo.example")}")));

        await scene.ChangeAsync(PeersSql.Close, new { email = "housing@demo.example", now = scene.Platform.Clock.GetUtcNow().UtcDateTime });

        Assert.Contains("Supervision: name who supervises them", (await cora.OpenAsync($"/peer/peers/show/{peer}")).Text, StringComparison.Ordinal);
        await scene.ChangeAsync(PeersSql.DropRole, new { email = PeersScene.Pat });
        await scene.LaterAsync(1);
        using var later = await scene.SignInAsync(PeersScene.Cora);
        Assert.Contains("Moved on since 24 November", (await later.OpenAsync($"/peer/peers/show/{peer}")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoevers_account_is_closed_has_moved_on_and_whoever_works_in_another_team_prepares_there(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var pat = await scene.ReadyAsync(cora, PeersScene.Pat);
        await scene.ReadyAsync(cora, PeersScene.Priya);
        await scene.ChangeAsync(PeersSql.Close, new { email = PeersScene.Pat, now = scene.Platform.Clock.GetUtcNow().UtcDateTime });
        await scene.ChangeAsync(PeersSql.WithTeamOf, new { email = PeersScene.Priya, other = "lead@demo.example" });
        await scene.ChangeAsync(PeersSql.AddRole, new { email = "lead@demo.example", module = "peer", role = "lead" });

        await scene.LaterAsync(1);

        using var later = await scene.SignInAsync(PeersScene.Cora);
        Assert.Contains("Moved on since 24 November", (await later.OpenAsync($"/peer/peers/show/{pat}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Priya", (await later.OpenAsync("/peer")).Text, StringComparison.Ordinal);
        using var elsewhere = await scene.SignInAsync("lead@demo.example");
        Assert.Contains("Preparing (1) Priya Peer Missing: supervision", (await elsewhere.OpenAsync("/peer")).Text, StringComparison.Ordinal);
    }
}
