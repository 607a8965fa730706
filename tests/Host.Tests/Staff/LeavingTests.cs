using System.Net;
using Host.Tests.SignIn;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Rules;

namespace Host.Tests.Staff;

/// <summary>Whoever leaves hands on everyone they support, and nobody is left to nobody.</summary>
public sealed class LeavingTests
{
    [Theory, EveryEngine]
    public async Task Everyone_they_support_goes_to_the_lead_of_the_team_and_their_sessions_end(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        using var leaving = await office.Platform.EnterAsync();
        await office.PersonAsync(Door.Navigator);
        await office.PersonAsync(Door.Navigator);
        await office.PersonAsync(Office.Housing);

        var page = await office.Browser.OpenAsync(await office.PathAsync(Door.Navigator, "/leave"));
        var answer = await office.LeaveAsync(Door.Navigator);

        Assert.Contains("Who takes over the people they support in Navigators?", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Office.Marker, page.Html, StringComparison.Ordinal);
        Assert.NotNull(answer.Location);
        Assert.Equal([Office.Housing, Office.Lead, Office.Lead], await office.Platform.RowsAsync<string>(StaffTestSql.Leads));
        Assert.Equal(["Lee Leader became the lead worker", "Lee Leader became the lead worker"], await office.Platform.RowsAsync<string>(StaffTestSql.Said));
        Assert.False(await leaving.IsInAsync());
        Assert.Null((await leaving.TryAsync(Door.Navigator, Platform.Conformance.Running.TestPlatform.Password)).Location);
    }

    [Theory, EveryEngine]
    public async Task A_team_without_a_lead_proposes_nobody_and_waits_for_a_choice(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await office.PersonAsync(Office.Housing);
        await office.LeaveAsync(Office.HousingLead);

        var answer = await office.LeaveAsync(Office.Housing);

        Assert.Null(answer.Location);
        Assert.Contains("Choose who takes over the support they lead in Housing First team", answer.Text, StringComparison.Ordinal);
        Assert.Null((await office.FindAsync(Office.Housing)).DisabledAt);
        Assert.Equal([Office.Housing], await office.Platform.RowsAsync<string>(StaffTestSql.Leads));
    }

    [Theory, EveryEngine]
    public async Task Nobody_of_another_team_takes_over_who_could_not_open_the_record(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await office.PersonAsync(Office.Housing);
        var (housing, lead) = (await office.FindAsync(Office.Housing), await office.FindAsync(Office.Lead));

        var answer = await office.LeaveAsync(Office.Housing, "Leaves", ($"Input.To[{housing.TeamId}]", $"{lead.WorkerId}"));

        Assert.Null(answer.Location);
        Assert.Equal([Office.Housing], await office.Platform.RowsAsync<string>(StaffTestSql.Leads));
    }

    [Theory, EveryEngine]
    public async Task What_is_closed_to_who_takes_over_goes_to_another_colleague_and_no_number_gives_it_away(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var (person, lead) = (await office.PersonAsync(Door.Navigator), await office.FindAsync(Office.Lead));
        var before = await office.Browser.OpenAsync(await office.PathAsync(Door.Navigator, "/leave"));
        await office.PersonAsync(Door.Navigator);
        await office.ColleagueAsync(Office.Second, Door.Navigator);
        await office.Platform.ChangeAsync(StaffTestSql.KeepAway, new { id = Ids.New(), person, worker = lead.WorkerId, now = office.Platform.Clock.GetUtcNow().UtcDateTime });
        var page = await office.Browser.OpenAsync(await office.PathAsync(Door.Navigator, "/leave"));

        var answer = await office.LeaveAsync(Door.Navigator);

        Assert.Equal(before.TextOf("main label"), page.TextOf("main label"));
        Assert.NotNull(answer.Location);
        Assert.Equal([Office.Lead, Office.Second], await office.Platform.RowsAsync<string>(StaffTestSql.Leads));
        Assert.Equal([Office.Second], await office.Platform.RowsAsync<string>(StaffTestSql.LeadOf, new { person }));
    }

