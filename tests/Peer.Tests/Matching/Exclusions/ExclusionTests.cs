using System.Net;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;

namespace Peer.Tests.Matching.Exclusions;

public sealed class ExclusionTests
{
    private const string Words = "Same flat on Harbour Street";

    [Theory, EveryEngine]
    public async Task A_peer_who_is_kept_apart_is_not_there_and_cannot_be_offered_by_any_form(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, priya) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        var sam = await town.PersonAsync();
        using var cora = await town.AsAsync(Town.Cora);
        var before = await cora.OpenAsync($"/peer/matching/offers/make/{sam}");
        var kept = await Town.ExcludeAsync(cora, sam, pat, "Family", Words);
        Assert.Contains("Pat Peer: family", kept.Text, StringComparison.Ordinal);

        Assert.Equal(["Priya Peer"], Town.Shown(await cora.OpenAsync($"/peer/matching/offers/make/{sam}")));
        Assert.Contains("One of them has no place left by now.", (await cora.PostAsync(before, Town.Offering(null, pat, priya))).Text, StringComparison.Ordinal);

        // it no longer holds
        await cora.SubmitAsync(await cora.OpenAsync(kept.LinkTo("This no longer holds")));
        Assert.Equal(["Pat Peer", "Priya Peer"], Town.Shown(await cora.OpenAsync($"/peer/matching/offers/make/{sam}")));
        Assert.Contains("no longer since 23 November", (await cora.OpenAsync(kept.Path)).Text, StringComparison.Ordinal);
        Assert.Contains("A colleague has written this down already.", (await cora.SubmitAsync(await cora.OpenAsync(kept.LinkTo("This no longer holds")))).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Written_after_the_offer_it_ends_what_was_offered_and_asked_without_a_word(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, priya) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        var (sam, bo) = (await town.PersonAsync(), await town.PersonAsync("Bo"));
        using var cora = await town.AsAsync(Town.Cora);
        using var peer = await town.AsAsync(Town.Pat);
        var profiles = await Town.OfferAsync(cora, sam, null, pat, priya);
        var answer = await cora.OpenAsync(profiles.LinkTo("Write down what they say"));
        await Town.SayAsync(cora, await Town.OfferAsync(cora, bo, null, pat, priya), $"{pat}");
        Assert.Contains("Somebody would like to meet you", (await peer.OpenAsync("/")).Text, StringComparison.Ordinal);
        foreach (var person in (Guid[])[sam, bo]) await Town.ExcludeAsync(cora, person, pat, "SameHostel", Words);

        Assert.DoesNotContain("Written by peer.", (await cora.OpenAsync(profiles.Path)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Pat Peer", (await cora.OpenAsync($"/peer/matching/for-person/{sam}")).Text, StringComparison.Ordinal);
        Assert.Contains("Whom they chose has no place left by now.", (await cora.PostAsync(answer, new Dictionary<string, string?> { ["Input.Answer"] = $"{pat}" })).Text, StringComparison.Ordinal);
        Assert.Contains("They chose Pat Peer, who is not free any more.", (await cora.OpenAsync($"/peer/matching/for-person/{bo}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody would like to meet you", (await peer.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("Nothing waits for an answer from you.", (await peer.OpenAsync("/peer/matching/asking")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Written_of_the_peer_who_supports_them_it_reads_as_a_change_that_somebody_wanted(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, priya) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        var (sam, bo) = (await town.PersonAsync(), await town.PersonAsync("Bo"));
        using var cora = await town.AsAsync(Town.Cora);
        await town.MatchAsync(cora, sam, pat, Town.Pat, priya);
        await town.MatchAsync(cora, bo, priya, Town.Priya, pat);

        await Town.ExcludeAsync(cora, sam, pat, "Harm", Words);
        await Town.SendAsync(cora, $"/peer/matching/pairing/change/{bo}");

        Assert.Null((await town.SupportAsync(sam)).LeadWorkerId);
        Assert.Equal(await town.KindsAsync(bo), await town.KindsAsync(sam));
        Assert.Equal(await TimelineAsync(bo), await TimelineAsync(sam));
        using var peer = await town.AsAsync(Town.Pat);
        Assert.Equal(HttpStatusCode.NotFound, (await peer.AskAsync($"/people/{sam}")).Status);

        // entries of one instant stand in any order
        async Task<IReadOnlyList<string>> TimelineAsync(Guid person) =>
            [.. (await cora.OpenAsync($"/people/{person}/timeline")).Document.QuerySelectorAll("main .moj-timeline__item").Select(one => one.TextContent.Replace("Priya", "Pat", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    [Theory, EveryEngine]
    public async Task Only_who_keeps_it_opens_the_page_and_nobody_reads_or_writes_what_is_about_themselves(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, own) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Cora));
        await town.ColleagueAsync("wes@demo.example", "Wes Worker", "worker");
        await town.ColleagueAsync("second@demo.example", "Sal Second", "lead");
        var sam = await town.PersonAsync(lead: Town.Pat);
        using var second = await town.AsAsync("second@demo.example");
        await Town.ExcludeAsync(second, sam, own, "Known", Words);
        using var cora = await town.AsAsync(Town.Cora);
        using var wes = await town.AsAsync("wes@demo.example");
        using var peer = await town.AsAsync(Town.Pat);

        var page = await cora.OpenAsync($"/peer/matching/exclusions/for-person/{sam}");
        Assert.DoesNotContain(Words, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cora", page.TextOf("main form"), StringComparison.Ordinal);
        Assert.Contains("Choose a peer of your team.", (await cora.PostAsync(page, new Dictionary<string, string?> { ["Input.Peer"] = $"{own}", ["Input.Kind"] = "Known" })).Text, StringComparison.Ordinal);
        Assert.Contains(Words, (await second.OpenAsync(page.Path)).Text, StringComparison.Ordinal);
        foreach (var browser in (TestBrowser[])[wes, peer]) Assert.Equal(HttpStatusCode.Forbidden, (await browser.AskAsync(page.Path)).Status);

        // nor is it on the timeline, on the overview, or on what is printed
        foreach (var address in (string[])[$"/people/{sam}/timeline", $"/people/{sam}", $"/people/{sam}/timeline?print=true", $"/peer/matching/for-person/{sam}", "/peer/matching/list", "/"])
        {
            foreach (var browser in (TestBrowser[])[second, wes]) Assert.DoesNotContain(Words, (await browser.OpenAsync(address)).Html, StringComparison.Ordinal);
        }
    }

    [Theory, EveryEngine]
    public async Task Two_records_that_become_one_keep_the_exclusions_of_both_and_an_undoing_gives_each_its_own(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, priya, piotr) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya), await town.PeerAsync(Town.Piotr));
        await town.ColleagueAsync("wes@demo.example", "Wes Worker", "worker");
        await town.ColleagueAsync("second@demo.example", "Sal Second", "lead");
        var (sam, bo) = (await town.PersonAsync(), await town.PersonAsync("Bo"));
        using var cora = await town.AsAsync(Town.Cora);
        using var wes = await town.AsAsync("wes@demo.example");
        await Town.ExcludeAsync(cora, sam, pat);
        await Town.ExcludeAsync(cora, bo, priya, "Partner", Words);
        await town.MatchAsync(cora, sam, priya, Town.Priya, piotr);
        foreach (var person in (Guid[])[sam, bo])
        {
            await Town.SendAsync(wes, $"/people/{person}/identifiers/add", new Dictionary<string, string?> { ["Input.Kind"] = "NhsNumber", ["Input.Value"] = "999 000 0018" });
        }

        var proposed = await wes.SubmitAsync(await wes.OpenAsync($"/people/{sam}/merges/propose?other={bo}"), new Dictionary<string, string?> { ["Input.Because"] = "The same number.", ["Input.Choices[0].Stands"] = "Theirs" });
        Assert.Contains("waits to be decided", proposed.Text, StringComparison.Ordinal);
        var merged = await Town.SendAsync(cora, $"{proposed.Path}/decide", new Dictionary<string, string?> { ["Input.Decision"] = "Yes" });
        Assert.Contains("Merged", merged.Text, StringComparison.Ordinal);

        var kept = await cora.OpenAsync($"/peer/matching/exclusions/for-person/{sam}");
        Assert.Contains("Pat Peer", kept.Text, StringComparison.Ordinal);
        Assert.Contains(Words, kept.Text, StringComparison.Ordinal);
        // whoever supports them is among those: who keeps it is told to look, and nobody else
        Assert.Contains("The peer who supports them now is one of these.", kept.Text, StringComparison.Ordinal);
        Assert.Contains("Two records became one. Look at who supports them now", (await cora.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Two records became one. Look", (await wes.OpenAsync("/")).Text, StringComparison.Ordinal);

        // an exclusion that was written since is for no page but its own, whoever decides about the records
        const string Since = "Owed him money";
        await Town.ExcludeAsync(cora, sam, piotr, "Other", Since);
        await Town.SendAsync(wes, proposed.Path, new Dictionary<string, string?> { ["Input.Because"] = "Two sisters." });
        var undo = await cora.OpenAsync($"{proposed.Path}/undo");
        Assert.Contains("Peer support, 23 November", undo.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("exclusion", undo.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Since, undo.Html, StringComparison.Ordinal);
        await Town.SendAsync(cora, $"{proposed.Path}/undo", new Dictionary<string, string?> { ["Input.Decision"] = "Yes" });
        Assert.DoesNotContain(Words, (await cora.OpenAsync($"/peer/matching/exclusions/for-person/{sam}")).Text, StringComparison.Ordinal);
        Assert.Contains(Words, (await cora.OpenAsync($"/peer/matching/exclusions/for-person/{bo}")).Text, StringComparison.Ordinal);
    }
}
