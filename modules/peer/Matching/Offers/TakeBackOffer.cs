using Peer.Matching.Asking;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Peer.Matching.Offers;

/// <summary>Takes back that they chose a peer, who is asked, or said yes, and has not begun.</summary>
internal static class TakeBackOffer
{
    /// <exception cref="RuleBrokenException">It has begun, or is over, meanwhile.</exception>
    public static async Task RunAsync(ModuleScope scope, SupportCard support, Offered chosen)
    {
        var now = await Search.HoldAsync(scope, support);
        if (await scope.Database.ExecuteAsync(OfferSql.GiveUp, new { person = now.PersonId, offer = chosen.OfferId }) == 0)
        {
            throw new RuleBrokenException("It has begun meanwhile, or is over already. Go back to see how it stands.");
        }

        await AskedOver.DoneAsync(scope, chosen.AskedId!.Value);
        await AskedOver.FinishAsync(scope, chosen.AskedId.Value);
        await Search.RemindAsync(scope, now, "Offer peers to choose from", scope.Today.AddDays(scope.Settings<PeerSettings>().OfferWithinDays));
    }
}
