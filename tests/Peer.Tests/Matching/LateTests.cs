using System.Net;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace Peer.Tests.Matching;

/// <summary>Two colleagues have the same page open: whoever is later is told so, and loses nothing that they typed.</summary>
public sealed class LateTests
{
    [Theory, EveryEngine]
    public async Task Whoever_answers_an_offer_after_a_colleague_is_told_so_and_keeps_their_words(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, priya) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        var sam = await town.PersonAsync();
        await town.ColleagueAsync("second@demo.example", "Sal Second", "lead");
        using var cora = await town.AsAsync(Town.Cora);
        using var second = await town.AsAsync("second@demo.example");
        using var peer = await town.AsAsync(Town.Pat);
        var profiles = await Town.OfferAsync(cora, sam, null, pat, priya);
        var late = await second.OpenAsync(profiles.LinkTo("Write down what they say"));
        await Town.SayAsync(cora, profiles, $"{pat}", "She laughs.");

        foreach (var answer in (string[])[$"{pat}", $"{priya}", "Others", "NotNow"]) await ToldAsync(answer);
        Assert.Single(await town.WorkAsync(), one => one.Kind == "peer.asked");
        Assert.Contains("They chose Pat Peer, who is asked, without a name", (await cora.OpenAsync($"/peer/matching/for-person/{sam}")).Text, StringComparison.Ordinal);

        // whatever the peer has said since
        await Town.ReplyAsync(peer, "No");
        await ToldAsync($"{pat}");
        foreach (var path in (string[])[late.Path, profiles.Path]) Assert.Equal(HttpStatusCode.NotFound, (await second.AskAsync(path)).Status);

