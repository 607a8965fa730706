using System.Net;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Peer.Tests.Matching;

public sealed class ChangeTests
{
    [Theory, EveryEngine]
    public async Task A_change_takes_one_click_and_no_reason_and_the_earlier_peer_is_offered_again_only_where_they_ask(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, priya) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        var sam = await town.PersonAsync();
        using var cora = await town.AsAsync(Town.Cora);
        using var peer = await town.AsAsync(Town.Pat);
        await town.MatchAsync(cora, sam, pat, Town.Pat, priya);
        Assert.Equal(HttpStatusCode.OK, (await peer.AskAsync($"/peer/beside/for-person/{sam}")).Status);
        var change = await cora.OpenAsync($"/peer/matching/pairing/change/{sam}");
        Assert.Empty(change.Document.QuerySelectorAll("main form input:not([type=hidden]), main form textarea, main form select"));

        var open = await cora.SubmitAsync(change);

        Assert.Contains("They have waited for a peer since 23 November.", open.Text, StringComparison.Ordinal);
        Assert.Null((await town.SupportAsync(sam)).LeadWorkerId);
        Assert.Equal(["peer.find"], await town.KindsAsync(sam));
        Assert.Equal(HttpStatusCode.NotFound, (await peer.AskAsync($"/peer/beside/for-person/{sam}")).Status);
        Assert.DoesNotContain("Sam", (await peer.OpenAsync("/")).Text, StringComparison.Ordinal);
        var make = await cora.OpenAsync(open.LinkTo("Offer peers to choose from"));
        Assert.Equal(["Priya Peer"], make.Document.QuerySelectorAll("main form > .govuk-form-group label.govuk-checkboxes__label").Select(one => one.TextContent.Split(';')[0]));
        Assert.Contains("They ask for somebody they know from before", make.Text, StringComparison.Ordinal);

