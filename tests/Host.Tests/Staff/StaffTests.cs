using System.Net;
using Host.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Host.Workers;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Rules;

namespace Host.Tests.Staff;

public sealed class StaffTests
{
    [Theory, EveryEngine]
    public async Task An_administrator_sees_who_works_here_and_a_worker_does_not(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await office.PersonAsync(Door.Navigator);
        using var worker = await office.Platform.EnterAsync();

        var page = await office.Browser.OpenAsync("/admin/workers");

        Assert.Contains("Hana Housing", page.Text, StringComparison.Ordinal);
        Assert.Contains("Exampleton Homes", page.Text, StringComparison.Ordinal);
        Assert.Contains("everything: administrator", page.Text, StringComparison.Ordinal);
        Assert.Contains("23 November 2026 at 10:00am", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Office.Marker, page.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await worker.AskAsync("/admin/workers")).Status);
    }

    [Theory, EveryEngine]
    public async Task Somebody_invited_gets_the_name_team_and_roles_that_the_invitation_says(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var lead = await office.FindAsync(Office.Lead);
        var link = await InviteAsync(office, new()
        {
            ["Input.Email"] = "new@council.example.org",
            ["Input.Name"] = "Noor New",
            ["Input.TeamId"] = $"{lead.TeamId}",
            ["Input.Roles"] = "core:worker",
        });
        Assert.DoesNotContain("/invite/", (await office.Browser.OpenAsync("/admin/workers/invite")).Html, StringComparison.Ordinal);
        Assert.Contains("new@council.example.org, Navigators", (await office.Browser.OpenAsync("/admin/workers")).Text, StringComparison.Ordinal);

        using var browser = office.Platform.Browser();
        var accept = await browser.OpenAsync(link);
        Assert.Equal("Noor New", accept.Document.QuerySelector("[name='Input.Name']")!.GetAttribute("value"));
        Assert.NotNull((await browser.PostAsync(accept, new Dictionary<string, string?> { ["Input.Password"] = "violet kettle harbour" })).Location);

        Assert.Equal(HttpStatusCode.OK, (await browser.AskAsync("/people/search")).Status);
        Assert.Equal(lead.TeamId, (await office.FindAsync("new@council.example.org")).TeamId);
        Assert.Equal(["worker"], await office.Platform.RowsAsync<string>(StaffTestSql.Roles, new { email = "new@council.example.org" }));
    }

    [Theory, EveryEngine]
    public async Task A_new_team_is_made_with_its_organisation(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var link = await InviteAsync(office, new()
        {
            ["Input.Email"] = "new@charity.example.org",
            ["Input.Name"] = "Noor New",
            ["Input.NewTeam"] = "Street team",
            ["Input.NewOrganisation"] = "Harbour Charity",
            ["Input.Roles"] = "core:lead",
        });

        using var browser = office.Platform.Browser();
        await browser.PostAsync(await browser.OpenAsync(link), new Dictionary<string, string?> { ["Input.Password"] = "violet kettle harbour" });

        var page = await office.Browser.OpenAsync("/admin/workers");
        Assert.Contains("Street team", page.Text, StringComparison.Ordinal);
        Assert.Contains("Harbour Charity", page.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Nobody_comes_into_a_team_of_another_organisation_by_its_name(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        foreach (var (team, message) in ((string, string)[])[("Navigators", "Exampleton Council has a team called Navigators"), ("front door", "keeps for itself"), ("Administration", "keeps for itself")])
        {
            var refused = await office.Browser.SubmitAsync(await office.Browser.OpenAsync("/admin/workers/invite"), new Dictionary<string, string?>
            {
                ["Input.Email"] = "new@charity.example.org", ["Input.Name"] = "Noor New", ["Input.NewTeam"] = team,
                ["Input.NewOrganisation"] = "Harbour Charity", ["Input.Roles"] = "core:worker",
            });

            Assert.Contains(message, refused.Text, StringComparison.Ordinal);
            Assert.Contains("Harbour Charity", refused.Html, StringComparison.Ordinal);
        }
    }

    [Theory, EveryEngine]
    public async Task Whoever_administers_holds_no_role_that_opens_records(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var form = await office.Browser.OpenAsync(await office.PathAsync(Office.Lead));
        form.Document.QuerySelector("[value='*:administrator']")!.SetAttribute("checked", "");

        var refused = await office.Browser.PostAsync(form);

        Assert.Contains("invite them with a second address", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("administrator", await office.Platform.RowsAsync<string>(StaffTestSql.Roles, new { email = Office.Lead }));
    }

    [Theory, EveryEngine]
    public async Task A_role_that_is_kept_because_it_is_on_offer_nowhere_counts_too(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var path = await office.PathAsync(Door.Navigator);

        // what is ticked goes together; what they hold for a module that is not installed here does not go with it
        foreach (var role in (string[])["*:administrator", "*:commissioner"])
        {
            var refused = await office.Browser.PostAsync(await office.Browser.OpenAsync(path), Roles(role));
            Assert.Contains("invite them with a second address", refused.Text, StringComparison.Ordinal);
        }

        Assert.Equal(["worker", "worker", "worker"], await office.Platform.RowsAsync<string>(StaffTestSql.Roles, new { email = Door.Navigator }));
    }

    [Theory, EveryEngine]
    public async Task The_command_makes_nobody_an_administrator_whose_roles_open_records(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => InviteAsync(Door.Navigator));
        Assert.Contains("invite them with a second address", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("administrator", await office.Platform.RowsAsync<string>(StaffTestSql.Roles, new { email = Door.Navigator }));

        // who answers for access may, and who administers already gets in again
        foreach (var email in (string[])["governance@demo.example", Office.Admin]) await InviteAsync(email);
        Assert.Equal(["administrator", "governance"], await office.Platform.RowsAsync<string>(StaffTestSql.Roles, new { email = "governance@demo.example" }));

        Task<string> InviteAsync(string email) => office.Platform.InServicesAsync(services => services.GetRequiredService<AdminInvite>().CreateAsync(email));
    }

    [Theory, EveryEngine]
    public async Task A_role_given_or_taken_counts_at_the_next_request(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await office.Platform.ChangeAsync(StaffTestSql.DropModuleRoles, new { email = Door.Navigator });
        using var worker = await office.Platform.EnterAsync();
        var path = await office.PathAsync(Door.Navigator);

        Assert.Equal("/admin/workers", (await office.Browser.PostAsync(await office.Browser.OpenAsync(path), Roles("*:administrator"))).Location);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), ((await worker.AskAsync("/admin/modules")).Status, (await worker.AskAsync("/people/search")).Status));
        await office.Browser.PostAsync(await office.Browser.OpenAsync(path), Roles("core:worker"));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), ((await worker.AskAsync("/admin/modules")).Status, (await worker.AskAsync("/people/search")).Status));
    }

    [Theory, EveryEngine]
    public async Task What_is_on_offer_nowhere_is_not_given_and_what_was_held_there_is_kept(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);

        await office.Browser.PostAsync(await office.Browser.OpenAsync(await office.PathAsync(Door.Navigator)), Roles("core:king"));

        // the navigator's roles for modules that are not installed here
        Assert.Equal(["worker", "worker"], await office.Platform.RowsAsync<string>(StaffTestSql.Roles, new { email = Door.Navigator }));
    }

    [Theory, EveryEngine]
    public async Task Administrators_neither_switch_themselves_off_nor_take_the_role_from_themselves(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);

        var off = await office.LeaveAsync(Office.Admin);
        var demoted = await office.Browser.PostAsync(await office.Browser.OpenAsync(await office.PathAsync(Office.Admin)), Roles("core:worker"));

        Assert.Contains("cannot switch yourself off", off.Text, StringComparison.Ordinal);
        Assert.Contains("Ask another administrator", demoted.Text, StringComparison.Ordinal);
        Assert.Equal([Office.Admin], await office.Platform.RowsAsync<string>(StaffTestSql.Admins));
    }

    [Theory, EveryEngine]
    public async Task Administrators_give_themselves_neither_a_role_nor_another_team(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var path = await office.PathAsync(Office.Admin);
        var navigators = (await office.FindAsync(Office.Lead)).TeamId;

        var ticked = await office.Browser.OpenAsync(path);
        ticked.Document.QuerySelector("[value='core:worker']")!.SetAttribute("checked", "");
        var role = await office.Browser.PostAsync(ticked);
        var team = await office.Browser.PostAsync(await office.Browser.OpenAsync(path), new Dictionary<string, string?> { ["Input.TeamId"] = $"{navigators}" });

        Assert.Contains("give yourself a role", role.Text, StringComparison.Ordinal);
        Assert.Contains("change your own team", team.Text, StringComparison.Ordinal);
        Assert.Equal(["administrator"], await office.Platform.RowsAsync<string>(StaffTestSql.Roles, new { email = Office.Admin }));
        Assert.NotEqual(navigators, (await office.FindAsync(Office.Admin)).TeamId);
        Assert.NotNull((await office.Browser.PostAsync(await office.Browser.OpenAsync(path))).Location);
    }

    [Theory, EveryEngine]
    public async Task Changing_who_works_here_asks_for_a_fresh_proof(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var path = await office.PathAsync(Door.Navigator);
        var page = await office.Browser.OpenAsync(path);

        office.Platform.Clock.Advance(TimeSpan.FromMinutes(11));
        var late = await office.Browser.PostAsync(page, Roles("core:lead"));

        Assert.Contains("Confirm that it is you", late.Text, StringComparison.Ordinal);
        Assert.Contains("worker", await office.Platform.RowsAsync<string>(StaffTestSql.Roles, new { email = Door.Navigator }));
        foreach (var asked in (string[])[path, $"{path}/leave", "/admin/workers/invite"])
        {
            Assert.StartsWith("/confirm?", (await office.Browser.AskAsync(asked)).Location, StringComparison.Ordinal);
        }
    }

    [Theory, EveryEngine]
    public async Task Of_two_administrators_who_switch_each_other_off_one_stays(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await office.Platform.ChangeAsync(StaffTestSql.DropModuleRoles, new { email = Office.Lead });
        await office.Browser.PostAsync(await office.Browser.OpenAsync(await office.PathAsync(Office.Lead)), Roles("*:administrator"));
        var (ada, lee) = (await office.FindAsync(Office.Admin), await office.FindAsync(Office.Lead));

        await office.ActAsync(ada, change => change.LeaveAsync(Office.Line(lee), new Dictionary<Guid, Guid>()));
        await Assert.ThrowsAsync<StaleRowException>(() => office.ActAsync(lee, async change =>
            await change.LeaveAsync(Office.Line(await office.FindAsync(Office.Admin)), new Dictionary<Guid, Guid>())));

        Assert.Equal([Office.Admin], await office.Platform.RowsAsync<string>(StaffTestSql.Admins));
    }

    [Theory, EveryEngine]
    public async Task Of_two_administrators_who_change_one_worker_the_second_is_told(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var path = await office.PathAsync(Door.Navigator);
        var (first, second) = (await office.Browser.OpenAsync(path), await office.Browser.OpenAsync(path));

        Assert.NotNull((await office.Browser.PostAsync(first, Roles("core:lead"))).Location);
        var late = await office.Browser.PostAsync(second, Roles("core:peer"));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("lead", await office.Platform.RowsAsync<string>(StaffTestSql.Roles, new { email = Door.Navigator }));
    }

    private static Dictionary<string, string?> Roles(string one) => new() { ["Input.Roles"] = one };

    private static async Task<string> InviteAsync(Office office, Dictionary<string, string?> fields)
    {
        var answer = await office.Browser.SubmitAsync(await office.Browser.OpenAsync("/admin/workers/invite"), fields);
        return new Uri(answer.TextOf("#link")).AbsolutePath;
    }

    [Theory, EveryEngine]
    public async Task An_organisation_and_a_team_are_the_same_however_somebody_writes_them(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        foreach (var (number, team, organisation) in new[] { (1, "Outreach", "Casa "), (2, "Drop in", " casa"), (3, " outreach ", "CASA"), (4, "Outreach", "Somebody else") })
        {
            await office.Browser.PostAsync(await office.Browser.OpenAsync("/admin/workers/invite"), new Dictionary<string, string?>
            {
                ["Input.Email"] = $"new{number}@casa.example.org", ["Input.Name"] = "Noor New", ["Input.NewTeam"] = team,
                ["Input.NewOrganisation"] = organisation, ["Input.Roles"] = "core:worker",
            });
        }

        Assert.Equal(["Casa"], await office.Platform.RowsAsync<string>(StaffTestSql.OrganisationsLike, new { like = "%asa%" }));
        Assert.Equal(["Drop in", "Outreach"], await office.Platform.RowsAsync<string>(StaffTestSql.TeamsOf, new { organisation = "Casa" }));
        Assert.Empty(await office.Platform.RowsAsync<string>(StaffTestSql.OrganisationsLike, new { like = "Somebody%" }));
    }
}
