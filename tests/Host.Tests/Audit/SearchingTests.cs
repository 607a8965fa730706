using System.Net;
using Host.Tests.Audit.Sealing;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Host.Audit;
using static Host.Tests.Audit.AuditDesk;

namespace Host.Tests.Audit;

/// <summary>Governance searches the audit, is told of what is unusual, and is written down doing so.</summary>
public sealed class SearchingTests
{
    [Theory, EveryEngine]
    public async Task Governance_finds_by_worker_act_record_and_time_and_each_search_is_written_down(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        var person = await desk.PersonAsync("Robin Secret");
        await (await desk.AsAsync(Navigator)).OpenAsync($"/people/{person}");
        await (await desk.AsAsync(Housing)).AskAsync($"/people/{person}");
        await desk.NewAsync();
        var governance = await desk.AsAsync(Governance);
        var all = await governance.OpenAsync("/admin/audit");
        Assert.Contains("Hana Housing, Housing First team, Exampleton Homes", all.Text, StringComparison.Ordinal);
        Assert.Contains("Was refused: there is no such record, or not for them", all.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Robin", all.Html, StringComparison.Ordinal);
        var worker = all.Document.QuerySelectorAll("#Worker option").Single(one => one.TextContent.StartsWith("Hana", StringComparison.Ordinal)).GetAttribute("value");
        Assert.DoesNotContain("Nadia Navigator, Navigators", (await governance.OpenAsync($"/admin/audit?worker={worker}")).TextOf("main ul"), StringComparison.Ordinal);
        Assert.Equal("Nothing found.", (await governance.OpenAsync("/admin/audit?did=print")).TextOf("main > p:last-of-type"));
        Assert.DoesNotContain($"{person}", all.Html, StringComparison.OrdinalIgnoreCase);
        var subject = await governance.OpenAsync(all.LinkTo("All about this record"));
        Assert.Equal(["Read a record", "Started a record", "Was refused"], subject.Document.QuerySelectorAll("main li.area-card strong").Select(act => act.TextContent).Order(StringComparer.Ordinal));
        Assert.Equal(
            new[] { KeptRow.Said("audit-read", Governance, person, "done", "/Audit/Searching/Index") }
                .Concat(Enumerable.Repeat(KeptRow.Said("audit-read", Governance, null, "done", "/Audit/Searching/Index"), 3)).Order(StringComparer.Ordinal),
            await desk.NewAsync());
    }

    [Theory, EveryEngine]
    public async Task Pages_of_it_follow_each_other_without_gap_and_say_how_much_is_not_sealed(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        await desk.WriteAsync(120);
        desk.Platform.Clock.Advance(TimeSpan.FromSeconds(40));
        var (governance, seen) = (await desk.AsAsync(Governance), new List<string>());
        var page = await governance.OpenAsync("/admin/audit?did=view");
        Assert.Contains("121 rows are not sealed yet, the oldest 40 seconds old.", page.Text, StringComparison.Ordinal);
        while (true)
        {
            seen.AddRange(page.Document.QuerySelectorAll("main li.area-card").Select(row => row.Id!));
            if (page.Document.QuerySelector("a[rel=next]") is null) break;
            page = await governance.OpenAsync(page.LinkTo("Earlier"));
        }

        Assert.Equal((120, 120), (seen.Count, seen.Distinct().Count()));
        await desk.SealAsync();
        Assert.Contains("Everything that stands here is sealed.", (await governance.OpenAsync("/admin/audit")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await governance.AskAsync("/admin/audit?before=1-2")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await desk.AsAsync(Lead)).AskAsync("/admin/audit")).Status);
    }

