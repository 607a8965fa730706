using Peer.Peers;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace Peer.Tests.Matching;

public sealed class OfferTests
{
    [Theory, EveryEngine]
    public async Task They_choose_between_peers_the_peer_says_yes_without_a_name_and_then_leads(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, priya) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        var sam = await town.PersonAsync("Sam Secret");
        using var cora = await town.AsAsync(Town.Cora);
        using var peer = await town.AsAsync(Town.Pat);

        var profiles = await Town.OfferAsync(cora, sam, null, pat, priya);
        Assert.Contains("Known as peer Pat Peer Written by peer.", profiles.Text, StringComparison.Ordinal);
        Assert.Contains("Written by peer2.", profiles.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Peer support team", profiles.Text, StringComparison.Ordinal);
        // whoever writes it down sees which colleague it is; on paper only what peers call themselves
        Assert.All(profiles.Document.QuerySelectorAll("main section *").Where(one => one.Children.Length == 0 && one.TextContent.Contains("Pat Peer", StringComparison.Ordinal)), one => Assert.True(one.ClassList.Contains("govuk-!-display-none-print")));
        await Town.SayAsync(cora, profiles, $"{pat}", "She laughs.");

        var day = await peer.OpenAsync("/");
        Assert.Contains("Somebody would like to meet you", day.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sam", day.Text, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await peer.AskAsync($"/people/{sam}")).Status);
        var asked = await peer.OpenAsync(Town.Item(day, "Somebody would like to meet you"));
        Assert.DoesNotContain("Sam", asked.Html, StringComparison.Ordinal);
        Assert.DoesNotContain($"{sam}", asked.Html, StringComparison.OrdinalIgnoreCase);
        await peer.SubmitAsync(asked, new Dictionary<string, string?> { ["Input.Answer"] = "Yes" });
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await peer.AskAsync($"/people/{sam}")).Status);

