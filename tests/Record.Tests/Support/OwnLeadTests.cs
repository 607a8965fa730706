using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Record.Contacts;
using Platform.Record.Support;
using Platform.Record.Support.HandingOn;
using Platform.Record.Support.Handovers;
using Platform.Record.Work;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Record.Tests.Support;

/// <summary>Support whose module says itself who leads it: given by the module, taken over by nobody else, and never lost.</summary>
public sealed class OwnLeadTests
{
    [Theory, EveryEngine]
    public async Task A_module_gives_its_support_to_somebody_of_the_team_then_to_another_then_back_and_the_work_goes_with_it(DatabaseEngine engine)
    {
        await using var scene = await OwnLead.StartAsync(engine);
        var of = await OwnLead.WaitingAsync(scene);

        await OwnLead.MatchAsync(scene, of, OwnLead.Pat);
        await OwnLead.MatchAsync(scene, of, OwnLead.Pat);
        await WorkAsync(scene, of.Person, OwnLead.Pat);
        await OwnLead.MatchAsync(scene, of, OwnLead.Sasha);
        Assert.Equal(await OwnLead.IdAsync(scene, OwnLead.Sasha), Assert.Single(await WorkOfAsync(scene)).WorkerId);
        await OwnLead.MatchAsync(scene, of, null);

        Assert.Null(await OwnLead.LeadOfAsync(scene, of));
        Assert.Null(Assert.Single(await WorkOfAsync(scene)).WorkerId);
        Assert.Equal(
            ["Pat Peer became the lead worker", "Peer support: nobody leads it now, it waits with the team", "Sasha became the lead worker; Pat Peer handed on"],
            (await scene.SentencesAsync(of.Person)).Where(one => !one.Contains("started", StringComparison.Ordinal) && !one.StartsWith("Heard", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory, EveryEngine]
    public async Task Who_leads_how_many_and_who_has_room_is_read_in_the_own_team(DatabaseEngine engine)
    {
        await using var scene = await OwnLead.StartAsync(engine);
        await OwnLead.MatchAsync(scene, await OwnLead.WaitingAsync(scene), OwnLead.Pat);

        var leads = await scene.AsAsync(OwnLead.Coordinator, services => services.GetRequiredService<ISupport>().LeadsAsync(OwnLead.Key));

        Assert.Equal([("Pat Peer", 1, 1), ("Piotr Peer", 0, 2), ("Priya Peer", 0, 2), ("Sasha", 0, 2)], leads.Select(one => (one.Name, one.People, one.Room!.Value)));
    }

    [Theory, EveryEngine]
    public async Task Whoever_has_no_part_in_it_any_more_stands_in_no_longer_and_takes_over_nothing(DatabaseEngine engine)
    {
        await using var scene = await OwnLead.StartAsync(engine);
        var of = await OwnLead.WaitingAsync(scene);
        await OwnLead.MatchAsync(scene, of, OwnLead.Sasha);
        var (pat, sasha) = (await OwnLead.IdAsync(scene, OwnLead.Pat), await OwnLead.IdAsync(scene, OwnLead.Sasha));
        using var coordinator = await scene.Platform.SignInAsync(OwnLead.Coordinator);
        var backUp = $"/people/{of.Person}/support/{of.Support}/back-up";
        await coordinator.SubmitAsync(await coordinator.OpenAsync(backUp), new Dictionary<string, string?> { ["BackUp"] = $"{pat}" });
        await scene.DoAsync(OwnLead.Coordinator, services => services.GetRequiredService<IDatabase>().ExecuteAsync(HandoverSql.Plan, new
        {
            id = Ids.New(), person = of.Person, support = of.Support, from = sasha, to = pat, overlapFrom = scene.Today, overlapUntil = scene.Today.AddDays(5), knowFirst = "", promises = "",
            goodbyeSaid = false, wishesConfirmed = false, by = "Cleo", now = scene.Now,
        }));
        Assert.Contains("Pat Peer", (await coordinator.OpenAsync($"/people/{of.Person}/support")).Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await scene.DoAsync(OwnLead.Coordinator, services => services.GetRequiredService<ISupport>().PartAsync(OwnLead.Key, of.Person, of.Support, pat));

        Assert.Equal("Sasha", await OwnLead.LeadOfAsync(scene, of));
        Assert.DoesNotContain("Pat Peer", (await coordinator.OpenAsync($"/people/{of.Person}/support")).Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["Peer support: no back-up now", "Peer support: the handover was called off"],
            (await scene.SentencesAsync(of.Person)).Where(one => one.EndsWith("now", StringComparison.Ordinal) || one.Contains("called off", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory, EveryEngine]
    public async Task Who_could_open_a_page_about_somebody_is_who_holds_its_permission_in_the_own_team_and_is_not_kept_away(DatabaseEngine engine)
    {
        await using var scene = await OwnLead.StartAsync(engine);
        var of = await OwnLead.WaitingAsync(scene);
        var sasha = await OwnLead.IdAsync(scene, OwnLead.Sasha);
        Assert.Equal(["Pat Peer", "Piotr Peer", "Priya Peer", "Sasha"], await MayAsync());

        await scene.DoAsync(OwnLead.Coordinator, services => services.GetRequiredService<IDatabase>().ExecuteAsync(SceneSql.KeepAway, new { id = Ids.New(), person = of.Person, worker = sasha, now = scene.Now }));

        Assert.Equal(["Pat Peer", "Piotr Peer", "Priya Peer"], await MayAsync());

        Task<List<string>> MayAsync() => scene.AsAsync(OwnLead.Coordinator, async services => (await services.GetRequiredService<IWhoMay>().OpenAsync(OwnLead.Lead, of.Person)).Select(one => one.Name).ToList());
    }

    [Theory, EveryEngine]
    public async Task Whoever_is_full_kept_away_of_another_team_or_no_peer_is_not_given_it_and_what_has_ended_is_given_to_nobody(DatabaseEngine engine)
    {
        await using var scene = await OwnLead.StartAsync(engine);
        foreach (var name in (string[])["Ash", "Billie"]) await OwnLead.MatchAsync(scene, await OwnLead.WaitingAsync(scene, name), OwnLead.Pat);
        var of = await OwnLead.WaitingAsync(scene);
        var sasha = await OwnLead.IdAsync(scene, OwnLead.Sasha);

        Assert.Contains("full: 2 of 2", await RefusedAsync(OwnLead.Pat), StringComparison.Ordinal);
        Assert.Contains("may lead Peer support", await RefusedAsync(OwnLead.Coordinator), StringComparison.Ordinal);
        Assert.Contains("may lead Peer support", await RefusedAsync(Scene.Navigator), StringComparison.Ordinal);
        await scene.DoAsync(OwnLead.Coordinator, services => services.GetRequiredService<IDatabase>().ExecuteAsync(SceneSql.KeepAway, new { id = Ids.New(), person = of.Person, worker = sasha, now = scene.Now }));
        Assert.Contains("cannot take it up", await RefusedAsync(OwnLead.Sasha), StringComparison.Ordinal);
        await scene.DoAsync(OwnLead.Coordinator, services => services.GetRequiredService<IDatabase>().ExecuteAsync(SceneSql.End, new { person = of.Person, support = of.Support, on = scene.Today }));
        Assert.Contains("has ended", await RefusedAsync(null), StringComparison.Ordinal);
        var other = await scene.SupportedAsync("Other");
        Assert.Contains("has ended", (await Assert.ThrowsAsync<RuleBrokenException>(() => OwnLead.MatchAsync(scene, other, OwnLead.Pat))).Message, StringComparison.Ordinal);

        async Task<string> RefusedAsync(string? email) => (await Assert.ThrowsAsync<RuleBrokenException>(() => OwnLead.MatchAsync(scene, of, email))).Message;
    }

    [Theory, EveryEngine]
    public async Task The_guard_row_of_the_person_is_the_first_write(DatabaseEngine engine)
    {
        await using var scene = await OwnLead.StartAsync(engine);
        var of = await OwnLead.WaitingAsync(scene);
        scene.Platform.Sql.Clear();

        await OwnLead.MatchAsync(scene, of, OwnLead.Pat);

        Assert.Equal("SupportSql.GuardPerson", scene.Platform.Sql.Runs.First(run => run.Changes).Sql.Name);
    }

    [Theory, EveryEngine]
    public async Task Nobody_but_those_who_hold_it_is_offered_it_to_take_up_to_be_given_or_to_take_over(DatabaseEngine engine)
    {
        await using var scene = await OwnLead.StartAsync(engine);
        var of = await OwnLead.WaitingAsync(scene);
        using var coordinator = await scene.Platform.SignInAsync(OwnLead.Coordinator);

        var day = await coordinator.OpenAsync("/");
        var give = await coordinator.OpenAsync($"/people/{of.Person}/support/{of.Support}/give");

        Assert.DoesNotContain("support/take-up", day.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("support/take-up", (await coordinator.OpenAsync($"/people/{of.Person}/support")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.AskAsync($"/people/{of.Person}/support/take-up?support={of.Support}")).Status);
        Assert.Contains("Sasha", give.Text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleBrokenException>(async () => await scene.SupportAsync(await scene.PersonAsync("Ash"), OwnLead.Coordinator, OwnLead.Key));

        await coordinator.SubmitAsync(give, new Dictionary<string, string> { ["Input.Lead"] = $"{await OwnLead.IdAsync(scene, OwnLead.Sasha)}" });
        Assert.Equal("Sasha", await OwnLead.LeadOfAsync(scene, of));
        var plan = await coordinator.OpenAsync($"/people/{of.Person}/support/{of.Support}/handover");
        Assert.Contains("Pat Peer", plan.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(">Coordinator</label>", plan.Html, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task When_a_peer_leaves_whom_they_were_matched_with_waits_with_the_team_and_no_colleague_is_asked_for(DatabaseEngine engine)
    {
        await using var scene = await OwnLead.StartAsync(engine);
        var of = await OwnLead.WaitingAsync(scene);
        await OwnLead.MatchAsync(scene, of, OwnLead.Pat);
        await WorkAsync(scene, of.Person, OwnLead.Pat);
        var pat = await OwnLead.IdAsync(scene, OwnLead.Pat);

        await scene.DoAsync(OwnLead.Coordinator, async services =>
        {
            var handOver = services.GetRequiredService<HandOver>();
            Assert.Empty(await handOver.LedAsync(pat));
            await handOver.RunAsync(pat, new Dictionary<Guid, Guid>());
        });

        Assert.Null(await OwnLead.LeadOfAsync(scene, of));
        Assert.All(await WorkOfAsync(scene), one => Assert.Null(one.WorkerId));
        Assert.Contains(await WorkOfAsync(scene), one => one.Sentence.StartsWith("Their support has no lead now.", StringComparison.Ordinal));
        Assert.Empty(await scene.ReadAsync(database => database.ManyAsync<string>(SceneSql.WorkOfNobody, new { kind = "core.nobody-there" })));
    }

    [Theory, EveryEngine]
    public async Task A_lock_takes_it_from_its_lead_to_the_team_and_not_to_the_next_colleague(DatabaseEngine engine)
    {
        await using var scene = await OwnLead.StartAsync(engine);
        var of = await OwnLead.WaitingAsync(scene);
        await OwnLead.MatchAsync(scene, of, OwnLead.Pat);
        var pat = await OwnLead.IdAsync(scene, OwnLead.Pat);

        await scene.DoAsync(OwnLead.Coordinator, async services =>
        {
            await services.GetRequiredService<IDatabase>().ExecuteAsync(SceneSql.KeepAway, new { id = Ids.New(), person = of.Person, worker = pat, now = scene.Now });
            await services.GetRequiredService<ClosedToLead>().HandOnAsync(of.Person);
        });

        Assert.Null(await OwnLead.LeadOfAsync(scene, of));
    }

    [Theory, EveryEngine]
    public async Task Support_that_starts_again_waits_so_that_the_person_says_who_leads_it(DatabaseEngine engine)
    {
        await using var scene = await OwnLead.StartAsync(engine);
        var of = await OwnLead.WaitingAsync(scene);
        await OwnLead.MatchAsync(scene, of, OwnLead.Pat);
        await scene.DoAsync(OwnLead.Coordinator, services => services.GetRequiredService<IDatabase>().ExecuteAsync(SceneSql.End, new { person = of.Person, support = of.Support, on = scene.Today }));

        await scene.DoAsync(OwnLead.Coordinator, async services =>
        {
            var reopen = services.GetRequiredService<Platform.Record.Support.Endings.Reopen>();
            await reopen.RunAsync(of.Person, (await reopen.EndedAsync(of.Person, of.Support))!);
        });

        var all = await scene.AsAsync(OwnLead.Coordinator, services => services.GetRequiredService<Episodes>().OfAsync(of.Person));
        Assert.Null(Assert.Single(all, one => one.IsOpen).LeadWorkerId);
    }

    private static Task WorkAsync(Scene scene, Guid person, string email) => scene.DoAsync(email, services =>
    {
        var worker = services.GetRequiredService<CurrentWorker>();
        return services.GetRequiredService<WorkItems>().RaiseAsync(ContactTimeline.TryAgain, new NewWork(person, "Ring them.", scene.Today, worker.Id, worker.TeamId, "/"));
    });

    private static Task<IReadOnlyList<WaitingRow>> WorkOfAsync(Scene scene) => scene.ReadAsync(database => database.ManyAsync<WaitingRow>(SceneSql.Waiting));
}
