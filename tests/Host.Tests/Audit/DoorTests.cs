using Host.Tests.Audit.Sealing;
using Host.Tests.Passkeys;
using Host.Tests.SignIn;
using Host.Tests.Staff;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Microsoft.Extensions.DependencyInjection;
using Platform.Host.Audit.WrongTries;
using Platform.Host.Jobs;
using Platform.Host.SingleSignOn;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using static Host.Tests.Audit.AuditDesk;

namespace Host.Tests.Audit;

/// <summary>Who came in and went, whose password was wrong, and what an administrator changed about whom.</summary>
public sealed class DoorTests
{
    [Theory, EveryEngine]
    public async Task Signing_in_and_out_and_a_wrong_password_are_written_down_and_never_what_was_typed(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        var browser = await desk.Platform.SignInAsync(Navigator);
        Later(desk);
        await browser.PostAsync(await browser.OpenAsync("/sign-out"), form: "main form[action='/sign-out']");
        Later(desk);
        using var stranger = desk.Platform.Browser();
        await stranger.TryAsync(Lead, "a password of mine");
        Later(desk);
        await stranger.TryAsync("whoever@example.org", "another of mine");
        var rows = await desk.EverythingAsync();
        Assert.Equal(
            [
                KeptRow.Said("sign-in", Navigator, null, "done", "/SignIn/SignIn"), KeptRow.Said("sign-out", Navigator, null, "done", "/SignIn/SignOut"),
                KeptRow.Said("sign-in-fail", Lead, null, "wrong", "/SignIn/SignIn"), KeptRow.Said("sign-in-fail", null, null, "wrong", "/SignIn/SignIn"),
            ],
            rows.Select(row => row.InWords()));
        Assert.Equal(("Navigators", "Exampleton Council", "worker"), (rows[0].Team, rows[0].Organisation, rows[0].Roles));
        Assert.Equal((16, rows[0].SessionMark), (rows[0].SessionMark!.Length, rows[1].SessionMark));
        Assert.All(rows, row => Assert.DoesNotContain("mine", $"{row}", StringComparison.Ordinal));
        Assert.All(rows, row => Assert.DoesNotContain("whoever", $"{row}", StringComparison.Ordinal));
    }