    [Theory, EveryEngine]
    public async Task Who_opens_unusually_many_people_in_a_day_is_told_of_once(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine, new() { Settings = new Dictionary<string, string?> { ["modules:core:unusualPeopleADay"] = "2" } });
        var people = new List<Guid>();
        foreach (var name in (string[])["Robin One", "Wren Two", "Finch Three"]) people.Add(await desk.PersonAsync(name));
        var (lead, governance) = (await desk.AsAsync(Lead), await desk.AsAsync(Governance));
        foreach (var person in people[..2]) await lead.OpenAsync($"/people/{person}");
        await desk.SealAsync();
        Assert.DoesNotContain("Lee Leader opened", (await governance.OpenAsync("/admin/audit")).Text, StringComparison.Ordinal);
        await lead.OpenAsync($"/people/{people[2]}");
        await desk.SealAsync();
        await lead.OpenAsync($"/people/{people[2]}/story");
        await desk.SealAsync();
        var told = await governance.OpenAsync("/admin/audit");
        Assert.Single(told.Document.QuerySelectorAll("main div.area-card"), card => card.TextContent.Contains("Lee Leader opened, or tried to find, the records of unusually many people in one day.", StringComparison.Ordinal));
        var own = told.Document.QuerySelectorAll("main div.area-card").Length;
        var reviewed = await governance.SubmitAsync(told, null, "main div.area-card form");
        Assert.Equal(own - 1, reviewed.Document.QuerySelectorAll("main div.area-card").Length);
    }

    [Theory, EveryEngine]
    public async Task Whoever_tries_number_after_number_is_told_of_though_nobody_has_one_of_them(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine, new() { Settings = new Dictionary<string, string?> { ["modules:core:unusualPeopleADay"] = "2" } });
        var (housing, governance) = (await desk.AsAsync(Housing), await desk.AsAsync(Governance));
        foreach (var number in (string[])["999 000 0018", "999 000 0026", "999 000 0026"]) await TryAsync(number);
        await desk.SealAsync();
        Assert.DoesNotContain("Hana Housing opened", (await governance.OpenAsync("/admin/audit")).Text, StringComparison.Ordinal);
        await TryAsync("999 000 0034");
        await desk.SealAsync();
        Assert.Contains("Hana Housing opened, or tried to find, the records of unusually many people in one day.", (await governance.OpenAsync("/admin/audit")).Text, StringComparison.Ordinal);

        async Task TryAsync(string number)
        {
            var unseen = await housing.OpenAsync((await FindAsync(housing, number)).LinkTo("Ask whether they have a record that you do not see"));
            Assert.Contains("No other record has exactly this", unseen.Text, StringComparison.Ordinal);
        }
    }

    [Theory, EveryEngine]
    public async Task Whoever_asks_for_a_record_that_is_closed_to_them_is_told_of_and_learns_nothing(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        var (locked, another) = (await desk.PersonAsync("Robin Relative"), await desk.PersonAsync("Robin Colleague"));
        var (lead, navigator) = (await desk.AsAsync(Lead), await desk.AsAsync(Navigator));
        var form = await lead.OpenAsync($"/people/{locked}/locks/add");
        await lead.PostAsync(form, Fields(("WorkerId", Colleague(form, "Nadia Navigator")), ("Reason", "They are cousins.")));
        await lead.PostAsync(await lead.OpenAsync($"/people/{another}/locks/seal"), Fields(("Reason", "They work in the town hall.")));
        var (first, second, nobody) = (await navigator.AskAsync($"/people/{locked}"), await navigator.AskAsync($"/people/{another}"), await navigator.AskAsync($"/people/{Guid.CreateVersion7()}"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (first.Status, second.Status));
        Assert.Equal((nobody.Text, nobody.Text), (first.Text, second.Text));
        await desk.SealAsync();
        var told = await (await desk.AsAsync(Governance)).OpenAsync("/admin/audit");
        Assert.Equal(2, told.Document.QuerySelectorAll("main div.area-card").Count(card => card.TextContent.Contains("Nadia Navigator asked for a record that is closed to them.", StringComparison.Ordinal)));
        Assert.DoesNotContain("Robin", told.Html, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Every_way_of_opening_a_record_counts_and_a_name_in_a_search_or_a_refusal_does_not(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine, new() { Settings = new Dictionary<string, string?> { ["modules:core:unusualPeopleADay"] = "2" } });
        var counted = new List<string>();
        foreach (var action in AuditAction.All)
        {
            var worker = Guid.CreateVersion7();
            await desk.WriteAsync(3, worker, action: action);
            await desk.SealAsync();
            await using var database = desk.Platform.Database.Open();
            if (await database.OneAsync<int>(MutationSql.ManyBy, new { worker }) > 0) counted.Add(action);
        }

        Assert.Equal(
            ["break-glass", "change", "create", "exists", "lock", "print", "seal", "self-claim", "share", "unlock", "unseal", "view", "withdraw"], counted.Order(StringComparer.Ordinal));
    }
}
