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

        Assert.Contains("2 people in Navigators", page.Text, StringComparison.Ordinal);
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

        var answer = await office.LeaveAsync(Office.Housing);

        Assert.Null(answer.Location);
        Assert.Contains("Choose who takes over the support of 1 people in Housing First team", answer.Text, StringComparison.Ordinal);
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
    public async Task Nobody_takes_over_who_is_kept_away_from_one_of_them(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var (person, lead) = (await office.PersonAsync(Door.Navigator), await office.FindAsync(Office.Lead));
        await office.PersonAsync(Door.Navigator);
        await office.Platform.ChangeAsync(StaffTestSql.KeepAway, new { id = Ids.New(), person, worker = lead.WorkerId, now = office.Platform.Clock.GetUtcNow().UtcDateTime });

        var answer = await office.LeaveAsync(Door.Navigator);

        Assert.Contains("1 of these records cannot be opened by Lee Leader", answer.Text, StringComparison.Ordinal);
        Assert.Equal([Door.Navigator, Door.Navigator], await office.Platform.RowsAsync<string>(StaffTestSql.Leads));
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
        Assert.Contains("They lead the support of 1 people in this team", refused.Text, StringComparison.Ordinal);
        Assert.NotNull((await office.LeaveAsync(Door.Navigator, "Stays")).Location);
        Assert.NotNull((await office.Browser.PostAsync(await office.Browser.OpenAsync(path), move)).Location);

        var moved = await office.FindAsync(Door.Navigator);
        Assert.Equal((housing.TeamId, null), (moved.TeamId, moved.DisabledAt));
        Assert.Equal([Office.Lead], await office.Platform.RowsAsync<string>(StaffTestSql.Leads));
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
}
