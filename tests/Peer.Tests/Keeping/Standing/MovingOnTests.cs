using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;

namespace Peer.Tests.Keeping.Standing;

/// <summary>What stands in My day goes away when there is nothing left to do, and is somebody's while there is.</summary>
public sealed class MovingOnTests
{
    [Theory, EveryEngine]
    public async Task Whoever_moves_on_leaves_nothing_in_anybodys_day_but_a_debrief_that_is_due(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.ReadyAsync(cora, PeersScene.Pat, checkUntil: scene.Today.AddDays(60));
        await DebriefAsync(cora, peer);
        Assert.Equal(["peer.debrief", "peer.renew-check", "peer.supervise"], await OpenAsync(scene));

        await cora.SubmitAsync(await cora.OpenAsync($"/peer/peers/pausing/leave/{peer}"));

        Assert.Equal(["peer.debrief"], await OpenAsync(scene));
        // whoever comes back is supervised and checked again
        await cora.SubmitAsync(await cora.OpenAsync($"/peer/peers/pausing/return/{peer}"), PeersScene.Fields(("Input.Words", "Slowly."), ("Input.Capacity", "5")));
        Assert.Equal(["peer.debrief", "peer.look-back", "peer.renew-check", "peer.supervise"], await OpenAsync(scene));
        Assert.Contains("Supports 0 of at most 5.", (await cora.OpenAsync($"/peer/peers/show/{peer}")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_comes_back_supports_as_many_as_was_agreed_and_never_more_than_the_area_allows(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.ReadyAsync(cora, PeersScene.Pat, capacity: 2);
        await cora.SubmitAsync(await cora.OpenAsync($"/peer/peers/pausing/pause/{peer}"));
        // nobody to talk with: they support nobody
        Assert.DoesNotContain(await OpenAsync(scene), one => one == "peer.their-people");
        var back = await cora.OpenAsync($"/peer/peers/pausing/return/{peer}");

        Assert.Contains("Enter a whole number from 0 to 5.", (await cora.SubmitAsync(back, PeersScene.Fields(("Input.Words", "Slowly."), ("Input.Capacity", "6")))).Text, StringComparison.Ordinal);
        Assert.Contains("Supports 0 of at most 4.", (await cora.SubmitAsync(back, PeersScene.Fields(("Input.Words", "Slowly."), ("Input.Capacity", "4")))).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_loses_the_role_is_supervised_no_longer_and_somebody_talks_with_whom_they_supported(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        await scene.ReadyAsync(cora, PeersScene.Pat, checkUntil: scene.Today.AddDays(60));
        await scene.ChangeAsync(PeersSql.DropRole, new { email = PeersScene.Pat });

        await scene.LaterAsync(1);
        await scene.LaterAsync(1);

        Assert.Equal(["peer.their-people"], await OpenAsync(scene));
    }

    [Theory, EveryEngine]
    public async Task Whoever_works_in_another_team_is_that_teams_to_look_after(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.ReadyAsync(cora, PeersScene.Pat, checkUntil: scene.Today.AddDays(60));
        await DebriefAsync(cora, peer);
        await scene.ChangeAsync(PeersSql.WithTeamOf, new { email = PeersScene.Pat, other = "lead@demo.example" });
        await scene.ChangeAsync(PeersSql.AddRole, new { email = "lead@demo.example", module = "peer", role = "lead" });

        await scene.LaterAsync(1);

        var (here, there) = (await scene.DayAsync(PeersScene.Cora), await scene.DayAsync("lead@demo.example"));
        Assert.Contains("A peer works in another team now", here, StringComparison.Ordinal);
        foreach (var said in (string[])["Talk with Pat Peer", "Renew the check"]) Assert.DoesNotContain(said, here, StringComparison.Ordinal);
        foreach (var said in (string[])["Talk with Pat Peer", "Renew the check", "A peer works with your team now: name who supervises them"]) Assert.Contains(said, there, StringComparison.Ordinal);
        using var lead = await scene.SignInAsync("lead@demo.example");
        await lead.SubmitAsync(await lead.OpenAsync($"/peer/peers/standing/agree/{peer}"), PeersScene.Fields(("Input.SupervisorId", $"{await scene.WorkerAsync("lead@demo.example")}"), ("Input.Engaged", "Paid")));
        Assert.DoesNotContain("A peer works with your team now", await scene.DayAsync("lead@demo.example"), StringComparison.Ordinal);
        Assert.Contains("Supports 0 of at most 3. Paid.", (await lead.OpenAsync($"/peer/peers/show/{peer}")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_would_rather_not_talk_is_not_asked_again_and_it_counts_as_no_talk(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine, new() { Settings = new Dictionary<string, string?> { ["modules:peer:debriefWithinHours"] = "12" } });
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.AddAsync(cora, PeersScene.Pat);
        await DebriefAsync(cora, peer);
        Assert.Contains("Talk with Pat Peer about what happened, within 12 hours, and only if", await scene.DayAsync(PeersScene.Cora), StringComparison.Ordinal);
        var held = await cora.OpenAsync((await cora.OpenAsync($"/peer/peers/show/{peer}")).LinkTo("It was held: Debrief, 23 November"));
        var form = await cora.OpenAsync(held.LinkTo("It was offered, and they would rather not"));
        Assert.Empty(form.Document.QuerySelectorAll("main form input:not([type=hidden]), main form textarea"));

        var page = await cora.SubmitAsync(form);

        Assert.Contains("23 November: Debrief, offered, and they would rather not", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await OpenAsync(scene), one => one == "peer.debrief");
        Assert.Contains("It was offered, and they would rather not.", (await cora.OpenAsync(held.Path)).Text, StringComparison.Ordinal);
        Assert.Contains("changed this talk", (await cora.SubmitAsync(held)).Text, StringComparison.Ordinal);
        Assert.Contains("1 offered to somebody who would rather not", (await cora.OpenAsync("/peer/measures")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Supervision_every_two_weeks_where_that_was_agreed_brings_the_next_one_forward(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.AddAsync(cora, PeersScene.Pat);
        Assert.Contains("Supervision planned for 21 December", (await cora.OpenAsync($"/peer/peers/show/{peer}")).Text, StringComparison.Ordinal);

        var page = await scene.CheckAsync(cora, peer, "WithConditions", "SupervisionEveryTwoWeeks");

        Assert.Contains("Supervision planned for 7 December", page.Text, StringComparison.Ordinal);
        Assert.Contains("At most 2 weeks from now", (await cora.OpenAsync(page.LinkTo("It was held: Supervision, 7 December"))).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Nobody_is_supervised_on_time_because_their_check_was_renewed(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using (var first = await scene.SignInAsync(PeersScene.Cora)) await scene.ReadyAsync(first, PeersScene.Pat, checkUntil: scene.Today.AddDays(35));
        await scene.LaterAsync(36);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.PeerAsync(PeersScene.Pat);
        await scene.CheckAsync(cora, peer);

        await cora.SubmitAsync(await cora.OpenAsync($"/peer/peers/standing/ready/{peer}"));

        Assert.Contains("Supervision is late", (await cora.OpenAsync("/peer")).Text, StringComparison.Ordinal);
    }

    private static Task<TestPage> DebriefAsync(TestBrowser cora, Guid peer) => DebriefOnAsync(cora, $"/peer/supervision/hard/debrief/{peer}");

    private static async Task<TestPage> DebriefOnAsync(TestBrowser cora, string path) => await cora.SubmitAsync(await cora.OpenAsync(path), PeersScene.Fields(("CameAfter", "Overdose")));

    private static async Task<IReadOnlyList<string>> OpenAsync(PeersScene scene) =>
        [.. (await scene.Platform.InScopeAsync(all => all.Database.ManyAsync<string>(MovingOnSql.Kinds))).Where(kind => kind.StartsWith("peer.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}

internal static class MovingOnSql
{
    public static readonly Sql Kinds = new("select w.kind from core_work w where w.finished_at is null and w.person_id is null order by w.kind");
}