        Assert.Contains("see how it goes on", (await cora.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("The peer said yes (1)", (await cora.OpenAsync("/peer/matching/list")).Text, StringComparison.Ordinal);
        var begun = await Town.BeginAsync(cora, sam, "Meet at the drop-in, never at the flat.");

        Assert.Contains("Pat Peer supports them as a peer since 23 November. What worries the peer is heard by Cora Coordinator", begun.Text, StringComparison.Ordinal);
        Assert.Equal(await town.WorkerAsync(Town.Pat), (await town.SupportAsync(sam)).LeadWorkerId);
        Assert.Contains("You said yes, and they chose you.", (await peer.OpenAsync("/")).Text, StringComparison.Ordinal);
        var beside = await peer.OpenAsync($"/peer/beside/for-person/{sam}");
        Assert.Contains("Meet at the drop-in, never at the flat.", beside.Text, StringComparison.Ordinal);
        Assert.Equal(["peer.meet", "peer.review", "peer.review"], await town.KindsAsync(sam));
        Assert.DoesNotContain(await town.WorkAsync(), one => one.Kind is "peer.asked" or "peer.answered");
        Assert.Contains("They have a peer whom they chose", (await cora.OpenAsync($"/people/{sam}/timeline")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Fewer_than_two_are_offered_only_with_a_reason_which_is_kept(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var sam = await town.PersonAsync();
        using var cora = await town.AsAsync(Town.Cora);
        var nobody = await cora.OpenAsync($"/peer/matching/offers/make/{sam}");
        Assert.Contains("There is nobody to offer at the moment.", nobody.Text, StringComparison.Ordinal);
        Assert.Null(nobody.Document.QuerySelector("main form"));

        var pat = await town.PeerAsync(Town.Pat);
        var one = await cora.OpenAsync($"/peer/matching/offers/make/{sam}");
        Assert.Contains("There is no choice to offer now.", one.Text, StringComparison.Ordinal);
        Assert.Contains("Choose two or more, so that there is a choice.", (await cora.PostAsync(one, Town.Offering("", pat))).Text, StringComparison.Ordinal);
        Assert.Contains("Choose two or more.", (await cora.PostAsync(one, Town.Offering("Because"))).Text, StringComparison.Ordinal);
        Assert.Empty(await OffersAsync(town, sam));

        await Town.OfferAsync(cora, sam, "Only she speaks Tigrinya.", pat);
        Assert.Equal(["Only she speaks Tigrinya."], await OffersAsync(town, sam));
    }

    [Theory, EveryEngine]
    public async Task Whoever_is_full_paused_preparing_or_without_a_profile_is_not_there(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine, ("caseloadLimit", "2"));
        await town.PeerAsync(Town.Pat, capacity: 1);
        await town.PersonAsync("Theirs", Town.Pat);
        await town.PeerAsync(Town.Priya, capacity: 9);
        foreach (var at in (string[])["One", "Two"]) await town.PersonAsync(at, Town.Priya);
        foreach (var (name, state, shown) in ((string, PeerState, bool)[])[("Paused", PeerState.Paused, true), ("Preparing", PeerState.Preparing, true), ("Gone", PeerState.Left, true), ("Unwritten", PeerState.Ready, false)])
        {
            await town.ColleagueAsync($"{name}@demo.example", name);
            await town.PeerAsync($"{name}@demo.example", state: state, shown: shown);
        }

        await town.PeerAsync(Town.Piotr);
        using var cora = await town.AsAsync(Town.Cora);

        Assert.Equal(["Piotr Peer"], Town.Shown(await cora.OpenAsync($"/peer/matching/offers/make/{await town.PersonAsync()}")));
    }

    [Theory, EveryEngine]
    public async Task Who_meets_most_wishes_stands_first_then_who_has_most_room_then_by_name(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        await town.PeerAsync(Town.Pat, capacity: 2, said: [("gender", "woman")]);
        await town.PeerAsync(Town.Priya, capacity: 1, said: [("gender", "woman"), ("language", "polish"), ("language", "english")]);
        await town.PeerAsync(Town.Piotr, capacity: 3, said: [("gender", "man"), ("language", "polish"), ("faith", "not-said")]);
        await town.ColleagueAsync("zoe@demo.example", "Zoe");
        await town.PeerAsync("zoe@demo.example", capacity: 2, said: [("gender", "woman")]);
        var sam = await town.PersonAsync();
        using var cora = await town.AsAsync(Town.Cora);
        var wishes = await cora.OpenAsync($"/peer/matching/wishes/say/{sam}");
        Assert.Contains("No preference", wishes.Text, StringComparison.Ordinal);
        await cora.SubmitAsync(wishes, WishTests.Wishes(wishes, ("gender", "woman"), ("language", "polish")));

        var make = await cora.OpenAsync($"/peer/matching/offers/make/{sam}");

        Assert.Equal(["Priya Peer", "Piotr Peer", "Pat Peer", "Zoe"], Town.Shown(make));
        Assert.Contains("Priya Peer; as they wish: Woman, Polish; room for one more person", make.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Asking_for_others_loses_nothing_and_those_are_offered_again_only_where_they_ask(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, priya, piotr) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya), await town.PeerAsync(Town.Piotr));
        var sam = await town.PersonAsync();
        using var cora = await town.AsAsync(Town.Cora);

        var standing = await Town.SayAsync(cora, await Town.OfferAsync(cora, sam, null, pat, priya), "Others", "Not them.");
        Assert.Contains("others, please, on 23 November", standing.Text, StringComparison.Ordinal);
        Assert.Equal(["peer.find"], await town.KindsAsync(sam));
        var make = await cora.OpenAsync($"/peer/matching/offers/make/{sam}");
        Assert.Equal(["Piotr Peer"], make.Document.QuerySelectorAll("main form > .govuk-form-group label.govuk-checkboxes__label").Select(one => one.TextContent.Split(';')[0]));
        Assert.Equal(["Pat Peer", "Priya Peer"], make.Document.QuerySelectorAll("main form details label.govuk-checkboxes__label").Select(one => one.TextContent.Split(';')[0]));

        var again = await cora.SubmitAsync(make, Town.Offering(null, piotr, priya));
        Assert.Contains("Known as peer2", again.Text, StringComparison.Ordinal);
        await Town.SayAsync(cora, again, $"{priya}");
        Assert.Contains("They chose Priya Peer, who is asked, without a name", (await cora.OpenAsync($"/peer/matching/for-person/{sam}")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Not_now_rests_until_the_day_they_named_and_nothing_is_lost(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, priya) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        var sam = await town.PersonAsync();
        using var cora = await town.AsAsync(Town.Cora);
        var form = await cora.OpenAsync((await Town.OfferAsync(cora, sam, null, pat, priya)).LinkTo("Write down what they say"));
        var early = new Dictionary<string, string?> { ["Input.Answer"] = "NotNow", ["Input.Words"] = "Kept words" };
        WishTests.Date(early, "Input.AgainOn", town.Today);
        var told = await cora.PostAsync(form, early);
        Assert.Contains("Choose a day that is still to come.", told.Text, StringComparison.Ordinal);
        Assert.Contains("Kept words", told.Text, StringComparison.Ordinal);

        var rests = await cora.SubmitAsync(form, new Dictionary<string, string?> { ["Input.Answer"] = "NotNow" });

        Assert.Contains("They said “not now”: ask again on 21 December", rests.Text, StringComparison.Ordinal);
        Assert.Equal(town.Today.AddDays(28), Assert.Single(await town.WorkAsync(), one => one.PersonId == sam).DueOn);
        Assert.Contains("Not now, as they wish (1)", (await cora.OpenAsync("/peer/matching/list")).Text, StringComparison.Ordinal);
        Assert.Equal(["Pat Peer", "Priya Peer"], Town.Shown(await cora.OpenAsync($"/peer/matching/offers/make/{sam}")));
        town.Platform.Clock.Advance(TimeSpan.FromDays(28));
        using var later = await town.AsAsync(Town.Cora);
        Assert.DoesNotContain("not now", (await later.OpenAsync($"/peer/matching/for-person/{sam}")).TextOf("main > p"), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_peer_says_no_without_a_reason_and_is_never_offered_to_them_again(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, priya) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        var sam = await town.PersonAsync();
        using var cora = await town.AsAsync(Town.Cora);
        using var peer = await town.AsAsync(Town.Pat);
        await Town.SayAsync(cora, await Town.OfferAsync(cora, sam, null, pat, priya), $"{pat}");

        var answered = await Town.ReplyAsync(peer, "No");
        Assert.Contains("Nothing waits for an answer from you.", answered.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody would like to meet you", (await peer.OpenAsync("/")).Text, StringComparison.Ordinal);

        var standing = await cora.OpenAsync($"/peer/matching/for-person/{sam}");
        Assert.Contains("They chose Pat Peer, who is not free any more.", standing.Text, StringComparison.Ordinal);
        Assert.Equal(["Priya Peer"], Town.Shown(await cora.OpenAsync(standing.LinkTo("Offer peers to choose from"))));
        Assert.Contains("Pat Peer", Town.Shown(await cora.OpenAsync($"/peer/matching/offers/make/{await town.PersonAsync("Bo")}")));
        Assert.Contains("Written by peer2.", (await Town.OfferAsync(cora, sam, "The only one", priya)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await town.WorkAsync(), one => one.Kind == "peer.answered");
    }

    [Theory, EveryEngine]
    public async Task Another_peer_cannot_open_or_answer_what_one_is_asked(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, priya) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        var sam = await town.PersonAsync();
        using var cora = await town.AsAsync(Town.Cora);
        await Town.SayAsync(cora, await Town.OfferAsync(cora, sam, null, pat, priya), $"{pat}");
        var link = Assert.Single(await town.WorkAsync(), one => one.Kind == "peer.asked").Link;
        using var other = await town.AsAsync(Town.Priya);

        var theirs = await other.OpenAsync(link);
        Assert.Contains("Nothing waits for an answer from you.", theirs.Text, StringComparison.Ordinal);
        using var peer = await town.AsAsync(Town.Pat);
        var mine = await peer.OpenAsync(link);
        var fields = mine.FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)mine.Document.QuerySelector("main form")!).ToDictionary(one => one.Key, string? (one) => one.Value);
        var token = (await other.OpenAsync("/peer/own/room")).Document.QuerySelector("main form input[name='__RequestVerificationToken']")!.GetAttribute("value");
        var forged = await other.PostRawAsync("/peer/matching/asking", new Dictionary<string, string?>(fields) { ["Input.Answer"] = "No", ["__RequestVerificationToken"] = token });
        Assert.Contains("This is settled already.", forged.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody would like to meet you", (await other.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await cora.AskAsync(link)).Status);
    }

    [Theory, EveryEngine]
    public async Task The_page_to_offer_has_one_way_back_whether_there_is_anybody_to_offer_or_not(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var sam = await town.PersonAsync();
        using var cora = await town.AsAsync(Town.Cora);
        Assert.Single(await WaysBackAsync());
        var (pat, priya) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        Assert.Single(await WaysBackAsync());
        await Town.OfferAsync(cora, sam, null, pat, priya);
        Assert.Single(await WaysBackAsync());

        async Task<IEnumerable<AngleSharp.Dom.IElement>> WaysBackAsync() => (await cora.OpenAsync($"/peer/matching/offers/make/{sam}")).Document.QuerySelectorAll($"main a[href='/peer/matching/for-person/{sam}']");
    }

    private static Task<IReadOnlyList<string>> OffersAsync(Town town, Guid person) => town.Platform.InScopeAsync(scope => scope.Database.ManyAsync<string>(OfferTestSql.Whys, new { person }));
}

internal static class OfferTestSql
{
    public static readonly Platform.Sdk.Data.Sql Whys = new("select o.why from peer_offer o where o.person_id = @person order by o.offer_id");
}
