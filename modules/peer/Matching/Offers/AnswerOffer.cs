using Peer.Matching.Asking;
using Peer.Matching.Choosing;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Peer.Matching.Offers;

/// <summary>Writes down what somebody says to an offer. No reason is asked, and nothing is lost whatever they say.</summary>
internal static class AnswerOffer
{
    internal const string Answered = "A colleague has written down an answer to this offer since you opened the page. Look at it again first.";

    /// <summary>They would like to meet this one: the peer is asked, and learns no name.</summary>
    /// <exception cref="RuleBrokenException">The peer is not free any more, or a colleague was first.</exception>
    public static async Task ChoseAsync(ModuleScope scope, SupportCard support, Offer offer, Guid peer, string? words, int version)
    {
        var now = await Search.HoldAsync(scope, support);
        await FindPeers.HoldAsync(scope, peer);
        if ((await FindPeers.ForAsync(scope, now)).Find(peer) is not { } free) throw new RuleBrokenException("Whom they chose has no place left by now. Choose again with them; nothing that you typed is lost.", "Input.Answer");
        var asked = Ids.New();
        var answerBy = scope.Today.AddDays(scope.Settings<PeerSettings>().PeerAnswersWithinDays);
        await AnswerAsync(scope, now, offer, OfferState.Chosen, words, version);
        await scope.Database.ExecuteAsync(AskedSql.Ask, new { asked, peer, team = now.TeamId, today = scope.Today, answerBy });
        await scope.Database.ExecuteOneAsync(OfferSql.Choose, new { person = now.PersonId, offer = offer.OfferId, peer, asked });
        await AskedOver.RaiseAsync(scope, asked, free.WorkerId, now.TeamId, answerBy);
    }

    /// <summary>They would like to see others: these are not offered again, unless they ask for them.</summary>
    public static async Task OthersAsync(ModuleScope scope, SupportCard support, Offer offer, string? words, int version)
    {
        var now = await Search.HoldAsync(scope, support);
        await AnswerAsync(scope, now, offer, OfferState.Others, words, version);
        await scope.Database.ExecuteAsync(OfferSql.NotThese, new { person = now.PersonId, offer = offer.OfferId });
        await Search.RemindAsync(scope, now, "Offer others to choose from", scope.Today.AddDays(scope.Settings<PeerSettings>().OfferWithinDays));
    }

    /// <summary>Not now: the search rests until a day, and stays open.</summary>
    public static async Task NotNowAsync(ModuleScope scope, SupportCard support, Offer offer, DateOnly again, string? words, int version)
    {
        if (again <= scope.Today) throw new RuleBrokenException("Choose a day that is still to come.", "Input.AgainOn");
        var latest = scope.Today.AddYears(1);
        if (again > latest) throw new RuleBrokenException($"Choose a day by {Effort.Day(latest, scope.Today)}: within a year somebody asks again, and “not now” can be said again.", "Input.AgainOn");
        var now = await Search.HoldAsync(scope, support);
        await AnswerAsync(scope, now, offer, OfferState.NotNow, words, version);
        await Search.RestAsync(scope, now, again);
        await Search.RemindAsync(scope, now, "Ask whether they would like to meet a peer now", again);
    }

    private static async Task AnswerAsync(ModuleScope scope, SupportCard support, Offer offer, OfferState state, string? words, int version)
    {
        try
        {
            await scope.Database.ExecuteOneAsync(OfferSql.Answer, new { person = support.PersonId, offer = offer.OfferId, state, today = scope.Today, words, version });
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException(Answered);
        }

        await scope.Work.FinishAsync(MatchingWork.Choose, support.PersonId, support.TeamId);
    }
}