        async Task ToldAsync(string answer)
        {
            var told = await second.PostAsync(late, new Dictionary<string, string?> { ["Input.Answer"] = answer, ["Input.Words"] = "She waits with me." });
            Assert.Equal(HttpStatusCode.OK, told.Status);
            Assert.Contains("A colleague has written down an answer to this offer", told.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
            Assert.Contains("She waits with me.", told.TextOf("main textarea"), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await second.AskAsync(told.LinkTo("See how it stands"))).Status);
        }
    }

    [Theory, EveryEngine]
    public async Task Whoever_begins_after_a_colleague_began_or_took_the_choice_back_is_told_so_and_keeps_their_words(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, priya) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        await town.ColleagueAsync("second@demo.example", "Sal Second", "lead");
        using var cora = await town.AsAsync(Town.Cora);
        using var second = await town.AsAsync("second@demo.example");
        using var peer = await town.AsAsync(Town.Pat);
        foreach (var begins in (bool[])[true, false])
        {
            var sam = await town.PersonAsync();
            var profiles = await Town.OfferAsync(cora, sam, null, pat, priya);
            var answer = await second.OpenAsync(profiles.LinkTo("Write down what they say"));
            await Town.SayAsync(cora, profiles, $"{pat}");
            await Town.ReplyAsync(peer);
            var standing = await second.OpenAsync($"/peer/matching/for-person/{sam}");
            var late = await second.OpenAsync(standing.LinkTo("Begin"));

            await cora.SubmitAsync(await cora.OpenAsync(standing.LinkTo(begins ? "Begin" : "They would like somebody else")), begins ? new Dictionary<string, string?> { ["Input.KnowFirst"] = "Never after dark." } : null);
            var told = await second.PostAsync(late, new Dictionary<string, string?> { ["Input.KnowFirst"] = "Meet at the library." });

            Assert.Equal(HttpStatusCode.OK, told.Status);
            Assert.Contains(begins ? "They have a peer by now." : "A colleague has changed this offer since you opened the page.", told.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
            Assert.Contains("Meet at the library.", told.TextOf("main textarea"), StringComparison.Ordinal);
            var words = await second.PostAsync(answer, new Dictionary<string, string?> { ["Input.Answer"] = "Others", ["Input.Words"] = "She waits with me." });
            Assert.Contains(begins ? "They have a peer by now." : "A colleague has written down an answer to this offer", words.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
            Assert.Contains("She waits with me.", words.TextOf("main textarea"), StringComparison.Ordinal);
            Assert.Equal(begins, (await town.SupportAsync(sam)).LeadWorkerId is not null);
            Assert.Equal(HttpStatusCode.NotFound, (await second.AskAsync(late.Path)).Status);
        }
    }

    [Theory, EveryEngine]
    public async Task Whoever_sends_what_they_typed_where_peer_support_has_ended_meanwhile_is_told_so_and_keeps_their_words(DatabaseEngine engine)
    {
        const string Ended = "Peer support has ended here meanwhile.", Own = "main form:not([action])";
        await using var town = await Town.StartAsync(engine);
        var (pat, priya) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        var sam = await town.PersonAsync();
        foreach (var email in (string[])[Town.Cora, Town.Navigator]) await town.AlsoSupportedAsync(sam, email);
        await town.ColleagueAsync("second@demo.example", "Sal Second", "lead");
        await town.ColleagueAsync("nina@demo.example", "Nina Navigator", "lead", Town.Navigator);
        using var cora = await town.AsAsync(Town.Cora);
        using var second = await town.AsAsync("second@demo.example");
        using var nina = await town.AsAsync("nina@demo.example");
        using var peer = await town.AsAsync(Town.Pat);
        var wishes = await cora.OpenAsync($"/peer/matching/wishes/say/{sam}");
        var make = await cora.OpenAsync($"/peer/matching/offers/make/{sam}");
        var profiles = await Town.OfferAsync(cora, sam, null, pat, priya);
        var answer = await cora.OpenAsync(profiles.LinkTo("Write down what they say"));
        await Town.SayAsync(second, profiles, $"{pat}");
        await Town.ReplyAsync(peer);
        var standing = await cora.OpenAsync($"/peer/matching/for-person/{sam}");
        var (begin, back) = (await cora.OpenAsync(standing.LinkTo("Begin")), await cora.OpenAsync(standing.LinkTo("They would like somebody else")));
        await EndAsync();

        foreach (var (page, field, typed) in ((TestPage, string, string)[])
                 [(answer, "Input.Words", "She waits with me."), (begin, "Input.KnowFirst", "Meet at the library."), (wishes, "Input.Words", "Somebody who laughs."), (make, "Input.Why", "She asks for her."), (back, "", "")])
        {
            var sent = new Dictionary<string, string?> { ["Input.Answer"] = $"{pat}" };
            if (field.Length > 0) sent[field] = typed;
            var told = await cora.PostAsync(page, sent, Own);
            Assert.Equal(HttpStatusCode.OK, told.Status);
            Assert.Contains(Ended, told.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
            if (field.Length > 0) Assert.Contains(typed, told.TextOf("main textarea"), StringComparison.Ordinal);
            Assert.DoesNotContain("Priya", told.Html, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await cora.AskAsync(page.Path)).Status);

            // another team has no part in it, and is not told that there was anything
            var token = (await nina.OpenAsync($"/people/{sam}/contacts/record")) with { Path = page.Path };
            Assert.Equal(HttpStatusCode.NotFound, (await nina.PostAsync(token, sent, Own)).Status);
        }

        Assert.DoesNotContain(await town.WorkAsync(), one => one.Kind.StartsWith("peer.", StringComparison.Ordinal));

        async Task EndAsync()
        {
            var ending = $"/people/{sam}/support/{(await town.SupportAsync(sam)).SupportId}/ending";
            await Town.SendAsync(cora, $"/people/{sam}/contacts/record", new Dictionary<string, string?> { ["Input.Method"] = "Phone", ["Input.Result"] = "Spoke" });
            await Town.SendAsync(cora, ending, new Dictionary<string, string?> { ["Input.Reason"] = "MovedOn" });
            await Town.SendAsync(second, $"{ending}/decide", new Dictionary<string, string?> { ["Input.Answer"] = "Approve" });
        }
    }
}
