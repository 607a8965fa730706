using Peer.Matching.Asking;
using Peer.Matching.Choosing;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Peer.Matching.Offers;

/// <summary>Offers peers together, so that there is a choice.</summary>
internal static class MakeOffer
{
    /// <summary>What is said of whoever cannot be offered or matched now, whatever the reason.</summary>
    public const string NotFree = "One of them has no place left by now. Choose again; nothing else that you typed is lost.";

    public const string HavePeer = "They have a peer by now. Go back to see who it is.";

    /// <exception cref="RuleBrokenException">Somebody of them is not free, there is no choice and no reason, or another offer stands open.</exception>
    public static async Task<Guid> RunAsync(ModuleScope scope, SupportCard support, IReadOnlyList<Guid> peers, string? why)
    {
        if (peers.Count == 0) throw new RuleBrokenException("Choose two or more.", "Input.Peers");
        if (peers.Count == 1 && string.IsNullOrWhiteSpace(why))
        {
            throw new RuleBrokenException("Choose two or more, so that there is a choice. Where it has to be one, say why.", "Input.Why");
        }

        var now = await Search.HoldAsync(scope, support);
        await FindPeers.HoldAsync(scope, peers);
        if (now.LeadWorkerId is not null) throw new RuleBrokenException(HavePeer);
        var free = await FindPeers.ForAsync(scope, now);
        await GiveUpAsync(scope, now, free);
        if (peers.Any(one => !free.IsFree(one))) throw new RuleBrokenException(NotFree, "Input.Peers");

        var (offer, person) = (Ids.New(), now.PersonId);
        await scope.Database.ExecuteAsync(OfferSql.Make, new
        {
            offer, person, support = now.SupportId, today = scope.Today, by = scope.Worker.IsSignedIn ? scope.Worker.Name : now.TeamName, offered = peers.Count,
            why = peers.Count == 1 ? why!.Trim() : null,
        });
        foreach (var (place, peer) in peers.Index()) await scope.Database.ExecuteAsync(OfferSql.MakeOne, new { id = Ids.New(), person, offer, peer, place });
        await Search.RestAsync(scope, now, null);
        await scope.Work.FinishAsync(MatchingWork.Find, person, now.TeamId);
        await scope.Work.RaiseAsync(MatchingWork.Choose, new NewWork(
            person, "Look at the profiles together, and ask whom they would like to meet", scope.Today.AddDays(scope.Settings<PeerSettings>().OfferWithinDays), null, now.TeamId,
            $"/peer/matching/offers/answer/{person}/{offer}"));
        await scope.Timeline.WriteAsync(MatchingTimeline.Offered, person, "We offered peers to choose from");
        return offer;
    }

    /// <summary>Whether an offer stands: they are choosing, or whom they chose is asked, or said yes, and is free still. Why one does not is told to nobody; and whom they chose themselves reads no more than what they are asked.</summary>
    public static bool Stands(Offer offer, IEnumerable<Offered> offered, WhoIsFree free) => offer.State == OfferState.Open || (offer.State == OfferState.Chosen
        && ChosenOf(offer, offered) is { AskedState: AskedState.Waiting or AskedState.Yes } chosen && (free.IsFree(chosen.PeerId) || free.IsReader(chosen.PeerId)));

    public static Offered? ChosenOf(Offer offer, IEnumerable<Offered> offered) => offered.FirstOrDefault(one => one.OfferId == offer.OfferId && one.State == OfferedState.Chosen);

    // whom they chose is free no longer: that offer is over, and what the peer was asked is as well
    private static async Task GiveUpAsync(ModuleScope scope, SupportCard support, WhoIsFree free)
    {
        var offered = await OfferedAsync(scope, support.PersonId);
        foreach (var offer in (await OffersAsync(scope, support)).Where(one => one.GoesOn))
        {
            if (Stands(offer, offered, free))
            {
                throw new RuleBrokenException(offer.State == OfferState.Open
                    ? "An offer stands open still. Write down first what they say to it."
                    : "They have chosen, and whom they chose is asked. Where they would like others, take that back first.");
            }

            await scope.Database.ExecuteAsync(OfferSql.GiveUp, new { person = support.PersonId, offer = offer.OfferId });
            if (ChosenOf(offer, offered) is not { AskedId: { } asked } chosen) continue;
            await AskedOver.OfPairAsync(scope, support.PersonId, chosen.PeerId);
            await AskedOver.FinishAsync(scope, asked);
        }
    }

    public static Task<IReadOnlyList<Offer>> OffersAsync(ModuleScope scope, SupportCard support) =>
        scope.Database.ManyAsync<Offer>(OfferSql.Of, new { person = support.PersonId, support = support.SupportId });

    public static Task<IReadOnlyList<Offered>> OfferedAsync(ModuleScope scope, Guid person) => scope.Database.ManyAsync<Offered>(OfferSql.Offered, new { person });
}
