using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Record.Tests.Access.Worlds;

namespace Record.Tests.Support;

/// <summary>Whom somebody sees who is nothing but a peer supporter.</summary>
public sealed class MatchTests
{
    [Theory, EveryEngine]
    public async Task A_peer_sees_whom_they_are_matched_with_from_the_match_until_it_is_given_to_somebody_else_or_ends(DatabaseEngine engine)
    {
        await using var scene = await OwnLead.StartAsync(engine);
        var (of, other) = (await OwnLead.WaitingAsync(scene, "Robin Matched"), await OwnLead.WaitingAsync(scene, "Alex Matched"));
        using var pat = await scene.Platform.SignInAsync(OwnLead.Pat);
        using var sasha = await scene.Platform.SignInAsync(OwnLead.Sasha);
        await SeesAsync(pat, of.Person, "Robin", false);

        await OwnLead.MatchAsync(scene, of, OwnLead.Pat);
        await OwnLead.MatchAsync(scene, other, OwnLead.Sasha);
        await SeesAsync(pat, of.Person, "Robin", true);
        await SeesAsync(pat, other.Person, "Alex", false);

        await OwnLead.MatchAsync(scene, of, OwnLead.Sasha);
        await SeesAsync(pat, of.Person, "Robin", false);
        await SeesAsync(sasha, of.Person, "Robin", true);

        await DoAsync(scene, SceneSql.End, new { person = of.Person, support = of.Support, on = scene.Today });
        await SeesAsync(sasha, of.Person, "Robin", false);
        Assert.Equal(HttpStatusCode.NotFound, (await sasha.AskAsync($"/people/{of.Person}/contacts/record")).Status);
        await SeesAsync(sasha, other.Person, "Alex", true);
    }

    [Theory, EveryEngine]
    public async Task A_peer_who_is_excluded_gets_the_pages_of_one_who_is_simply_not_matched(DatabaseEngine engine)
    {
        await using var scene = await OwnLead.StartAsync(engine);
        var (kept, unmatched) = (await OwnLead.WaitingAsync(scene, "Robin Away"), await OwnLead.WaitingAsync(scene, "Robin Waiting"));
        await DoAsync(scene, SceneSql.KeepAway, new { id = Ids.New(), person = kept.Person, worker = await OwnLead.IdAsync(scene, OwnLead.Pat), now = scene.Now });
        using var pat = await scene.Platform.SignInAsync(OwnLead.Pat);

        foreach (var page in (string[])["", "/story", "/about-me", "/needs", "/team", "/contacts/record"])
        {
            var (one, two) = (await pat.AskAsync($"/people/{kept.Person}{page}"), await pat.AskAsync($"/people/{unmatched.Person}{page}"));
            Assert.Equal(HttpStatusCode.NotFound, one.Status);
            Assert.Equal(one.Text, two.Text);
        }

        Assert.DoesNotContain("Robin", (await pat.OpenAsync("/")).Html, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_works_with_people_in_another_role_too_sees_whom_their_team_supports(DatabaseEngine engine)
    {
        await using var scene = await OwnLead.StartAsync(engine);
        var of = await OwnLead.WaitingAsync(scene, "Robin Waiting");
        using var pat = await scene.Platform.SignInAsync(OwnLead.Pat);
        using var coordinator = await scene.Platform.SignInAsync(OwnLead.Coordinator);
        await SeesAsync(coordinator, of.Person, "Robin", true);
        await SeesAsync(pat, of.Person, "Robin", false);

        await DoAsync(scene, WorldSql.Role, new { email = OwnLead.Pat, module = OwnLead.Key, role = Role.Worker });
        await SeesAsync(pat, of.Person, "Robin", true);

        await DoAsync(scene, WorldSql.OnlyPeer, new { email = OwnLead.Coordinator });
        await SeesAsync(coordinator, of.Person, "Robin", false);
    }

    [Theory, EveryEngine]
    public async Task What_is_shared_with_their_organisation_shows_a_peer_no_more_than_that(DatabaseEngine engine)
    {
        await using var scene = await OwnLead.StartAsync(engine);
        var of = await OwnLead.WaitingAsync(scene, "Robin Shared");
        using var pat = await scene.Platform.SignInAsync(OwnLead.Pat);
        var id = Ids.New();
        await DoAsync(scene, WorldSql.Share, new { id, person = of.Person, organisation = "Open Door Exampleton", from = scene.Today, until = scene.Today, now = scene.Now, endedAt = (DateTime?)null });
        await DoAsync(scene, WorldSql.Kind, new { id = Ids.New(), person = of.Person, sharing = id, kind = InformationKind.Identity });

        Assert.Contains("Robin", (await pat.OpenAsync($"/people/{of.Person}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await pat.AskAsync($"/people/{of.Person}/story")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await pat.AskAsync($"/people/{of.Person}/contacts/record")).Status);
    }

    [Theory, EveryEngine]
    public async Task A_peer_who_loses_the_role_or_changes_team_leads_nobody_and_nobody_is_lost(DatabaseEngine engine)
    {
        await using var scene = await OwnLead.StartAsync(engine);
        var (of, other) = (await OwnLead.WaitingAsync(scene), await OwnLead.WaitingAsync(scene, "Alex"));
        await OwnLead.MatchAsync(scene, of, OwnLead.Pat);
        await OwnLead.MatchAsync(scene, other, OwnLead.Sasha);
        using var admin = await scene.Platform.SignInAsync("admin@demo.example");

        await ChangeAsync(OwnLead.Pat, page => new Dictionary<string, string?> { ["Input.Roles"] = "core:peer" });
        await ChangeAsync(OwnLead.Sasha, page => new Dictionary<string, string?>
        {
            ["Input.TeamId"] = page.Document.QuerySelectorAll("option").Single(one => one.TextContent.StartsWith("Navigators", StringComparison.Ordinal)).GetAttribute("value"),
        });

        Assert.Null(await OwnLead.LeadOfAsync(scene, of));
        Assert.Null(await OwnLead.LeadOfAsync(scene, other));

        async Task ChangeAsync(string email, Func<TestPage, Dictionary<string, string?>> fields)
        {
            var page = await admin.OpenAsync($"/admin/workers/{await OwnLead.IdAsync(scene, email)}");
            var answer = await admin.PostAsync(page, fields(page));
            Assert.True(answer.Location is not null, answer.Text);
        }
    }

    private static Task DoAsync(Scene scene, Sql sql, object args) => scene.DoAsync(OwnLead.Coordinator, services => services.GetRequiredService<IDatabase>().ExecuteAsync(sql, args));

    private static async Task SeesAsync(TestBrowser browser, Guid person, string name, bool sees)
    {
        Assert.Equal(sees ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await browser.AskAsync($"/people/{person}")).Status);
        Assert.Equal(sees, (await browser.OpenAsync("/")).Text.Contains(name, StringComparison.Ordinal));
    }
}
