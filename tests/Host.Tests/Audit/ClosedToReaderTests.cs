using System.Net;
using AngleSharp.Dom;
using Host.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Exploring;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Host.Audit;
using Platform.Sdk.Data;
using static Host.Tests.Audit.AuditDesk;

namespace Host.Tests.Audit;

/// <summary>Whoever searches the audit reads nothing about records that are or were closed to them.</summary>
public sealed class ClosedToReaderTests
{
    private const int Looks = 60;

    [Theory, EveryEngine]
    public Task What_is_about_a_record_from_which_the_reader_is_kept_away_stands_nowhere(DatabaseEngine engine) =>
        IsNowhereAsync(engine, (desk, person) => desk.KeepAwayAsync(person));

    [Theory, EveryEngine]
    public Task Nor_about_one_from_which_they_were_kept_away(DatabaseEngine engine) => IsNowhereAsync(engine, async (desk, person) =>
    {
        await desk.KeepAwayAsync(person);
        await desk.EndAllAsync();
    });

    [Theory, EveryEngine]
    public Task Nor_about_one_that_is_sealed_and_does_not_name_them(DatabaseEngine engine) => IsNowhereAsync(engine, (desk, person) => desk.SealAsync(person));

    [Theory, EveryEngine]
    public Task Nor_about_one_that_was(DatabaseEngine engine) => IsNowhereAsync(engine, async (desk, person) =>
    {
        await desk.SealAsync(person);
        await desk.EndAllAsync();
    });

    [Theory, EveryEngine]
    public async Task A_lock_that_names_somebody_else_and_a_seal_that_names_the_reader_hide_nothing(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        var person = Ids.New();
        await PersonAsync(desk, person);
        await desk.WriteAsync(3, subject: person);
        await desk.KeepAwayAsync(person, Navigator);
        await desk.SealAsync(person, Governance);
        Assert.Equal(3, Rows(await (await desk.AsAsync(Governance)).OpenAsync("/admin/audit?did=view")).Count);
    }

    [Theory, EveryEngine]
    public async Task Their_own_refusals_read_alike_whatever_the_record_and_lead_nowhere(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        var people = await ClosedAndOpenAsync(desk);
        var governance = await desk.AsAsync(Governance);
        foreach (var person in people) Assert.Equal(HttpStatusCode.Forbidden, (await governance.AskAsync($"/people/{person}")).Status);
        await AreAlikeAsync(desk, people.Length);

        // and with a role that opens records, which is refused another way
        await desk.Platform.ChangeAsync(GovernanceSql.AlsoLeads, new { });
        foreach (var person in people) Assert.Equal(HttpStatusCode.NotFound, (await governance.AskAsync($"/people/{person}")).Status);
        await AreAlikeAsync(desk, 2 * people.Length);
        foreach (var row in (await desk.AllAsync()).Where(row => row is { Action: AuditAction.PolicyDeny, Email: Governance }))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await governance.AskAsync($"/admin/audit?like={row.AuditId}")).Status);
        }

        // a page that is about nobody says what it is
        await governance.AskAsync("/admin/workers");
        Assert.Contains("Was refused: their role does not allow it", (await governance.OpenAsync("/admin/audit")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_they_did_themselves_reads_the_same_before_and_after_the_record_is_closed_to_them(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        var (person, me) = (Ids.New(), await desk.WorkerAsync(Governance));
        await PersonAsync(desk, person);
        await desk.WriteAsync(1, me, person);
        var governance = await desk.AsAsync(Governance);
        var before = Assert.Single(Rows(await governance.OpenAsync("/admin/audit?did=view")));
        await desk.KeepAwayAsync(person);
        Assert.Equal(before.OuterHtml, Assert.Single(Rows(await governance.OpenAsync("/admin/audit?did=view"))).OuterHtml);
        Assert.DoesNotContain("All about this record", before.TextContent, StringComparison.Ordinal);
    }

    private static async Task IsNowhereAsync(DatabaseEngine engine, Func<AuditDesk, Guid, Task> close)
    {
        await using var desk = await OpenAsync(engine);
        var (closed, other, looker) = (Ids.New(), Ids.New(), await desk.WorkerAsync(Navigator));
        foreach (var person in (Guid[])[closed, other]) await PersonAsync(desk, person);
        var governance = await desk.AsAsync(Governance);
        await desk.SealAsync();
        await desk.WriteAsync(1, looker, other);
        await desk.WriteAsync(Looks, looker, closed);
        await desk.WriteAsync(1, looker, closed, AuditAction.Lock);
        await close(desk, closed);

        foreach (var asked in (string[])["/admin/audit?did=view", $"/admin/audit?worker={looker}", $"/admin/audit?worker={looker}&did=view&days=365"])
        {
            var page = await governance.OpenAsync(asked);
            Assert.Single(Rows(page));
            Assert.Null(page.Document.QuerySelector("a[rel=next]"));
        }

        Assert.Empty(Rows(await governance.OpenAsync("/admin/audit?did=lock")));

        // nor in the number of what is not sealed: the row of the other, and the four that these pages left
        Assert.Contains("5 rows are not sealed yet", (await governance.OpenAsync("/admin/audit")).Text, StringComparison.Ordinal);
        foreach (var row in (await desk.AllAsync()).Where(row => row.SubjectId == closed))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await governance.AskAsync($"/admin/audit?like={row.AuditId}")).Status);
        }

        // what leads to the other still does
        var all = await governance.OpenAsync("/admin/audit?did=view");
        Assert.Single(Rows(await governance.OpenAsync(all.LinkTo("All about this record"))));
    }

    private static async Task AreAlikeAsync(AuditDesk desk, int count)
    {
        var told = Rows(await (await desk.AsAsync(Governance)).OpenAsync("/admin/audit?did=policy-deny"));
        Assert.Equal(count, told.Count);
        var said = Assert.Single(told.Select(row => string.Join('|', row.QuerySelectorAll("p:not(.govuk-hint)").Select(line => line.TextContent))).Distinct());
        Assert.StartsWith("Was refused: there is no such record, or not for them|", said, StringComparison.Ordinal);
        Assert.All(told, row => Assert.Null(row.QuerySelector("a")));
    }

    // one they are kept away from, one they were, one that is sealed, one that was, one that is open to others, and none at all
    private static async Task<Guid[]> ClosedAndOpenAsync(AuditDesk desk)
    {
        Guid[] people = [.. Enumerable.Range(0, 6).Select(_ => Ids.New())];
        foreach (var person in people[..5]) await PersonAsync(desk, person);
        await desk.KeepAwayAsync(people[0]);
        await desk.SealAsync(people[1]);
        await desk.EndAllAsync();
        await desk.KeepAwayAsync(people[2]);
        await desk.SealAsync(people[3]);
        return people;
    }

    private static Task<int> PersonAsync(AuditDesk desk, Guid person) =>
        desk.Platform.ChangeAsync(KitSql.AddPerson, new { person, name = "Robin", now = desk.Now() });

    private static IReadOnlyList<IElement> Rows(TestPage page) => [.. page.Document.QuerySelectorAll("main li.area-card")];
}
