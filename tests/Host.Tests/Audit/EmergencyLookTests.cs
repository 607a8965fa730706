using System.Net;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using static Host.Tests.Audit.AuditDesk;

namespace Host.Tests.Audit;

/// <summary>An opening in an emergency: the person reads why and what the review found; governance does not learn whose record it was.</summary>
public sealed class EmergencyLookTests
{
    [Theory, EveryEngine]
    public async Task The_person_reads_why_and_what_the_review_found_and_the_audit_leads_nobody_from_the_opening_to_the_record(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        var person = await desk.PersonAsync("Robin Unseen");
        var (navigator, housing, governance) = (await desk.AsAsync(Navigator), await desk.AsAsync(Housing), await desk.AsAsync(Governance));
        var numbers = await navigator.OpenAsync($"/people/{person}/identifiers/add");
        await navigator.PostAsync(numbers, Fields(("Kind", "NhsNumber"), ("Value", "999 000 0018")));
        var found = await FindAsync(housing, "999 000 0018");
        var unseen = await housing.OpenAsync(found.LinkTo("Ask whether they have a record that you do not see"));
        var form = await housing.OpenAsync(unseen.LinkTo("Open it in an emergency"));
        await housing.PostAsync(form, Fields(("Reason", "SeriousHarm"), ("Words", "They said on the phone that they would not be here tomorrow.")));
        await housing.OpenAsync($"/people/{person}/story");

        Assert.Contains("Why: They opened it in an emergency, because somebody might come to serious harm. Somebody else reviews that.", await ReadAsync(), StringComparison.Ordinal);
        var queue = await governance.OpenAsync("/break-glass");
        await governance.PostAsync(await governance.OpenAsync(queue.LinkTo("Hana Housing")), Fields(("Outcome", "Justified"), ("Words", "There was a real danger.")));
        Assert.Contains("because somebody might come to serious harm. Somebody else has reviewed that: it was right.", await ReadAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("would not be here tomorrow", await ReadAsync(), StringComparison.Ordinal);

        var all = await governance.OpenAsync("/admin/audit");
        Assert.DoesNotContain($"{person}", all.Html, StringComparison.OrdinalIgnoreCase);
        var cards = all.Document.QuerySelectorAll("main li.area-card").ToList();
        var theirs = cards.Where(card => card.TextContent.Contains("Hana Housing", StringComparison.Ordinal)).ToList();
        Assert.Contains(theirs, card => card.TextContent.Contains("Opened a record in an emergency", StringComparison.Ordinal));
        Assert.All(theirs, card => Assert.Null(card.QuerySelector("a")));
        Assert.All(theirs, card => Assert.Equal(HttpStatusCode.NotFound, governance.AskAsync($"/admin/audit?days=365&like={card.Id!["row-".Length..]}").GetAwaiter().GetResult().Status));
        var same = await governance.OpenAsync(cards.First(card => card.TextContent.Contains("Nadia", StringComparison.Ordinal) && card.QuerySelector("a") is not null).QuerySelector("a")!.GetAttribute("href")!);
        Assert.DoesNotContain("Hana Housing,", string.Concat(same.Document.QuerySelectorAll("main li.area-card").Select(card => card.TextContent)), StringComparison.Ordinal);
        Assert.Contains("opened it in an emergency: those openings are reviewed apart", same.Text, StringComparison.Ordinal);

        async Task<string> ReadAsync() => (await (await desk.AsAsync(Lead)).OpenAsync($"/people/{person}/looks")).Text;
    }
}
