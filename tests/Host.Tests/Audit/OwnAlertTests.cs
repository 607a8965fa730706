using Host.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Host.Audit.Sealing;
using Platform.Host.Workers;
using Platform.Sdk.Data;
using static Host.Tests.Audit.AuditDesk;

namespace Host.Tests.Audit;

/// <summary>Nobody of governance is told of, or reviews, what they did themselves or what is about somebody from whom they are kept away.</summary>
public sealed class OwnAlertTests
{
    private const string Admin = "admin@demo.example", Second = "second@demo.example", Work = "Somebody made themselves the lead worker, or took support up again",
        Alert = "made themselves the lead worker of somebody", Nobody = "nobody in governance may look at it themselves";

    [Theory, EveryEngine]
    public async Task An_alert_about_the_only_one_in_governance_is_a_plain_notice_to_administrators(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        var me = await desk.WorkerAsync(Governance);
        await desk.AlertAsync(AlertKind.SelfClaim, me);
        await desk.AlertAsync(AlertKind.Closed, me);
        Assert.DoesNotContain(Work, await desk.DayAsync(Governance), StringComparison.Ordinal);
        var day = await desk.DayAsync(Admin);
        Assert.Single(day.Split(Nobody)[1..]);
        Assert.DoesNotContain("Gita", day, StringComparison.Ordinal);

        // neither shown to them nor reviewed by them, whatever they post
        await desk.AlertAsync(AlertKind.Export, null);
        var governance = await desk.AsAsync(Governance);
        var page = await governance.OpenAsync("/admin/audit");
        Assert.DoesNotContain(Alert, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("closed to them", page.TextOf("main div.area-card"), StringComparison.Ordinal);
        foreach (var own in await desk.Platform.RowsAsync<Guid>(GovernanceSql.Alert, new { worker = (Guid?)me }))
        {
            await governance.PostAsync(page, new Dictionary<string, string?> { ["id"] = $"{own}" }, "main div.area-card form");
            page = await governance.OpenAsync("/admin/audit");
        }

        Assert.Equal(3, Assert.Single(await desk.Platform.RowsAsync<int>(GovernanceSql.Open)));
    }

    [Theory, EveryEngine]
    public async Task The_others_are_told_and_whom_it_is_about_is_shown_it_in_no_hand_over(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        await desk.ColleagueAsync(Second, Governance);
        var (me, other) = (await desk.WorkerAsync(Governance), await desk.WorkerAsync(Second));
        await desk.AlertAsync(AlertKind.SelfClaim, me);
        Assert.Contains(Work, await desk.DayAsync(Second), StringComparison.Ordinal);
        Assert.Contains(Alert, (await (await desk.AsAsync(Second)).OpenAsync("/admin/audit")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Work, await desk.DayAsync(Governance), StringComparison.Ordinal);
        Assert.DoesNotContain(Nobody, await desk.DayAsync(Admin), StringComparison.Ordinal);

        // the item is of the team, or handed to the very one: they see it neither way, and the rest of the team does
        foreach (var to in (Guid?[])[null, me])
        {
            await desk.Platform.ChangeAsync(GovernanceSql.HandOn, new { worker = other, to });
            Assert.DoesNotContain(Work, await desk.DayAsync(Governance), StringComparison.Ordinal);
            Assert.Contains(Work, await desk.DayAsync(Second), StringComparison.Ordinal);
            await desk.Platform.ChangeAsync(GovernanceSql.HandOn, new { worker = me, to = (Guid?)other });
        }
    }

    [Theory, EveryEngine]
    public async Task Whoever_is_or_was_kept_away_from_the_record_is_not_told_of_it(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        await desk.ColleagueAsync(Second, Governance);
        var (person, worker) = (await desk.PersonAsync("Robin Relative"), await desk.WorkerAsync(Navigator));
        await desk.KeepAwayAsync(person);
        await desk.EndAllAsync();
        await desk.AlertAsync(AlertKind.SelfClaim, worker, person);
        Assert.DoesNotContain(Work, await desk.DayAsync(Governance), StringComparison.Ordinal);
        Assert.DoesNotContain(Alert, (await (await desk.AsAsync(Governance)).OpenAsync("/admin/audit")).Text, StringComparison.Ordinal);
        Assert.Contains(Work, await desk.DayAsync(Second), StringComparison.Ordinal);
        Assert.Contains(Alert, (await (await desk.AsAsync(Second)).OpenAsync("/admin/audit")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_new_link_into_an_administrators_account_is_told_to_governance_and_one_into_a_workers_is_not(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        await LinkAsync(desk, Navigator);
        Assert.DoesNotContain("A new sign-in link", await desk.DayAsync(Governance), StringComparison.Ordinal);
        await LinkAsync(desk, Admin);
        Assert.Contains("A new sign-in link was made for somebody who administers here", await desk.DayAsync(Governance), StringComparison.Ordinal);
        Assert.Contains("Ada Administrator made a new sign-in link for Ada Administrator.", (await (await desk.AsAsync(Governance)).OpenAsync("/admin/audit")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("A new sign-in link", await desk.DayAsync(Admin), StringComparison.Ordinal);

        // by the command as well, where nobody is signed in
        await desk.Platform.InServicesAsync(services => services.GetRequiredService<AdminInvite>().CreateAsync(Admin));
        Assert.Contains("Whoever runs this service made a new sign-in link for Ada Administrator.", (await (await desk.AsAsync(Governance)).OpenAsync("/admin/audit")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Where_nobody_in_governance_is_left_another_administrator_is_told(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        await desk.ColleagueAsync(Second, Admin);

        // the link is into the account of the only one in governance
        await LinkAsync(desk, Governance);
        Assert.DoesNotContain("A new sign-in link", await desk.DayAsync(Governance), StringComparison.Ordinal);
        Assert.DoesNotContain("made a new sign-in link", (await (await desk.AsAsync(Governance)).OpenAsync("/admin/audit")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("A new sign-in link", await desk.DayAsync(Admin), StringComparison.Ordinal);
        Assert.Contains("A new sign-in link was made for somebody who administers here", await desk.DayAsync(Second), StringComparison.Ordinal);
    }

    private static async Task LinkAsync(AuditDesk desk, string email)
    {
        var browser = await desk.AsAsync(Admin);
        Assert.NotNull((await browser.PostAsync(await browser.OpenAsync($"/admin/workers/{await desk.WorkerAsync(email)}"), form: "form[action*='handler=Link']")).Location);
    }
}
