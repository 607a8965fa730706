using Host.Tests.Audit.Sealing;
using Host.Tests.SignIn;
using Host.Tests.Staff;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Microsoft.Extensions.DependencyInjection;
using Platform.Host.Jobs;
using Platform.Sdk.Access;
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
        Assert.Equal(("new@council.example.org, roles core:worker", "switched off"), (rows[0].Detail, rows[2].Detail));
        Assert.StartsWith($"team {lead.TeamId}, roles core:worker", rows[1].Detail, StringComparison.Ordinal);
        Assert.All(rows, row => Assert.Null(row.SubjectId));
        await desk.SealAsync();
        Assert.Null((await desk.VerifyAsync()).Break);
        await office.Platform.ChangeAsync(MutationSql.Detail, new { text = "roles *:administrator" });
        Assert.Contains("was changed after it was sealed", (await desk.VerifyAsync()).Break, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_job_that_touches_records_leaves_a_row_before_it_begins_and_says_in_words_what_it_is(DatabaseEngine engine)
    {
        await using var desk = new AuditDesk(await TestPlatform.StartAsync(engine, new Watering()));
        await desk.Platform.Services.GetRequiredService<JobRunner>().RunDueAsync();
        var row = Assert.Single(await desk.AllAsync(), one => one.ModuleKey == "watering");
        Assert.Equal(("job", "watering", "Waters what people planted", "Test area", "begun", null), (row.Action, row.ModuleKey, row.Team, row.Organisation, row.Outcome, row.Email));
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