    [Theory, EveryEngine]
    public async Task What_an_administrator_changes_says_about_which_colleague_and_which_roles_and_of_no_person(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await using var desk = new AuditDesk(office.Platform);
        var lead = await office.FindAsync(Office.Lead);
        await office.Browser.PostAsync(await office.Browser.OpenAsync("/admin/workers/invite"), new Dictionary<string, string?>
        {
            ["Input.Email"] = "new@council.example.org", ["Input.Name"] = "Noor New", ["Input.TeamId"] = $"{lead.TeamId}", ["Input.Roles"] = "core:worker",
        });
        Later(desk);
        await office.Browser.PostAsync(await office.Browser.OpenAsync(await office.PathAsync(Office.Lead)), new Dictionary<string, string?> { ["Input.Roles"] = "core:worker" });
        Later(desk);
        await office.LeaveAsync(Office.Housing);
        Later(desk);
        await office.Browser.PostAsync(await office.Browser.OpenAsync(await office.PathAsync(Office.Housing)));
        var rows = (await desk.AllAsync()).Where(row => row.Email == Office.Admin).ToList();
        Assert.Equal(
            [("worker-invite", null), ("worker-change", Office.Lead), ("worker-leave", Office.Housing), ("worker-return", Office.Housing)],
            rows.Select(row => (row.Action, row.AboutEmail)));
        Assert.Equal(("new@council.example.org, Navigators, Exampleton Council, roles core:worker", "switched off"), (rows[0].Detail, rows[2].Detail));
        Assert.StartsWith($"team {lead.TeamId}, roles core:worker", rows[1].Detail, StringComparison.Ordinal);
        Assert.All(rows, row => Assert.Null(row.SubjectId));
        Assert.Contains("Where: Workers. Request ", (await (await desk.AsAsync(Governance)).OpenAsync("/admin/audit")).TextOf("main ul.govuk-list--spaced"), StringComparison.Ordinal);
        await desk.SealAsync();
        Assert.Null((await desk.VerifyAsync()).Break);
        await office.Platform.ChangeAsync(MutationSql.Detail, new { text = "roles *:administrator" });
        Assert.Contains("was changed after it was sealed", (await desk.VerifyAsync()).Break, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_guesses_adds_few_rows_and_then_one_that_says_how_many_there_were(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await using var desk = new AuditDesk(office.Platform);
        var lead = await office.FindAsync(Office.Lead);
        foreach (var who in (Guid?[])[null, lead.WorkerId])
        {
            for (var guess = 0; guess < 37; guess++)
            {
                await office.Platform.InServicesAsync(async services =>
                {
                    await services.GetRequiredService<TryCounts>().AddAsync(services.GetRequiredService<IDatabase>(), who);
                    return true;
                });
            }
        }

        await desk.SealAsync();
        Assert.Equal((10, 10), await WrongAsync());
        desk.Platform.Clock.Advance(TryCounts.Window);
        await desk.SealAsync();
        await desk.SealAsync();
        Assert.Equal((11, 11), await WrongAsync());
        Assert.Equal(2, (await desk.AllAsync()).Count(row => row.Detail?.StartsWith("37 wrong tries since ", StringComparison.Ordinal) == true));

        // and after it, one by one again
        using var stranger = desk.Platform.Browser();
        await stranger.TryAsync("whoever@example.org", "a password of mine");
        Assert.Equal((12, 11), await WrongAsync());

        async Task<(int Nobody, int Lead)> WrongAsync()
        {
            var rows = (await desk.AllAsync()).Where(row => row.Action == "sign-in-fail").ToList();
            return (rows.Count(row => row.Email is null), rows.Count(row => row.Email == Office.Lead));
        }
    }

    [Theory, EveryEngine]
    public async Task Wrong_passkeys_and_answers_of_the_single_sign_on_are_bounded_as_passwords_are(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await using var desk = new AuditDesk(office.Platform);
        using var key = new Authenticator();
        await office.Platform.ArmAsync(key);
        using var browser = await office.Platform.EnterAsync();
        for (var guess = 0; guess < 13; guess++) await browser.ShowAsync(_ => "{}");
        var lead = await office.FindAsync(Office.Lead);
        foreach (var who in (Guid?[])[null, lead.WorkerId])
        {
            for (var guess = 0; guess < 13; guess++)
            {
                await office.Platform.InServicesAsync(async services =>
                {
                    await ActivatorUtilities.CreateInstance<Arrival>(services, ActivatorUtilities.CreateInstance<Identities>(services)).RefusedAsync(new RefusedException(Refusal.NotTrusted, who));
                    return true;
                });
            }
        }

        var wrong = (await desk.AllAsync()).Where(row => row.Action == "sign-in-fail").ToList();
        Assert.Equal((10, 10, 10), (wrong.Count(row => row.Email == Door.Navigator), wrong.Count(row => row.Email is null), wrong.Count(row => row.Email == Office.Lead)));
        Assert.Equal(20, wrong.Count(row => row.Detail == "single sign-on: NotTrusted"));
    }

    [Theory, EveryEngine]
    public async Task A_job_that_touches_records_leaves_a_row_before_it_begins_and_says_in_words_what_it_is(DatabaseEngine engine)
    {
        await using var desk = new AuditDesk(await TestPlatform.StartAsync(engine, new Watering()));
        await desk.Platform.Services.GetRequiredService<JobRunner>().RunDueAsync();
        var row = Assert.Single(await desk.AllAsync(), one => one.ModuleKey == "watering");
        Assert.Equal(("job", "watering", "Waters what people planted", "Test area", "begun", null), (row.Action, row.ModuleKey, row.Team, row.Organisation, row.Outcome, row.Email));
        var read = await (await desk.AsAsync(Governance)).OpenAsync("/admin/audit");
        Assert.Contains("A job was started", read.TextOf("main ul.govuk-list--spaced"), StringComparison.Ordinal);
        Assert.DoesNotContain("begun", read.Text, StringComparison.Ordinal);
    }

    // rows of one instant stand in no order
    private static void Later(AuditDesk desk) => desk.Platform.Clock.Advance(TimeSpan.FromSeconds(1));

    private sealed class Watering : IModule
    {
        public ModuleInfo Info { get; } = new("watering", "Watering", "Waters.");

        public void Compose(IModuleBuilder module) => module.Every(1, WaterAsync);

        [AuditedJob("Waters what people planted")]
        private static Task WaterAsync(ModuleScope scope) => Task.CompletedTask;
    }
}
