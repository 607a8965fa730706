using Peer.Matching;
using Peer.Matching.Asking;
using Peer.Matching.Choosing;
using Peer.Matching.Exclusions;
using Peer.Matching.Offers;
using Peer.Matching.Pairing;
using Peer.Matching.Wishes;
using Peer.Reviews;
using Peer.Worries;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Peer.Demo;

/// <summary>Invented people on their way to a peer: some wait, some choose, one has chosen, some are matched and were asked how it goes.</summary>
internal static class MatchDemo
{
    private const int MatchedDaysAgo = 30;

    public static async Task Write(ModuleScope scope)
    {
        var people = await scope.Database.ManyAsync<SupportCard>(MatchDemoSql.People, new { team = scope.Worker.TeamId });
        var peers = (await FindPeers.OfTeamAsync(scope, scope.Worker.TeamId)).Where(one => one is { State: Peers.PeerState.Ready, ShownOn: not null }).ToList();
        if (peers.Count < 2) return;
        foreach (var (at, one) in people.Where(one => one.LeadWorkerId is null).Take(4).Index()) await WaitingAsync(scope, one, peers, at);
        foreach (var (at, one) in people.Where(one => one.LeadWorkerId is not null).Take(3).Index())
        {
            if (peers.FirstOrDefault(peer => peer.WorkerId == one.LeadWorkerId) is { } peer) await MatchedAsync(scope, one, peer, peers.First(other => other != peer), at);
        }
    }

    private static async Task WaitingAsync(ModuleScope scope, SupportCard one, List<PeerRow> peers, int at)
    {
        await WishAsync(scope, one, at == 0 ? "Somebody who has done it and doesn't preach." : null, 4, ("gender", at == 1 ? "woman" : Wished.NoPreference), ("experience", at == 0 ? "alcohol" : "homelessness"));
        switch (at)
        {
            case 0:
                await OfferAsync(scope, one, OfferState.Open, peers[0], peers[1]);
                await scope.Work.RaiseAsync(MatchingWork.Choose, new NewWork(
                    one.PersonId, "Look at the profiles together, and ask whom they would like to meet", scope.Today.AddDays(3), null, one.TeamId, MatchingWork.Link(one.PersonId)));
                break;
            case 1:
                var offered = await OfferAsync(scope, one, OfferState.Chosen, peers[1], peers[0]);
                var asked = Ids.New();
                await scope.Database.ExecuteAsync(AskedSql.Ask, new { asked, peer = peers[1].PeerId, team = one.TeamId, today = scope.Today.AddDays(-1), answerBy = scope.Today.AddDays(2) });
                await scope.Database.ExecuteAsync(OfferSql.Choose, new { person = one.PersonId, offer = offered, peer = peers[1].PeerId, asked });
                await AskedOver.RaiseAsync(scope, asked, peers[1].WorkerId, one.TeamId, scope.Today.AddDays(2));
                break;
            default:
                await scope.Work.RaiseAsync(MatchingWork.Find, new NewWork(
                    one.PersonId, "Ask whom they would like beside them, and offer peers to choose from", scope.Today.AddDays(at), null, one.TeamId, MatchingWork.Link(one.PersonId)));
                break;
        }
    }

    private static async Task MatchedAsync(ModuleScope scope, SupportCard one, PeerRow peer, PeerRow other, int at)
    {
        var (person, earlier, match) = (one.PersonId, scope.DaysAgo(MatchedDaysAgo), Ids.New());
        await WishAsync(scope, one, at == 0 ? "Not somebody who carries a folder." : null, 40, ("gender", Wished.NoPreference), ("experience", "homelessness"));
        var offer = await OfferAsync(earlier, one, OfferState.Matched, peer, other);
        await scope.Database.ExecuteAsync(MatchSql.Begin, new
        {
            match, person, support = one.SupportId, peer = peer.PeerId, offer, hears = scope.Worker.Id, knowFirst = "Meet where there are other people. Do not ring unless the page says that it is safe.", today = earlier.Today,
        });
        foreach (var (turn, due) in (int[])[14, 42] is var both ? both.Index() : [])
        {
            var review = Ids.New();
            await scope.Database.ExecuteAsync(ReviewSql.Plan, new { review, person, match, turn = turn + 1, due = earlier.Today.AddDays(due) });
            if (turn == 0 && at != 1)
            {
                await scope.Database.ExecuteAsync(ReviewSql.Done, new { person, review, outcome = Outcome.GoOn, words = "We don't talk much. That's what I like.", today = earlier.Today.AddDays(due + 2), by = scope.Worker.Name, version = 1 });
                continue;
            }

            await scope.Work.RaiseAsync(ReviewWork.Review, new NewWork(person, "Ask how they get on with their peer", earlier.Today.AddDays(due), null, one.TeamId, $"/peer/reviews/say/{person}/{review}"));
        }

        if (at == 0)
        {
            await scope.Database.ExecuteAsync(ExclusionSql.Add, new
            {
                exclusion = Ids.New(), person, peer = other.PeerId, kind = ExclusionKind.SameHostel, words = "They shared a landing at the hostel in the spring.", today = earlier.Today, by = scope.Worker.Name,
            });
            await WorryAsync(scope, one, peer);
        }
    }

