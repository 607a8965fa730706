using System.Net;
using Host.Tests.SignIn;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace Host.Tests.Staff;

/// <summary>Links by which somebody who works here already gets in again.</summary>
public sealed class LinkTests
{
    private static readonly Dictionary<string, string?> s_password = new() { ["Input.Password"] = "violet kettle harbour" };

    [Theory, EveryEngine]
    public async Task A_new_link_gives_back_no_role_that_was_taken_since_and_no_team(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var before = await office.FindAsync(Door.Navigator);
        var link = await LinkAsync(office);
        await office.Browser.PostAsync(await office.Browser.OpenAsync(await office.PathAsync(Door.Navigator)), new Dictionary<string, string?> { ["Input.Roles"] = "core:peer" });
        var roles = await office.Platform.RowsAsync<string>(StaffTestSql.Roles, new { email = Door.Navigator });

        using var browser = office.Platform.Browser();
        Assert.Equal("/", (await browser.PostAsync(await browser.OpenAsync(link), s_password)).Location);

        Assert.Contains("peer", roles);
        Assert.Equal(roles, await office.Platform.RowsAsync<string>(StaffTestSql.Roles, new { email = Door.Navigator }));
        Assert.Equal(before.TeamId, (await office.FindAsync(Door.Navigator)).TeamId);
    }

    [Theory, EveryEngine]
    public async Task Somebody_who_works_here_is_not_invited_a_second_time(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);

        var answer = await office.Browser.PostAsync(await office.Browser.OpenAsync("/admin/workers/invite"), new Dictionary<string, string?>
        {
            ["Input.Email"] = Door.Navigator.ToUpperInvariant(),
            ["Input.Name"] = "Noor New",
            ["Input.TeamId"] = $"{(await office.FindAsync(Office.Lead)).TeamId}",
            ["Input.Roles"] = "core:lead",
        });

        Assert.Null(answer.Location);
        Assert.Contains("has an account already", answer.Text, StringComparison.Ordinal);
        Assert.Equal("Noor New", answer.Document.QuerySelector("[name='Input.Name']")!.GetAttribute("value"));
    }

    [Theory, EveryEngine]
    public async Task Once_one_link_was_used_an_older_one_is_worth_nothing(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var older = await LinkAsync(office);
        // an address that was typed in other letters when the first was made
        await office.Platform.ChangeAsync(StaffTestSql.ShoutInvites, new { });
        var newer = await LinkAsync(office);

        using var browser = office.Platform.Browser();
        await browser.PostAsync(await browser.OpenAsync(newer), s_password);

        using var other = office.Platform.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await other.AskAsync(older)).Status);
    }

    [Theory, EveryEngine]
    public async Task A_link_lets_nobody_in_whose_account_was_switched_off(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var link = await LinkAsync(office);
        Assert.NotNull((await office.LeaveAsync(Door.Navigator)).Location);

        using var browser = office.Platform.Browser();
        var answer = await browser.PostAsync(await browser.OpenAsync(link), s_password);

        Assert.Contains("switched off", answer.Text, StringComparison.Ordinal);
        Assert.Equal("/sign-in?returnUrl=%2F", (await browser.AskAsync("/")).Location);
    }

    private static async Task<string> LinkAsync(Office office)
    {
        var page = await office.Browser.OpenAsync(await office.PathAsync(Door.Navigator));
        var made = await office.Browser.SubmitAsync(page, form: "form[action*='handler=Link']");
        return new Uri(made.TextOf("#link")).AbsolutePath;
    }
}
