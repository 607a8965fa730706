using Peer.Supervision;
using Platform.Conformance.Engines;
using Platform.Data.Engines;

namespace Peer.Tests.Keeping;

public sealed class SupervisionTests
{
    [Theory, EveryEngine]
    public async Task Supervision_stands_in_the_supervisors_day_when_it_is_due_and_the_next_is_planned_when_it_was_held(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.AddAsync(cora, PeersScene.Pat);
        Assert.DoesNotContain("Meet Pat Peer", await scene.DayAsync(PeersScene.Cora), StringComparison.Ordinal);
        await scene.LaterAsync(28);
        Assert.Contains("Meet Pat Peer for supervision", await scene.DayAsync(PeersScene.Cora), StringComparison.Ordinal);
        Assert.DoesNotContain("Meet Pat Peer", await scene.DayAsync(PeersScene.Pat), StringComparison.Ordinal);
        using var later = await scene.SignInAsync(PeersScene.Cora);
        var held = await later.OpenAsync((await later.OpenAsync($"/peer/peers/show/{peer}")).LinkTo("It was held: Supervision, 21 December"));
        Assert.Contains("Choose the day of the next one", (await later.SubmitAsync(held, PeersScene.Fields(("Input.Next.day", ""), ("Input.Next.month", ""), ("Input.Next.year", "")))).Text, StringComparison.Ordinal);

        var late = await later.OpenAsync(held.Path);

        var page = await later.SubmitAsync(held);

        Assert.Contains("Last held: 21 December.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Supervision planned for 18 January 2027", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Meet Pat Peer", await scene.DayAsync(PeersScene.Cora), StringComparison.Ordinal);
        Assert.Contains("It was held on 21 December.", (await later.OpenAsync(held.Path)).Text, StringComparison.Ordinal);
        Assert.Contains("A colleague has changed this talk", (await later.SubmitAsync(late)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_talk_moves_to_another_day_and_to_another_supervisor_with_its_reminder(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.AddAsync(cora, PeersScene.Pat);
        var move = await cora.OpenAsync((await cora.OpenAsync($"/peer/peers/show/{peer}")).LinkTo("Another day: Supervision, 21 December"));
        var fields = new Dictionary<string, string?>();
        PeersScene.Date(fields, "On", scene.Today.AddDays(-1));
        Assert.Contains("Choose today or a later day, within half a year.", (await cora.SubmitAsync(move, fields)).Text, StringComparison.Ordinal);
        PeersScene.Date(fields, "On", scene.Today.AddDays(2));
        await cora.SubmitAsync(move, fields);
        Assert.Contains("Meet Pat Peer for supervision", await scene.DayAsync(PeersScene.Cora), StringComparison.Ordinal);
        await scene.ChangeAsync(PeersSql.WithTeamOf, new { email = "housing@demo.example", other = PeersScene.Cora });
        await scene.ChangeAsync(PeersSql.AddRole, new { email = "housing@demo.example", module = "peer", role = "worker" });

        await cora.SubmitAsync(await cora.OpenAsync($"/peer/peers/standing/agree/{peer}"), PeersScene.Fields(("Input.SupervisorId", $"{await scene.WorkerAsync("housing@demo.example")}")));

        Assert.DoesNotContain("Meet Pat Peer", await scene.DayAsync(PeersScene.Cora), StringComparison.Ordinal);
        Assert.Contains("Meet Pat Peer for supervision", await scene.DayAsync("housing@demo.example"), StringComparison.Ordinal);
        Assert.Contains("One is planned for 25 November.", (await cora.OpenAsync($"/peer/supervision/plan/{peer}")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Somebody_talks_with_the_peer_within_a_day_when_whom_they_support_has_died(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var (peer, other) = (await scene.ReadyAsync(cora, PeersScene.Pat), await scene.ReadyAsync(cora, PeersScene.Priya));
        var person = await scene.SupportedAsync(PeersScene.Pat, "Zephyrine");

        await cora.SubmitAsync(await cora.OpenAsync($"/people/{person}/died"), PeersScene.Fields(("Input.ToldBy", "The hospital")));

        var day = await scene.DayAsync(PeersScene.Cora);
        Assert.Contains("Talk with Pat Peer about what happened, within a day, and only if they want to", day, StringComparison.Ordinal);
        Assert.DoesNotContain("Talk with Priya", day, StringComparison.Ordinal);
        Assert.DoesNotContain("Talk with Pat", await scene.DayAsync(PeersScene.Pat), StringComparison.Ordinal);
        var page = await cora.OpenAsync($"/peer/peers/show/{peer}");
        Assert.Contains("Debrief (somebody they support has died) planned for 24 November", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zephyrine", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Debrief (", (await cora.OpenAsync($"/peer/peers/show/{other}")).Text, StringComparison.Ordinal);
        await cora.SubmitAsync(await cora.OpenAsync(page.LinkTo("It was held: Debrief, 24 November")));
        Assert.DoesNotContain("Talk with Pat", await scene.DayAsync(PeersScene.Cora), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_coordinator_offers_a_debrief_when_something_hard_has_happened(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.AddAsync(cora, PeersScene.Pat);
        var form = await cora.OpenAsync((await cora.OpenAsync($"/peer/peers/show/{peer}")).LinkTo("Something hard has happened: offer a debrief"));
        Assert.Contains("Choose what has happened.", (await cora.SubmitAsync(form)).Text, StringComparison.Ordinal);

        await cora.SubmitAsync(form, PeersScene.Fields(("CameAfter", nameof(After.Assault))));

        Assert.Contains("Talk with Pat Peer about what happened", await scene.DayAsync(PeersScene.Cora), StringComparison.Ordinal);
        using var pat = await scene.SignInAsync(PeersScene.Pat);
        Assert.Contains("Debrief (an assault, or a threat of one) planned for 24 November", (await pat.OpenAsync("/peer/own/standing")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task The_reflection_group_keeps_who_was_there_and_when_the_next_is(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var (peer, other) = (await scene.AddAsync(cora, PeersScene.Pat), await scene.AddAsync(cora, PeersScene.Priya));

        await cora.SubmitAsync(await cora.OpenAsync("/peer/supervision/group/reflect"), PeersScene.Fields(("Input.Came", $"{peer}")));

        Assert.Contains("23 November: Reflection group", (await cora.OpenAsync($"/peer/peers/show/{peer}")).Text, StringComparison.Ordinal);
        var absent = (await cora.OpenAsync($"/peer/peers/show/{other}")).Text;
        Assert.DoesNotContain("23 November: Reflection group", absent, StringComparison.Ordinal);
        Assert.Contains("Reflection group planned for 28 December", absent, StringComparison.Ordinal);
        Assert.Contains("Last held: 23 November. Next: 28 December.", (await cora.OpenAsync("/peer/supervision/group/reflect")).Text, StringComparison.Ordinal);
        await scene.LaterAsync(30);
        Assert.Contains("Hold the reflection group for the peers", await scene.DayAsync(PeersScene.Cora), StringComparison.Ordinal);
        using var later = await scene.SignInAsync(PeersScene.Cora);
        await later.SubmitAsync(await later.OpenAsync("/peer/supervision/group/reflect"));
        Assert.DoesNotContain("Hold the reflection group", await scene.DayAsync(PeersScene.Cora), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task No_page_about_a_talk_has_room_for_what_was_said(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.AddAsync(cora, PeersScene.Pat);
        var page = await cora.OpenAsync($"/peer/peers/show/{peer}");

        foreach (var path in (string[])
        [
            page.LinkTo("It was held: Supervision, 21 December"), page.LinkTo("Another day: Supervision, 21 December"), $"/peer/supervision/plan/{peer}", $"/peer/supervision/hard/debrief/{peer}",
            "/peer/supervision/group/reflect",
        ])
        {
            var form = await cora.OpenAsync(path);
            Assert.Empty(form.Document.QuerySelectorAll("main textarea"));
            Assert.All(form.Document.QuerySelectorAll("main input[type=text]"), field => Assert.Matches("\\.(day|month|year)$", field.GetAttribute("name")!));
        }
    }
}