    private static async Task<Guid> OfferAsync(ModuleScope scope, SupportCard one, OfferState state, params PeerRow[] peers)
    {
        var (offer, person) = (Ids.New(), one.PersonId);
        await scope.Database.ExecuteAsync(MatchDemoSql.Offer, new
        {
            offer, person, support = one.SupportId, state, today = scope.Today.AddDays(-2), by = scope.Worker.Name, offered = peers.Length, answered = state == OfferState.Open ? (DateOnly?)null : scope.Today.AddDays(-1),
        });
        foreach (var (place, peer) in peers.Index()) await scope.Database.ExecuteAsync(OfferSql.MakeOne, new { id = Ids.New(), person, offer, peer = peer.PeerId, place });
        await scope.Timeline.WriteAsync(MatchingTimeline.Offered, person, "We offered peers to choose from", null, scope.Now.AddDays(-2));
        return offer;
    }

    private static async Task WishAsync(ModuleScope scope, SupportCard one, string? words, int daysAgo, params (string Field, string Choice)[] wished)
    {
        var (wish, then) = (Ids.New(), scope.DaysAgo(daysAgo));
        await scope.Database.ExecuteAsync(WishSql.Tell, new { wish, person = one.PersonId, words, today = then.Today, now = then.Now, by = scope.Worker.Name });
        foreach (var (field, choice) in wished) await scope.Database.ExecuteAsync(WishSql.TellOne, new { id = Ids.New(), person = one.PersonId, wish, field, choice });
    }

    private static async Task WorryAsync(ModuleScope scope, SupportCard one, PeerRow peer)
    {
        var (worry, clock, told) = (Ids.New(), Ids.New(), scope.Now.AddDays(-6));
        await scope.Database.ExecuteAsync(WorrySql.Start, new { clock, team = one.TeamId, due = told.AddHours(4) });
        await scope.Database.ExecuteAsync(WorrySql.Tell, new
        {
            worry, person = one.PersonId, support = one.SupportId, team = one.TeamId, clock, worker = peer.WorkerId, by = peer.Name, words = "No coat again, and a cough that was not there last week.", now = told, due = told.AddHours(4), hears = scope.Worker.Id,
        });
        await scope.Database.ExecuteAsync(WorrySql.Done, new
        {
            person = one.PersonId, worry, now = told.AddHours(2), by = scope.Worker.Name, done = "Rang the nurse at the drop-in, who saw them the same evening. A coat from the fund.", back = "The nurse has seen them, and there is a coat. Thank you for saying it.", version = 1,
        });
        await scope.Database.ExecuteAsync(WorrySql.Stop, new { clock, now = told.AddHours(2) });
    }
}

internal static class MatchDemoSql
{
    public static readonly Sql People = new("""
        select s.support_id, s.person_id, s.team_id, s.lead_worker_id, s.lead_worker_name, s.phase, s.started_on
        from core_support_card s
        where s.module_key = 'peer' and s.phase <> 'Ended' and s.team_id = @team and {visible s.person_id}
        order by s.started_on, s.support_id
        """);

    public static readonly Sql Offer = new("""
        insert into peer_offer (offer_id, person_id, support_id, state, offered_on, offered_by, offered, answered_on, version)
        values (@offer, @person, @support, @state, @today, @by, @offered, @answered, 1)
        """);
}
