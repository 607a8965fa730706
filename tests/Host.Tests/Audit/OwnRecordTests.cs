using System.Net;
using Host.Tests.SignIn;
using Host.Tests.Staff;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Host.Audit;
using Platform.Host.Audit.Sealing;
using Platform.Sdk.Data;
using static Host.Tests.Audit.AuditDesk;

namespace Host.Tests.Audit;

/// <summary>Governance reads the audit, but for what is about records that are or were closed to the one who reads, and for what they did themselves.</summary>
public sealed class OwnRecordTests
{
    [Theory, EveryEngine]
    public async Task What_is_about_a_record_from_which_the_reader_is_kept_away_is_not_in_their_search(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        var (person, other) = (await desk.PersonAsync("Robin Relative"), await desk.PersonAsync("Robin Other"));
        await desk.WriteAsync(2, subject: person);
        await desk.WriteAsync(1, subject: other);
        var governance = await desk.AsAsync(Governance);
        var before = await governance.OpenAsync("/admin/audit?did=view");
        Assert.Equal(3, before.Document.QuerySelectorAll("main li.area-card").Length);
        await KeepAwayAsync(desk, person);

        var after = await governance.OpenAsync("/admin/audit?did=view");

        Assert.Single(after.Document.QuerySelectorAll("main li.area-card"));
        var rows = (await desk.AllAsync()).Where(row => row.SubjectId == person && row.Action == AuditAction.View).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Equal(HttpStatusCode.NotFound, (await governance.AskAsync($"/admin/audit?like={rows[0].AuditId}")).Status);
    }

    [Theory, EveryEngine]
    public async Task What_came_of_their_own_tries_reads_as_of_a_record_that_is_not_there(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        var (closed, another) = (await desk.PersonAsync("Robin Relative"), await desk.PersonAsync("Robin Other"));
        await KeepAwayAsync(desk, closed);
        await desk.Platform.ChangeAsync(AlsoLeads, new { });
        var governance = await desk.AsAsync(Governance);
        foreach (var person in (Guid[])[closed, another, Ids.New()]) Assert.Equal(HttpStatusCode.NotFound, (await governance.AskAsync($"/people/{person}")).Status);

        var told = await governance.OpenAsync("/admin/audit?did=policy-deny");

        Assert.Equal(
            Enumerable.Repeat("Was refused: there is no such record, or not for them", 3),
            told.Document.QuerySelectorAll("main li.area-card strong").Select(act => $"{act.TextContent}{act.NextSibling!.TextContent}".Trim()));
        Assert.DoesNotContain("All about this record", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("kept away from this record", told.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Nobody_is_told_of_or_reviews_what_they_did_themselves_and_an_administrator_hears_where_nobody_else_can(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        var me = Assert.Single(await desk.Platform.RowsAsync<StaffMember>(StaffTestSql.Worker, new { email = Governance })).WorkerId;
        await desk.Platform.InServicesAsync(async services =>
        {
            var database = services.GetRequiredService<IDatabase>();
            await database.TransactAsync(() => services.GetRequiredService<AlertDesk>().RaiseAsync(
                "a mark", AlertKind.SelfClaim, me, null, null, desk.Platform.Clock.GetUtcNow().UtcDateTime));
            return true;
        });
        var (governance, admin) = (await desk.AsAsync(Governance), await desk.AsAsync("admin@demo.example"));

        Assert.DoesNotContain("lead worker", (await governance.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("made themselves the lead worker of somebody", (await governance.OpenAsync("/admin/audit")).Text, StringComparison.Ordinal);
        Assert.Contains("nobody but who did it may review it", (await admin.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    private static async Task KeepAwayAsync(AuditDesk desk, Guid person)
    {
        var me = Assert.Single(await desk.Platform.RowsAsync<StaffMember>(StaffTestSql.Worker, new { email = Governance })).WorkerId;
        await desk.Platform.ChangeAsync(StaffTestSql.KeepAway, new { id = Ids.New(), person, worker = me, now = desk.Platform.Clock.GetUtcNow().UtcDateTime });
    }

    private static readonly Sql AlsoLeads = new("""
        insert into core_worker_role (worker_id, module_key, role)
        select w.worker_id, 'core', 'lead' from core_worker w where w.email = 'governance@demo.example'
        """);
}
