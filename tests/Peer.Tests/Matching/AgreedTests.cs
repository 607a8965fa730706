using Peer.Checks;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;

namespace Peer.Tests.Matching;

/// <summary>What was agreed reaches whoever has to keep to it.</summary>
public sealed class AgreedTests
{
    [Theory, EveryEngine]
    public async Task What_was_agreed_at_the_check_reaches_whoever_matches_and_in_groups_only_is_matched_with_nobody(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, priya, piotr) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya), await town.PeerAsync(Town.Piotr));
        await CheckAsync(town, pat, 1, Condition.GroupsOnly);
        await CheckAsync(town, pat, 2, Condition.NotInHomes, Condition.AdultsOnly);
        await CheckAsync(town, piotr, 1, Condition.GroupsOnly);
        var sam = await town.PersonAsync();
        using var cora = await town.AsAsync(Town.Cora);

        var make = await cora.OpenAsync($"/peer/matching/offers/make/{sam}");

        Assert.Equal(["Pat Peer", "Priya Peer"], Town.Shown(make));
        Assert.Contains("Pat Peer; agreed: in public places and at the service, not in homes, with adults only, with no children there; room for", make.Text, StringComparison.Ordinal);
        var standing = await Town.SayAsync(cora, await cora.SubmitAsync(make, Town.Offering(null, pat, priya)), $"{pat}");
        using var peer = await town.AsAsync(Town.Pat);
        await Town.ReplyAsync(peer);
        var begin = await cora.OpenAsync((await cora.OpenAsync(standing.Path)).LinkTo("Begin"));
        Assert.Contains("With this peer it was agreed: in public places and at the service, not in homes", begin.Text, StringComparison.Ordinal);

        await CheckAsync(town, pat, 3, Condition.GroupsOnly);
        Assert.Contains("no place left now", (await cora.PostAsync(begin)).Text, StringComparison.Ordinal);
        Assert.Null((await town.SupportAsync(sam)).LeadWorkerId);
    }

    [Theory, EveryEngine]
    public async Task A_check_that_says_in_groups_only_ends_what_the_peer_is_asked_or_said_yes_to(DatabaseEngine engine)
    {
        foreach (var saidYes in (bool[])[false, true])
        {
            await using var town = await Town.StartAsync(engine);
            var pat = await town.PeerAsync(Town.Pat);
            var sam = await town.PersonAsync();
            using var cora = await town.AsAsync(Town.Cora);
            using var peer = await town.AsAsync(Town.Pat);
            await Town.SayAsync(cora, await Town.OfferAsync(cora, sam, "The only one", pat), $"{pat}");
            if (saidYes) await Town.ReplyAsync(peer);

            await Town.SendAsync(cora, $"/peer/checks/add/{pat}", new Dictionary<string, string?>
            {
                ["Input.Level"] = "Enhanced", ["Input.Decision"] = "WithConditions", ["Input.DecidedBy"] = "Dana", ["Input.RiskAssessed"] = "true", ["Input.Conditions"] = "GroupsOnly",
            });

            Assert.DoesNotContain("Somebody would like to meet you", (await peer.OpenAsync("/")).Text, StringComparison.Ordinal);
            var asking = (await peer.OpenAsync("/peer/matching/asking")).Text;
            Assert.Contains("Nothing waits for an answer from you.", asking, StringComparison.Ordinal);
            Assert.DoesNotContain("You are told soon who it is", asking, StringComparison.Ordinal);
            Assert.Contains("They chose Pat Peer, who is not free any more.", (await cora.OpenAsync($"/peer/matching/for-person/{sam}")).Text, StringComparison.Ordinal);
        }
    }

    [Theory, EveryEngine]
    public async Task Two_peers_known_by_the_same_name_are_told_apart_where_a_colleague_writes_down_whom_they_chose(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, priya) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        await town.WriteAsync(scope => scope.Database.ExecuteAsync(AgreedSql.AllKnownAsJo));
        var sam = await town.PersonAsync();
        using var cora = await town.AsAsync(Town.Cora);

        var profiles = await Town.OfferAsync(cora, sam, null, pat, priya);

        Assert.Equal(["Pat Peer", "Priya Peer"], profiles.Document.QuerySelectorAll("main section .govuk-hint").Select(one => one.TextContent.Trim()));
        Assert.All(profiles.Document.QuerySelectorAll("main section .govuk-hint"), one => Assert.True(one.ClassList.Contains("govuk-!-display-none-print")));
        var answer = (await cora.OpenAsync(profiles.LinkTo("Write down what they say"))).Text;
        foreach (var both in (string[])["Jo (Pat Peer)", "Jo (Priya Peer)"]) Assert.Contains(both, answer, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Who_hears_worries_and_what_to_know_first_change_while_a_match_goes_on_and_the_team_is_asked_when_they_leave(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var pat = await town.PeerAsync(Town.Pat);
        await town.ColleagueAsync("wes@demo.example", "Wes Worker", "worker");
        var sam = await town.PersonAsync();
        using var cora = await town.AsAsync(Town.Cora);
        var tab = await town.MatchAsync(cora, sam, pat, Town.Pat);
        var form = await cora.OpenAsync(tab.LinkTo("Change who hears it, or what the peer needs to know first"));
        var late = await cora.OpenAsync(form.Path);
        Assert.DoesNotContain("Pat Peer", form.TextOf("main select"), StringComparison.Ordinal);

        var changed = await cora.SubmitAsync(form, new Dictionary<string, string?> { ["Input.Hears"] = $"{await town.WorkerAsync("wes@demo.example")}", ["Input.KnowFirst"] = "Never after dark." });

        Assert.Contains("What worries the peer is heard by Wes Worker", changed.Text, StringComparison.Ordinal);
        Assert.Contains("A colleague has changed this", (await cora.PostAsync(late)).Text, StringComparison.Ordinal);
        using var peer = await town.AsAsync(Town.Pat);
        Assert.Contains("Never after dark.", (await peer.OpenAsync($"/peer/beside/for-person/{sam}")).Text, StringComparison.Ordinal);
        // whoever stands in reads it too
        await town.PeerAsync(Town.Priya);
        await town.WriteAsync(scope => scope.Database.ExecuteOneAsync(AgreedSql.StandIn, new { person = sam, email = Town.Priya }));
        using var second = await town.AsAsync(Town.Priya);
        Assert.Contains("Never after dark.", (await second.OpenAsync($"/peer/beside/for-person/{sam}")).Text, StringComparison.Ordinal);

        await town.WriteAsync(scope => scope.Database.ExecuteOneAsync(AgreedSql.Leave, new { email = "wes@demo.example", now = town.Now }));
        Assert.Contains("Wes Worker, who was to hear it, does not work in this team any more.", (await cora.OpenAsync(tab.Path)).Text, StringComparison.Ordinal);
        await Town.SendAsync(peer, $"/peer/worries/tell/{sam}", new Dictionary<string, string?> { ["Input.Words"] = "She coughs" });
        var day = await cora.OpenAsync("/");
        Assert.Contains("Something worries their peer", day.Text, StringComparison.Ordinal);
        await cora.SubmitAsync(await cora.OpenAsync(Town.Item(day, "Choose who hears what worries their peer")), new Dictionary<string, string?> { ["Input.Hears"] = $"{await town.WorkerAsync(Town.Cora)}" });
        Assert.DoesNotContain(await town.WorkAsync(), one => one.Kind == "peer.hears");
    }

    [Theory, EveryEngine]
    public async Task Of_two_who_change_what_to_know_first_at_once_the_second_sees_what_stands_and_can_save_theirs(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var pat = await town.PeerAsync(Town.Pat);
        var sam = await town.PersonAsync();
        using var cora = await town.AsAsync(Town.Cora);
        var tab = await town.MatchAsync(cora, sam, pat, Town.Pat);
        var form = await cora.OpenAsync(tab.LinkTo("Change who hears it, or what the peer needs to know first"));
        await cora.SubmitAsync(await cora.OpenAsync(form.Path), new Dictionary<string, string?> { ["Input.KnowFirst"] = "Never after dark." });

        var told = await cora.PostAsync(form, new Dictionary<string, string?> { ["Input.KnowFirst"] = "Meet at the library." });
        Assert.Contains("A colleague has changed this", told.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Contains("Never after dark.", told.TextOf("main"), StringComparison.Ordinal);
        Assert.Contains("Meet at the library.", told.TextOf("main textarea"), StringComparison.Ordinal);
        await cora.SubmitAsync(told);

        using var peer = await town.AsAsync(Town.Pat);
        Assert.Contains("Meet at the library.", (await peer.OpenAsync($"/peer/beside/for-person/{sam}")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_they_wish_for_in_a_review_stands_with_the_team_at_once(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var pat = await town.PeerAsync(Town.Pat);
        var sam = await town.PersonAsync();
        using (var first = await town.AsAsync(Town.Cora)) await town.MatchAsync(first, sam, pat, Town.Pat);
        town.Platform.Clock.Advance(TimeSpan.FromDays(42));
        using var cora = await town.AsAsync(Town.Cora);

        await SayAsync("SomethingElse");
        Assert.Single(await town.KindsAsync(sam), one => one == "peer.different");
        Assert.Contains("Read what they said, and talk with both about it", (await cora.OpenAsync("/")).Text, StringComparison.Ordinal);

        // nobody goes on to the page that asks whether they mean it
        await SayAsync("Change");
        Assert.Contains("Somebody else is wanted beside them. Nobody has to say why", (await cora.OpenAsync("/")).Text, StringComparison.Ordinal);
        await Town.SendAsync(cora, $"/peer/matching/pairing/change/{sam}");
        Assert.Equal(["peer.find"], await town.KindsAsync(sam));

        async Task SayAsync(string outcome) => await cora.SubmitAsync(
            await cora.OpenAsync(Town.Item(await cora.OpenAsync("/"), "Ask how they get on with their peer")), new Dictionary<string, string?> { ["Input.Outcome"] = outcome, ["Input.Words"] = "Earlier in the day." });
    }

    internal static Task<bool> CheckAsync(Town town, Guid peer, int number, params Condition[] agreed) => town.WriteAsync(scope => scope.Database.ExecuteAsync(CheckSql.Add, new
    {
        check = Ids.New(), peer, number, level = CheckLevel.Enhanced, issuedOn = town.Today, goodUntil = town.Today.AddDays(900), byUpdateService = false, decision = CheckDecision.WithConditions,
        decidedBy = "Dana", conditions = string.Join(' ', agreed), riskAssessed = true, now = town.Now,
    }));
}

internal static class AgreedSql
{
    public static readonly Sql AllKnownAsJo = new("update peer_profile set known_as = 'Jo'");

    public static readonly Sql Leave = new("update core_worker set disabled_at = @now where email = @email");

    public static readonly Sql StandIn = new("update core_support set backup_worker_id = (select w.worker_id from core_worker w where w.email = @email) where person_id = @person and module_key = 'peer'");
}