        // they ask for the earlier one
        await Town.SayAsync(cora, await cora.SubmitAsync(make, Town.Offering(null, priya, pat)), $"{pat}");
        await Town.ReplyAsync(peer);
        await Town.BeginAsync(cora, sam);
        Assert.Equal(await town.WorkerAsync(Town.Pat), (await town.SupportAsync(sam)).LeadWorkerId);
    }

    [Theory, EveryEngine]
    public async Task A_peer_asks_for_a_change_and_it_reads_the_same_whoever_wants_it(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, priya) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        var sam = await town.PersonAsync();
        using var cora = await town.AsAsync(Town.Cora);
        using var peer = await town.AsAsync(Town.Pat);
        await town.MatchAsync(cora, sam, pat, Town.Pat, priya);

        var beside = await peer.OpenAsync($"/peer/beside/for-person/{sam}");
        await peer.SubmitAsync(await peer.OpenAsync(beside.LinkTo("I would rather that somebody else supports them")));

        var day = await cora.OpenAsync("/");
        Assert.Contains("Somebody else is wanted beside them. Nobody has to say why", day.Text, StringComparison.Ordinal);
        var again = await cora.SubmitAsync(await cora.OpenAsync(Town.Item(day, "Somebody else is wanted beside them")));
        Assert.Contains("They have waited for a peer", again.Text, StringComparison.Ordinal);
        Assert.Equal(["peer.find"], await town.KindsAsync(sam));
        Assert.Contains("nobody has to say why", (await cora.OpenAsync($"/people/{sam}/timeline")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task How_they_get_on_is_asked_after_two_and_six_weeks_and_proposed_again_where_it_did_not_happen(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, priya) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        var sam = await town.PersonAsync();
        using (var first = await town.AsAsync(Town.Cora)) await town.MatchAsync(first, sam, pat, Town.Pat, priya);
        var due = (await town.WorkAsync()).Where(one => one.Kind == "peer.review").Select(one => one.DueOn).Order().ToList();
        Assert.Equal([town.Today.AddDays(14), town.Today.AddDays(42)], due);

        // the day before it is to come, on the day it is due
        town.Platform.Clock.Advance(TimeSpan.FromDays(13));
        using (var eve = await town.AsAsync(Town.Cora)) Assert.Empty((await eve.OpenAsync("/peer/matching/list")).Document.QuerySelectorAll(".govuk-tag--yellow"));
        town.Platform.Clock.Advance(TimeSpan.FromDays(1));
        using var cora = await town.AsAsync(Town.Cora);
        Assert.Single((await cora.OpenAsync("/peer/matching/list")).Document.QuerySelectorAll(".govuk-tag--yellow"));
        var review = await cora.OpenAsync(Town.Item(await cora.OpenAsync("/"), "Ask how they get on with their peer"));
        var second = await cora.OpenAsync(review.Path);
        Assert.Contains("Write down what they said", (await cora.PostAsync(review, new Dictionary<string, string?> { ["Input.Outcome"] = "GoOn" })).Text, StringComparison.Ordinal);
        await cora.SubmitAsync(review, new Dictionary<string, string?> { ["Input.Outcome"] = "NotYet" });
        Assert.Equal(town.Today.AddDays(7), (await town.WorkAsync()).Where(one => one.Kind == "peer.review").Min(one => one.DueOn));
        Assert.NotNull((await town.SupportAsync(sam)).LeadWorkerId);

        // that it was put off meanwhile loses nothing that somebody said
        var third = await cora.OpenAsync(review.Path);
        var told = await cora.SubmitAsync(second, new Dictionary<string, string?> { ["Input.Outcome"] = "GoOn", ["Input.Words"] = "She waits with me." });
        Assert.Contains("It goes on", told.Text, StringComparison.Ordinal);
        Assert.Contains("She waits with me.", told.Text, StringComparison.Ordinal);
        var late = await cora.PostAsync(third, new Dictionary<string, string?> { ["Input.Outcome"] = "GoOn", ["Input.Words"] = "He is kind." });
        Assert.Contains("A colleague has written this down already, on 7 December.", late.Text, StringComparison.Ordinal);
        Assert.Contains("He is kind.", late.Text, StringComparison.Ordinal);
        Assert.Single(await town.WorkAsync(), one => one.Kind == "peer.review");
        Assert.DoesNotContain("She waits with me.", (await cora.OpenAsync($"/people/{sam}/timeline")).Text, StringComparison.Ordinal);

        var last = await cora.OpenAsync(told.LinkTo("Write down how it goes"));
        var change = await cora.SubmitAsync(last, new Dictionary<string, string?> { ["Input.Outcome"] = "Change", ["Input.Words"] = "Somebody older." });
        Assert.Equal("Look for another peer", change.TextOf("h1"));
        Assert.NotNull((await town.SupportAsync(sam)).LeadWorkerId);
        await cora.SubmitAsync(change);
        Assert.Equal(HttpStatusCode.NotFound, (await cora.AskAsync(last.Path)).Status);
    }

    [Theory, EveryEngine]
    public async Task What_they_said_is_still_there_where_a_colleague_took_the_peer_away_or_support_ended_meanwhile(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, priya) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        var sam = await town.PersonAsync();
        await town.ColleagueAsync("second@demo.example", "Sal Second", "lead");
        await town.ColleagueAsync("far@demo.example", "Fay Far", "lead", like: "lead@demo.example");
        // both teams support them besides
        foreach (var email in (string[])[Town.Cora, "far@demo.example"]) await town.AlsoSupportedAsync(sam, email);
        using (var first = await town.AsAsync(Town.Cora)) await town.MatchAsync(first, sam, pat, Town.Pat, priya);
        town.Platform.Clock.Advance(TimeSpan.FromDays(14));
        using var cora = await town.AsAsync(Town.Cora);
        using var second = await town.AsAsync("second@demo.example");
        var review = await cora.OpenAsync(Town.Item(await cora.OpenAsync("/"), "Ask how they get on with their peer"));

        await Town.SendAsync(second, $"/peer/matching/pairing/change/{sam}");
        await ToldAsync("She waits with me.");
        await town.MatchAsync(second, sam, priya, Town.Priya);
        await ToldAsync("He is kind.");
        var support = await town.SupportAsync(sam);
        await town.WriteAsync(scope => scope.Database.ExecuteAsync(ChangeSql.End, new { person = sam, on = town.Today }));
        await town.RaiseAsync(new SupportEnded(sam, support.SupportId, "peer", support.TeamId, support.LeadWorkerId, town.Today, EndingReason.MovedOn));
        await ToldAsync("They laugh.");

        // another team learns nothing of it
        using var far = await town.AsAsync("far@demo.example");
        Assert.Equal(HttpStatusCode.OK, (await far.AskAsync($"/people/{sam}")).Status);
        var token = (await far.AskAsync("/sessions")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value");
        Assert.Equal(HttpStatusCode.NotFound, (await far.PostRawAsync(review.Path, new Dictionary<string, string?> { ["Input.Outcome"] = "GoOn", ["Input.Words"] = "Not theirs.", ["form_id"] = $"{Ids.New()}", ["__RequestVerificationToken"] = token })).Status);

        async Task ToldAsync(string words)
        {
            var told = await cora.PostAsync(review, new Dictionary<string, string?> { ["Input.Outcome"] = "GoOn", ["Input.Words"] = words });
            Assert.Equal(HttpStatusCode.OK, told.Status);
            Assert.Contains("They have another peer by now, or none.", told.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
            Assert.Contains(words, told.TextOf("main textarea"), StringComparison.Ordinal);
            Assert.Contains("Ask when Pat Peer is not there.", told.Text, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await cora.AskAsync(review.Path)).Status);
        }
    }
}

internal static class ChangeSql
{
    public static readonly Sql End = new("update core_support set phase = 'Ended', ended_on = @on, lead_worker_id = null where person_id = @person and module_key = 'peer'");
}
