using Peer.Matching.Asking;
using Peer.Matching.Choosing;
using Peer.Matching.Offers;
using Peer.Reviews;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Peer.Matching.Pairing;

/// <summary>They chose and the peer said yes: the peer leads the episode from now on.</summary>
internal static class BeginMatch
{
    private const string NotFree = "Whom they chose has no place left now. Nothing that you typed is lost: go back and take the choice back to offer others, or wait until there is room.";

    private const string Changed = "A colleague has changed this offer since you opened the page. Look at it again first.";

    /// <exception cref="RuleBrokenException">The peer is not free any more, or a colleague was first.</exception>
    public static async Task RunAsync(ModuleScope scope, ISupport lead, SupportCard support, Offer offer, Offered chosen, Guid hears, string? knowFirst, int version)
    {
        await lead.HoldAsync(support.PersonId);
        var now = await Search.HoldAsync(scope, support);
        await FindPeers.HoldAsync(scope, chosen.PeerId);
        if (now.LeadWorkerId is not null) throw new RuleBrokenException(MakeOffer.HavePeer);
        if (offer.State != OfferState.Chosen) throw new RuleBrokenException(Changed);
        var still = (await MakeOffer.OfferedAsync(scope, now.PersonId)).FirstOrDefault(one => one.OfferedId == chosen.OfferedId);
        var free = (await FindPeers.ForAsync(scope, now)).Find(chosen.PeerId);
        if (free is null || still is not { State: OfferedState.Chosen, AskedState: AskedState.Yes }) throw new RuleBrokenException(NotFree);
        await TakeYesAsync(scope, chosen.AskedId!.Value);
        await LeadAsync(lead, now, free);

        var (match, person) = (Ids.New(), now.PersonId);
        try
        {
            await scope.Database.ExecuteOneAsync(OfferSql.Matched, new { person, offer = offer.OfferId, version });
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException(Changed);
        }

        await scope.Database.ExecuteOneAsync(OfferSql.MatchedOne, new { person, offered = chosen.OfferedId });
        await scope.Database.ExecuteAsync(MatchSql.EndOf, new { person, support = now.SupportId, on = scope.Today, by = EndedBy.Change });
        await scope.Database.ExecuteAsync(MatchSql.Begin, new { match, person, support = now.SupportId, peer = chosen.PeerId, offer = offer.OfferId, hears, knowFirst, today = scope.Today });
        await AskedOver.FinishAsync(scope, chosen.AskedId.Value);
        foreach (var kind in (WorkKind[])[MatchingWork.Find, MatchingWork.Choose, MatchingWork.Change]) await scope.Work.FinishAsync(kind, person, now.TeamId);
        await scope.Work.RaiseAsync(MatchingWork.Meet, new NewWork(
            person, "You said yes, and they chose you. Read what you need to know, and arrange to meet", scope.Today, free.WorkerId, now.TeamId, MatchingWork.BesideLink(person)));
        await KeepReviews.PlanAsync(scope, now, match);
        await scope.Timeline.WriteAsync(MatchingTimeline.Matched, person, "They have a peer whom they chose");
        if (!(await FindPeers.ForAsync(scope, now)).IsFree(chosen.PeerId)) await AskedOver.OfPeerAsync(scope, chosen.PeerId);
    }

    // what was read above may be no by now: the peer answers behind no row that is held here
    private static async Task TakeYesAsync(ModuleScope scope, Guid asked)
    {
        try
        {
            await scope.Database.ExecuteOneAsync(AskedSql.Begun, new { asked });
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException(NotFree);
        }
    }

    // whatever keeps this peer from leading is said in the same words
    private static async Task LeadAsync(ISupport lead, SupportCard support, Candidate peer)
    {
        try
        {
            await lead.LedByAsync(PeerModule.Key, support.PersonId, support.SupportId, peer.WorkerId);
        }
        catch (RuleBrokenException refused) when (refused.Field == "Input.Lead")
        {
            throw new RuleBrokenException(NotFree);
        }
    }
}
