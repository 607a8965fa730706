using Peer.Matching.Asking;
using Peer.Matching.Choosing;
using Peer.Matching.Exclusions;
using Peer.Matching.Offers;
using Peer.Matching.Pairing;
using Peer.Reviews;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Peer.Matching;

/// <summary>What matching does when support begins or ends, by a death as well, and when two records turn out to be of one person.</summary>
internal static class MatchingEvents
{
    private const int NewForDays = 7;

    /// <summary>The search begins; not for a caseload that is brought in from elsewhere, nor where somebody leads it already.</summary>
    public static Task Open(SupportStarted started, ModuleScope scope) =>
        started.Module == PeerModule.Key && started.Lead is null && scope.Today.DayNumber - started.On.DayNumber <= NewForDays
            ? scope.Work.RaiseAsync(MatchingWork.Find, new NewWork(
                started.Person, "Ask whom they would like beside them, and offer peers to choose from",
                Later(scope.Today, started.On.AddDays(scope.Settings<PeerSettings>().OfferWithinDays)), null, started.Team, MatchingWork.Link(started.Person)))
            : Task.CompletedTask;

    /// <summary>Nobody is asked, offered or reminded of anything any more. After a death all of it is kept as it was, in case that was recorded by mistake.</summary>
    public static async Task Close(SupportEnded ended, ModuleScope scope)
    {
        if (ended.Module != PeerModule.Key) return;
        var died = ended.Reason == EndingReason.Died;
        var of = new { person = ended.Person, support = ended.Support, today = scope.Today, died = died ? 1 : 0 };
        await AskedOver.OfSupportAsync(scope, ended.Person, ended.Support, died);
        await scope.Database.ExecuteAsync(OfferSql.Over, of);
        await scope.Database.ExecuteAsync(MatchSql.EndOf, new { of.person, of.support, on = ended.On, by = died ? EndedBy.Died : EndedBy.Ended });
        foreach (var kind in (WorkKind[])[MatchingWork.Find, MatchingWork.Choose, MatchingWork.Meet, MatchingWork.Change, MatchingWork.LookAgain, MatchingWork.Hears, MatchingWork.Different, ReviewWork.Review])
        {
            await scope.Work.FinishAsync(kind, ended.Person, ended.Team);
        }
    }

    /// <summary>They have not died: what they were offered stands again, whoever was asked is asked again, and a match goes on.</summary>
    public static async Task Again(DeathTakenBack back, ModuleScope scope)
    {
        var of = new { person = back.Person };
        await AskedOver.AgainAsync(scope, back.Person);
        await scope.Database.ExecuteAsync(OfferSql.Again, of);
        await scope.Database.ExecuteAsync(MatchSql.Again, of);
    }

    /// <summary>Both records' exclusions hold now: where the peer who supports them is among those, whoever keeps them is told to look.</summary>
    public static async Task Merged(PersonMerged merged, ModuleScope scope)
    {
        if (merged.IsUndone) return;
        foreach (var one in await scope.Database.ManyAsync<LedByExcluded>(ExclusionSql.LedBy, new { person = merged.Person }))
        {
            await scope.Work.RaiseAsync(MatchingWork.LookAgain, new NewWork(
                merged.Person, "Two records became one. Look at who supports them now", scope.Today, null, one.TeamId, KeepExclusions.Link(merged.Person)));
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
