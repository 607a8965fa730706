using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Host.Audit;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using static Host.Tests.Audit.AuditDesk;

namespace Host.Tests.Audit;

/// <summary>What a form has done is written down, also on pages whose looks are not, and a search also where its answer leads away.</summary>
public sealed class FormTests
{
    [Fact]
    public async Task What_is_done_on_a_page_whose_looks_are_not_written_down_is()
    {
        await using var desk = await OpenAsync(DatabaseEngine.Sqlite);
        var person = await desk.PersonAsync("Robin Unseen");
        var (navigator, housing, governance) = (await desk.AsAsync(Navigator), await desk.AsAsync(Housing), await desk.AsAsync(Governance));
        var numbers = await navigator.OpenAsync($"/people/{person}/identifiers/add");
        await navigator.PostAsync(numbers, Fields(("Kind", "NhsNumber"), ("Value", "999 000 0018")));
        var nobody = await FindAsync(housing, "999 000 0034");
        await desk.NewAsync();
        Assert.NotNull((await housing.AskAsync($"{nobody.Path}/break-glass")).Location);
        Assert.Equal([KeptRow.Said("search", Housing, null, "done", "/BreakGlass/Open")], await desk.NewAsync());

        var found = await FindAsync(housing, "999 000 0018");
        var unseen = await housing.OpenAsync(found.LinkTo("Ask whether they have a record that you do not see"));
        var form = await housing.OpenAsync(unseen.LinkTo("Open it in an emergency"));
        await housing.PostAsync(form, Fields(("Reason", "SeriousHarm"), ("Words", "They said on the phone that they would not be here tomorrow.")));
        var queue = await governance.OpenAsync("/break-glass");
        await desk.NewAsync();

        await governance.PostAsync(await governance.OpenAsync(queue.LinkTo("Hana Housing")), Fields(("Outcome", "Justified"), ("Words", "There was a real danger.")));
        Assert.Equal([KeptRow.Said("change", Governance, null, "done", "/BreakGlass/Review")], await desk.NewAsync());
        var day = await navigator.OpenAsync("/");
        await desk.NewAsync();
        await navigator.SubmitAsync(day, null, "main form[action*='handler=Done']");
        Assert.Equal([KeptRow.Said("change", Navigator, person, "done", "/MyDay/Index")], await desk.NewAsync());
    }

    [Fact]
    public async Task A_page_that_says_it_is_audited_leaves_a_row_although_its_author_tells_of_nobody()
    {
        await using var desk = await OpenAsync(DatabaseEngine.Sqlite);
        foreach (var how in (string[])["told of nobody", "told of somebody"])
        {
            await desk.Platform.InServicesAsync(async services =>
            {
                services.GetRequiredService<CurrentWorker>().Become(new(Ids.New(), "Somebody", Ids.New(), "Team", null, "Organisation", default, new HashSet<string>()));
                if (how == "told of somebody") services.GetRequiredService<AuditTrail>().Concerns(Ids.New());
                await services.GetRequiredService<RequestAudit>().LookedAsync(new DefaultHttpContext(), typeof(Listing));
                return true;
            });
        }

        Assert.Equal([("search", false), ("search", true)], (await desk.AllAsync()).Select(row => (row.Action, row.SubjectId is not null)).Order());
    }

    [Audited(Look.Search)]
    private sealed class Listing;

    [Fact]
    public async Task Making_oneself_the_lead_worker_and_a_closed_record_are_work_for_governance_until_they_are_reviewed()
    {
        await using var desk = await OpenAsync(DatabaseEngine.Sqlite);
        var (person, governance, navigator) = (await desk.PersonAsync("Robin Secret"), await desk.AsAsync(Governance), await desk.AsAsync(Navigator));
        Assert.DoesNotContain("lead worker", (await governance.OpenAsync("/")).Text, StringComparison.Ordinal);
        var record = await navigator.OpenAsync("/");
        Assert.NotNull((await navigator.PostAsync(await navigator.OpenAsync(record.Document.QuerySelector("a[href*='take-up']")!.GetAttribute("href")!))).Location);
        Assert.Contains(await desk.AllAsync(), row => row is { Action: "self-claim" } && row.SubjectId == person);
        await desk.SealAsync();
        var day = await governance.OpenAsync("/");
        Assert.Contains("Somebody made themselves the lead worker, or took support up again that had ended. Review whether that is right.", day.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Robin", day.Html, StringComparison.Ordinal);
        Assert.DoesNotContain($"{person}", day.Html, StringComparison.OrdinalIgnoreCase);
        var alerts = await governance.OpenAsync("/admin/audit");
        Assert.Contains("Nadia Navigator made themselves the lead worker of somebody, or took support up again that had ended.", alerts.Text, StringComparison.Ordinal);
        await governance.SubmitAsync(alerts, null, "main div.area-card form");
        Assert.DoesNotContain("made themselves", (await governance.OpenAsync("/")).Text, StringComparison.Ordinal);
    }
}