    [Theory, EveryEngine]
    public async Task What_nobody_of_the_team_may_open_waits_with_the_team_and_says_nothing(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var (person, lead) = (await office.PersonAsync(Door.Navigator), await office.FindAsync(Office.Lead));
        await office.PersonAsync(Door.Navigator);
        await office.Platform.ChangeAsync(StaffTestSql.KeepAway, new { id = Ids.New(), person, worker = lead.WorkerId, now = office.Platform.Clock.GetUtcNow().UtcDateTime });

        Assert.NotNull((await office.LeaveAsync(Door.Navigator)).Location);

        Assert.Equal([Office.Lead], await office.Platform.RowsAsync<string>(StaffTestSql.Leads));
        Assert.Single(await office.Platform.RowsAsync<Guid>(StaffTestSql.Unled));
        using var governance = await office.Platform.EnterAsync("governance@demo.example");
        var told = await governance.OpenAsync("/");
        Assert.Contains("In Navigators something waits that nobody there may open.", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Office.Marker, told.Html, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_changes_team_hands_on_first_and_stays(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await office.PersonAsync(Door.Navigator);
        var housing = await office.FindAsync(Office.Housing);
        var path = await office.PathAsync(Door.Navigator);
        var move = new Dictionary<string, string?> { ["Input.TeamId"] = $"{housing.TeamId}" };

        var refused = await office.Browser.PostAsync(await office.Browser.OpenAsync(path), move);
        Assert.Contains("They lead support in this team", refused.Text, StringComparison.Ordinal);
        Assert.NotNull((await office.LeaveAsync(Door.Navigator, "Stays")).Location);
        Assert.NotNull((await office.Browser.PostAsync(await office.Browser.OpenAsync(path), move)).Location);

        var moved = await office.FindAsync(Door.Navigator);
        Assert.Equal((housing.TeamId, null), (moved.TeamId, moved.DisabledAt));
        Assert.Equal([Office.Lead], await office.Platform.RowsAsync<string>(StaffTestSql.Leads));
    }

    [Theory, EveryEngine]
    public async Task The_role_that_leads_support_is_not_taken_from_somebody_who_leads(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await office.PersonAsync(Door.Navigator);
        var path = await office.PathAsync(Door.Navigator);
        var peer = new Dictionary<string, string?> { ["Input.Roles"] = "core:peer" };

        var refused = await office.Browser.PostAsync(await office.Browser.OpenAsync(path), peer);
        Assert.Contains("They lead support, which nobody leads with these roles alone. Hand that on first.", refused.Text, StringComparison.Ordinal);
        Assert.NotNull((await office.LeaveAsync(Door.Navigator, "Stays")).Location);
        Assert.NotNull((await office.Browser.PostAsync(await office.Browser.OpenAsync(path), peer)).Location);
    }

    [Theory, EveryEngine]
    public async Task What_is_open_in_an_emergency_ends_with_the_role_and_with_leaving(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var (person, now) = (await office.PersonAsync(Office.Housing), office.Platform.Clock.GetUtcNow().UtcDateTime);
        await office.ColleagueAsync(Office.Second, Door.Navigator);
        foreach (var email in (string[])[Door.Navigator, Office.Lead, Office.Second])
        {
            await office.Platform.ChangeAsync(StaffTestSql.Opened, new { id = Ids.New(), person, worker = (await office.FindAsync(email)).WorkerId, now, until = now.AddHours(8) });
        }

        var peer = new Dictionary<string, string?> { ["Input.Roles"] = "core:peer" };
        Assert.NotNull((await office.Browser.PostAsync(await office.Browser.OpenAsync(await office.PathAsync(Door.Navigator)), peer)).Location);
        Assert.Equal([Office.Lead, Office.Second], await office.Platform.RowsAsync<string>(StaffTestSql.StillOpen, new { now }));

        Assert.NotNull((await office.LeaveAsync(Office.Second)).Location);
        Assert.Equal([Office.Lead], await office.Platform.RowsAsync<string>(StaffTestSql.StillOpen, new { now }));
    }

    [Theory, EveryEngine]
    public async Task Support_does_not_begin_with_somebody_who_has_left(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var worker = await office.FindAsync(Door.Navigator);
        await office.LeaveAsync(Door.Navigator);

        await Assert.ThrowsAsync<RuleBrokenException>(() => office.PersonAsync(Door.Navigator));

        Assert.Empty(await office.Platform.RowsAsync<string>(StaffTestSql.Leads));
        Assert.NotEqual(worker.Version, (await office.FindAsync(Door.Navigator)).Version);
    }

    [Theory, EveryEngine]
    public async Task A_caseload_that_grows_while_its_worker_leaves_is_handed_on_whole(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var (worker, lead, admin) = (await office.FindAsync(Door.Navigator), await office.FindAsync(Office.Lead), await office.FindAsync(Office.Admin));
        await office.PersonAsync(Door.Navigator);
        var growing = Enumerable.Range(0, 6).Select(_ => Record.ExceptionAsync(() => office.PersonAsync(Door.Navigator)).AsTask());
        var leaving = office.ActAsync(admin, change => change.LeaveAsync(Office.Line(worker), new Dictionary<Guid, Guid> { [worker.TeamId] = lead.WorkerId }));

        await Task.WhenAll([.. growing, leaving]);

        Assert.Empty(await office.Platform.RowsAsync<Guid>(StaffTestSql.LedByNobodyHere));
        Assert.Empty(await office.Platform.RowsAsync<Guid>(StaffTestSql.Unled));
        Assert.NotEmpty(await office.Platform.RowsAsync<string>(StaffTestSql.Leads));
    }

    [Theory, EveryEngine]
    public async Task Whoever_is_switched_on_again_has_the_team_the_roles_and_the_password_they_had(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await office.LeaveAsync(Door.Navigator);
        var path = await office.PathAsync(Door.Navigator);
        Assert.Equal(HttpStatusCode.NotFound, (await office.Browser.AskAsync(path + "/leave")).Status);

        var page = await office.Browser.OpenAsync(path);
        Assert.NotNull((await office.Browser.PostAsync(page)).Location);

        using var back = await office.Platform.EnterAsync();
        Assert.Equal(HttpStatusCode.OK, (await back.AskAsync("/people/search")).Status);
    }

    [Theory, EveryEngine]
    public async Task Work_addressed_to_somebody_who_changes_team_or_leaves_goes_to_the_lead_of_its_team_and_never_to_nobody(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var (navigator, housing) = (await office.FindAsync(Door.Navigator), await office.FindAsync(Office.Housing));
        await office.LeaveAsync(Office.HousingLead);
        using var lead = await office.Platform.EnterAsync(Office.Lead);
        await office.WorkAsync("Ring the clinic", navigator);
        await office.WorkAsync("Order the keys", housing);

        var move = new Dictionary<string, string?> { ["Input.TeamId"] = $"{housing.TeamId}" };
        Assert.NotNull((await office.Browser.PostAsync(await office.Browser.OpenAsync(await office.PathAsync(Door.Navigator)), move)).Location);
        Assert.Contains("Ring the clinic", (await lead.OpenAsync("/")).Text, StringComparison.Ordinal);

        // a team without a lead: whoever is in it
        Assert.NotNull((await office.LeaveAsync(Office.Housing)).Location);
        using var moved = await office.Platform.EnterAsync();
        var day = (await moved.OpenAsync("/")).Text;
        Assert.Contains("Order the keys", day, StringComparison.Ordinal);
        Assert.DoesNotContain("Ring the clinic", day, StringComparison.Ordinal);

        // what is raised for somebody who is there no longer is for their team
        await office.WorkAsync("Fetch the post", housing);
        Assert.Contains("Fetch the post", (await moved.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_was_the_only_one_of_a_team_takes_along_what_is_about_nobody(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var (housing, lead) = (await office.FindAsync(Office.Housing), await office.FindAsync(Office.Lead));
        await office.LeaveAsync(Office.HousingLead);
        await office.WorkAsync("Order the keys", housing);

        var move = new Dictionary<string, string?> { ["Input.TeamId"] = $"{lead.TeamId}" };
        await office.Browser.PostAsync(await office.Browser.OpenAsync(await office.PathAsync(Office.Housing)), move);

        using var moved = await office.Platform.EnterAsync(Office.Housing);
        Assert.Contains("Order the keys", (await moved.OpenAsync("/")).Text, StringComparison.Ordinal);
    }
}
