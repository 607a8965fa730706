using System.Reflection;
using Peer.Checks;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Sdk.Data;

namespace Peer.Tests.Keeping;

public sealed class CheckTests
{
    private static readonly string[] s_offence =
        ["offence", "offend", "convict", "caution", "crime", "charge", "sentence", "disclos", "detail", "because", "particular", "comment", "describe", "summary", "why"];

    [Fact]
    public void No_field_asks_or_keeps_what_stood_on_a_certificate()
    {
        var fields = typeof(CheckInput).GetProperties().Concat(typeof(Check).GetProperties()).ToList();
        foreach (var field in fields)
        {
            Assert.DoesNotContain(s_offence, word => field.Name.Contains(word, StringComparison.OrdinalIgnoreCase));
        }

        // the only thing that is typed is the name of whoever decided, and what was agreed is chosen from a list
        Assert.Equal(["DecidedBy"], typeof(CheckInput).GetProperties().Where(field => field.PropertyType == typeof(string)).Select(field => field.Name));
        Assert.Equal(typeof(List<Condition>), typeof(CheckInput).GetProperty("Conditions")!.PropertyType);
    }

    [Theory, EveryEngine]
    public async Task No_column_about_a_peer_is_named_so_either(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        var columns = await scene.Platform.InScopeAsync(scope => Task.FromResult(
            typeof(PeerModule).Assembly.GetTypes().SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
                .Where(field => field.FieldType == typeof(Sql)).Select(field => ((Sql)field.GetValue(null)!).Sqlite).Where(text => text.Contains("peer_check", StringComparison.Ordinal)).ToList()));

        Assert.NotEmpty(columns);
        foreach (var text in columns) Assert.DoesNotContain(s_offence, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    [Theory, EveryEngine]
    public async Task The_form_says_that_nothing_of_a_certificate_is_written_down_and_has_no_room_for_it(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var form = await cora.OpenAsync($"/peer/checks/add/{await scene.AddAsync(cora, PeersScene.Pat)}");

        Assert.Contains("What somebody did or was convicted of is kept nowhere here.", form.Text, StringComparison.Ordinal);
        Assert.Empty(form.Document.QuerySelectorAll("main textarea"));
        Assert.Equal(
            ["Input.DecidedBy", "Input.GoodUntil.day", "Input.GoodUntil.month", "Input.GoodUntil.year", "Input.IssuedOn.day", "Input.IssuedOn.month", "Input.IssuedOn.year"],
            form.Document.QuerySelectorAll("main input[type=text]").Select(one => one.GetAttribute("name")!).Order(StringComparer.Ordinal));
    }

    [Theory, EveryEngine]
    public async Task Only_coordinators_and_the_peer_themselves_see_a_check(DatabaseEngine engine)
    {
        const string Level = "Enhanced, issued on", Decided = "Dana Decider";
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.ReadyAsync(cora, PeersScene.Pat);
        await scene.ReadyAsync(cora, PeersScene.Priya);
        // a colleague of the team who supervises and coordinates nothing
        await scene.ChangeAsync(PeersSql.WithTeamOf, new { email = "housing@demo.example", other = PeersScene.Cora });
        await scene.ChangeAsync(PeersSql.AddRole, new { email = "housing@demo.example", module = "peer", role = "worker" });
        using var pat = await scene.SignInAsync(PeersScene.Pat);

        Assert.Contains(Level, (await cora.OpenAsync($"/peer/peers/show/{peer}")).Text, StringComparison.Ordinal);
        Assert.Contains(Decided, (await cora.OpenAsync($"/peer/checks/add/{peer}")).Text, StringComparison.Ordinal);
        Assert.Contains(Decided, (await pat.OpenAsync("/peer/own/standing")).Text, StringComparison.Ordinal);

        await scene.CheckAsync(cora, peer, "NotYet");
        using var colleague = await scene.SignInAsync("housing@demo.example");
        using var priya = await scene.SignInAsync(PeersScene.Priya);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await colleague.AskAsync($"/peer/checks/add/{peer}")).Status);
        foreach (var path in (string[])["/peer", $"/peer/peers/show/{peer}", $"/peer/profiles/show/{peer}", "/"])
        {
            var text = (await colleague.OpenAsync(path)).Text;
            foreach (var said in (string[])[Level, Decided, "heck counts", "not yet time", "Check:", "check"]) Assert.DoesNotContain(said, text, StringComparison.Ordinal);
            foreach (var said in (string[])[Level, "not yet time", $"{peer}"]) Assert.DoesNotContain(said, (await priya.OpenAsync(path)).Html, StringComparison.Ordinal);
        }
    }

    [Theory, EveryEngine]
    public async Task A_check_is_to_be_renewed_before_it_runs_out_and_a_new_one_ends_the_reminder(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.ReadyAsync(cora, PeersScene.Pat, checkUntil: scene.Today.AddDays(90));
        Assert.DoesNotContain("Renew the check", await scene.DayAsync(PeersScene.Cora), StringComparison.Ordinal);

        // 60 days before it runs out, and My day looks two weeks ahead
        await scene.LaterAsync(16);
        Assert.Contains("Renew the check of a peer, so that they can go on without a gap", await scene.DayAsync(PeersScene.Cora), StringComparison.Ordinal);
        Assert.DoesNotContain("Renew the check", await scene.DayAsync(PeersScene.Pat), StringComparison.Ordinal);
        using var later = await scene.SignInAsync(PeersScene.Cora);
        await scene.CheckAsync(later, peer);

        Assert.DoesNotContain("Renew the check", await scene.DayAsync(PeersScene.Cora), StringComparison.Ordinal);
        Assert.Equal(2, (await later.OpenAsync($"/peer/checks/add/{peer}")).Document.QuerySelectorAll("main .area-card").Length);
    }

    [Theory, EveryEngine]
    public async Task What_was_decided_and_what_was_agreed_go_together(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.AddAsync(cora, PeersScene.Pat);

        Assert.Contains("Choose what was agreed", (await scene.CheckAsync(cora, peer, "WithConditions")).Text, StringComparison.Ordinal);
        Assert.Contains("choose the decision that says so", (await scene.CheckAsync(cora, peer, "Yes", "NotInHomes")).Text, StringComparison.Ordinal);
        Assert.Contains("Choose today or an earlier day.", (await scene.CheckAsync(cora, peer, issued: scene.Today.AddDays(1))).Text, StringComparison.Ordinal);
        Assert.Contains(
            "May begin, with what was agreed, decided by Dana Decider: In public places and at the service, not in homes. A written risk assessment was made.",
            (await scene.CheckAsync(cora, peer, "WithConditions", "NotInHomes")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_check_without_a_day_of_its_own_counts_as_long_as_the_area_says(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine, new() { Settings = new Dictionary<string, string?> { ["modules:peer:checkLastsMonths"] = "12" } });
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.AddAsync(cora, PeersScene.Pat);
        var form = await cora.OpenAsync($"/peer/checks/add/{peer}");
        var fields = PeersScene.Fields(
            ("Input.Level", "Basic"), ("Input.Decision", "Yes"), ("Input.DecidedBy", "Dana"), ("Input.RiskAssessed", "false"), ("Input.GoodUntil.day", ""), ("Input.GoodUntil.month", ""), ("Input.GoodUntil.year", ""));

        Assert.Contains("issued on 23 November 2026. To be renewed by 23 November 2027.", (await cora.SubmitAsync(form, fields)).Text, StringComparison.Ordinal);
    }
}
