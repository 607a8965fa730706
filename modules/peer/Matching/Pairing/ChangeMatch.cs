using Peer.Reviews;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Peer.Matching.Pairing;

/// <summary>One of the two wants a change: no reason is asked or kept, and it reads the same whoever it was.</summary>
internal static class ChangeMatch
{
    public static async Task RunAsync(ModuleScope scope, ISupport lead, SupportCard support)
    {
        await lead.HoldAsync(support.PersonId);
        var now = await Search.HoldAsync(scope, support);
        if (now.LeadWorkerId is null) return;
        await GoBackAsync(scope, lead, now);
    }

    /// <summary>Somebody else is wanted: whoever matches finds it in My day, in the same words whoever wants it.</summary>
    public static async Task WantedAsync(ModuleScope scope, SupportCard support)
    {
        await scope.Work.FinishAsync(MatchingWork.Change, support.PersonId, support.TeamId);
        await scope.Work.RaiseAsync(MatchingWork.Change, new NewWork(
            support.PersonId, "Somebody else is wanted beside them. Nobody has to say why", scope.Today, null, support.TeamId, MatchingWork.ChangeLink(support)));
    }

    /// <summary>The episode waits with the team again, and the search is open. Behind the guard rows.</summary>
    internal static async Task GoBackAsync(ModuleScope scope, ISupport lead, SupportCard support)
    {
        var (person, today) = (support.PersonId, scope.Today);
        await lead.LedByAsync(PeerModule.Key, person, support.SupportId, null);
        await scope.Database.ExecuteAsync(MatchSql.Led, new
        {
            match = Ids.New(), person, support = support.SupportId, hears = support.LeadWorkerId, from = support.StartedOn, today, lead = support.LeadWorkerId,
        });
        await scope.Database.ExecuteAsync(MatchSql.Change, new { person, support = support.SupportId, today });
        foreach (var kind in (WorkKind[])[MatchingWork.Change, MatchingWork.Meet, MatchingWork.LookAgain, MatchingWork.Hears, MatchingWork.Different, ReviewWork.Review]) await scope.Work.FinishAsync(kind, person, support.TeamId);
        await Search.RemindAsync(scope, support, "Offer peers to choose from", today.AddDays(scope.Settings<PeerSettings>().OfferWithinDays));
        await scope.Timeline.WriteAsync(MatchingTimeline.Again, person, "We look for another peer with them. Support goes on meanwhile, and nobody has to say why");
    }
}
