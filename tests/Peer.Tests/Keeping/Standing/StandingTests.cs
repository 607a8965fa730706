using System.Net;
using Peer.Peers.Standing;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Sdk.Rules;

namespace Peer.Tests.Keeping.Standing;

public sealed class StandingTests
{
    [Theory, EveryEngine]
    public async Task A_peer_is_ready_only_when_nothing_is_missing_and_the_page_says_what_is(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.AddAsync(cora, PeersScene.Pat, supervised: false);
        var ready = $"/peer/peers/standing/ready/{peer}";

        var not = await cora.OpenAsync(ready);
        Assert.Null(not.Document.QuerySelector("main form"));
        foreach (var missing in (string[])
        [
            "Peer support course or Peer mentor course over 12 weeks or Peer support apprenticeship", "Safeguarding adults and children", "Boundaries and what stays between us",
            "write down the check", "the peer writes it", "name who supervises them",
        ])
        {
            Assert.Contains(missing, not.Text, StringComparison.Ordinal);
        }

        await PeersScene.TrainAsync(cora, peer);
        await scene.CheckAsync(cora, peer, "NotYet");
        Assert.Contains("it was decided that it is not yet time", (await cora.OpenAsync(ready)).Text, StringComparison.Ordinal);
        await scene.CheckAsync(cora, peer, issued: scene.Today.AddDays(-400), until: scene.Today.AddDays(-1));
        Assert.Contains("it no longer counts", (await cora.OpenAsync(ready)).Text, StringComparison.Ordinal);
        await scene.CheckAsync(cora, peer);
        await cora.SubmitAsync(await cora.OpenAsync($"/peer/peers/standing/agree/{peer}"), PeersScene.Fields(("Input.SupervisorId", $"{await scene.WorkerAsync(PeersScene.Cora)}")));
        Assert.Contains("Missing: profile", (await cora.OpenAsync("/peer")).Text, StringComparison.Ordinal);
        using var pat = await scene.SignInAsync(PeersScene.Pat);
        await PeersScene.ProfileAsync(pat, show: false);
        Assert.Contains("the peer writes it", (await cora.OpenAsync(ready)).Text, StringComparison.Ordinal);
        await PeersScene.ProfileAsync(pat);
        var form = await cora.OpenAsync(ready);
        await PeersScene.ProfileAsync(pat, show: false);
        Assert.Contains("They cannot be offered to anybody yet. Missing: Profile", (await cora.SubmitAsync(form)).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        await PeersScene.ProfileAsync(pat);

        var page = await cora.SubmitAsync(await cora.OpenAsync(ready));

        Assert.Contains("Ready since 23 November. Supports 0 of at most 3.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Still missing", page.Text, StringComparison.Ordinal);
        Assert.Contains("room for 3 more", (await cora.OpenAsync("/peer")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_pause_asks_for_no_reason_and_whom_they_support_is_seen_to(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.ReadyAsync(cora, PeersScene.Pat);
        await scene.SupportedAsync(PeersScene.Pat, "Zephyrine");
        using var pat = await scene.SignInAsync(PeersScene.Pat);

        var pause = await pat.OpenAsync((await pat.OpenAsync("/peer")).LinkTo("I would like to pause"));
        Assert.All(pause.Document.QuerySelectorAll("main input, main textarea, main select"), field => Assert.Equal("hidden", field.GetAttribute("type")));
        Assert.Contains("You are pausing, for as long as you like.", (await pat.SubmitAsync(pause)).Text, StringComparison.Ordinal);

        Assert.Contains("talk with each person they support about what they want meanwhile", await scene.DayAsync(PeersScene.Cora), StringComparison.Ordinal);
        Assert.DoesNotContain("talk with each person they support", await scene.DayAsync(PeersScene.Pat), StringComparison.Ordinal);
        var page = await cora.OpenAsync($"/peer/peers/show/{peer}");
        Assert.Contains("Pausing since 23 November. Supports 1 of at most 3.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Zephyrine", page.Text, StringComparison.Ordinal);
        Assert.Contains("pausing already", (await cora.OpenAsync($"/peer/peers/pausing/pause/{peer}")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_comes_back_begins_with_a_plan_and_a_day_to_look_at_it(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.ReadyAsync(cora, PeersScene.Pat);
        await cora.SubmitAsync(await cora.OpenAsync($"/peer/peers/pausing/pause/{peer}"));
        var back = await cora.OpenAsync($"/peer/peers/pausing/return/{peer}");
        Assert.Contains("Enter what you agreed", (await cora.SubmitAsync(back)).Text, StringComparison.Ordinal);
        var fields = PeersScene.Fields(("Input.Words", "One at first, no evenings."), ("Input.Capacity", "1"));
        PeersScene.Date(fields, "Input.LookOn", scene.Today);
        Assert.Contains("Choose a day to look together", (await cora.SubmitAsync(back, fields)).Text, StringComparison.Ordinal);
        PeersScene.Date(fields, "Input.LookOn", scene.Today.AddDays(10));

        var page = await cora.SubmitAsync(back, fields);

        Assert.Contains("Ready since 23 November. Supports 0 of at most 1.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Agreed for coming back: One at first, no evenings. To look together how it goes: 3 December", page.Text, StringComparison.Ordinal);
        var day = await scene.DayAsync(PeersScene.Cora);
        Assert.Contains("Look with Pat Peer how it goes since they are back", day, StringComparison.Ordinal);
        Assert.DoesNotContain("talk with each person they support", day, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_comes_back_after_their_check_ran_out_prepares_first(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.ReadyAsync(cora, PeersScene.Pat, checkUntil: scene.Today.AddDays(5));
        await cora.SubmitAsync(await cora.OpenAsync($"/peer/peers/pausing/pause/{peer}"));
        await scene.LaterAsync(6);
        using var later = await scene.SignInAsync(PeersScene.Cora);

        var page = await later.SubmitAsync(await later.OpenAsync($"/peer/peers/pausing/return/{peer}"), PeersScene.Fields(("Input.Words", "Slowly."), ("Input.Capacity", "1")));

        Assert.Contains("Preparing since 29 November", page.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_moves_on_supports_whom_they_support_until_each_was_asked_and_nothing_else_is_planned(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.ReadyAsync(cora, PeersScene.Pat);
        await scene.SupportedAsync(PeersScene.Pat, "Zephyrine");

        var page = await cora.SubmitAsync(await cora.OpenAsync($"/peer/peers/pausing/leave/{peer}"));

        Assert.Contains("Moved on since 23 November", page.Text, StringComparison.Ordinal);
        Assert.Contains("Zephyrine", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing is planned.", page.Text, StringComparison.Ordinal);
        await scene.LaterAsync(28);
        var day = await scene.DayAsync(PeersScene.Cora);
        Assert.Contains("about a good ending and what they want next", day, StringComparison.Ordinal);
        Assert.DoesNotContain("for supervision", day, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Only_the_peer_lowers_their_room_by_themselves_and_only_ever_lower(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.ReadyAsync(cora, PeersScene.Pat);
        await scene.SupportedAsync(PeersScene.Pat);
        using var pat = await scene.SignInAsync(PeersScene.Pat);
        var room = await pat.OpenAsync("/peer/own/room");
        foreach (var typed in (string[])["abc", "2.5", "-1", "99999999999", ""])
        {
            var told = await pat.SubmitAsync(room, PeersScene.Fields(("Capacity", typed)));
            Assert.Equal("There is a problemWrite a number in figures, for example 2. Write 0 to be offered to nobody new.", told.TextOf(".govuk-error-summary"));
        }

        Assert.Contains("Enter 3 or fewer.", (await pat.SubmitAsync(room, PeersScene.Fields(("Capacity", "4")))).Text, StringComparison.Ordinal);
        Assert.Contains("You support 1 of at most 0", (await pat.SubmitAsync(await pat.OpenAsync("/peer/own/room"), PeersScene.Fields(("Capacity", "0")))).Text, StringComparison.Ordinal);

        Assert.Contains("Supports 1 of at most 0, full.", (await cora.OpenAsync("/peer")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await cora.AskAsync("/peer/own/room")).Status);
        var more = await cora.SubmitAsync(await cora.OpenAsync($"/peer/peers/standing/agree/{peer}"), PeersScene.Fields(("Input.Capacity", "6")));
        Assert.Contains("Enter a whole number from 0 to 5.", more.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Of_two_who_change_how_a_peer_stands_the_second_is_told(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.ReadyAsync(cora, PeersScene.Pat);
        var read = await scene.RowAsync(peer);
        await scene.ActAsync(scope => KeepPeer.PauseAsync(scope, read));

        var told = await Assert.ThrowsAsync<RuleBrokenException>(() => scene.ActAsync(scope => KeepPeer.PauseAsync(scope, read)));

        Assert.Contains("Somebody else has changed how they stand", told.Message, StringComparison.Ordinal);
        Assert.Contains("Pausing since", (await cora.OpenAsync($"/peer/peers/show/{peer}")).Text, StringComparison.Ordinal);
    }
}
