using Peer.Matching.Asking;
using Peer.Matching.Choosing;
using Peer.Matching.Exclusions;
using Peer.Matching.Offers;
using Peer.Matching.Pairing;
using Peer.Reviews;
using Platform.Sdk.Data;
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

    /// <summary>
    /// The record says who leads it now: whom somebody chose has left or may lead it no longer, which is no change that anybody wanted, or a peer supports them who was not offered, and nobody is looked for any more. How
    /// they get on with that peer is asked as it is of any other.
    /// </summary>
    public static async Task LedByOther(SupportLedBy led, ModuleScope scope)
    {
        if (led.Module != PeerModule.Key || led.ByModule) return;
        var (of, support) = (new { person = led.Person, support = led.Support }, new SupportCard { PersonId = led.Person, SupportId = led.Support, TeamId = led.Team });
        await scope.Database.ExecuteAsync(MatchSql.EndOf, new { of.person, of.support, on = scope.Today, by = EndedBy.Left });
        await FinishAsync(scope, support, MatchingWork.Meet, MatchingWork.Change, MatchingWork.LookAgain, MatchingWork.Hears, MatchingWork.Different, ReviewWork.Review);
        if (led.To is null)
        {
            await Search.RemindAsync(scope, support, "Offer peers to choose from", scope.Today.AddDays(scope.Settings<PeerSettings>().OfferWithinDays));
            return;
        }

        await AskedOver.OfSupportAsync(scope, led.Person, led.Support, died: false);
        await scope.Database.ExecuteAsync(OfferSql.Over, new { of.person, of.support, today = scope.Today, died = 0 });
        await FinishAsync(scope, support, MatchingWork.Find, MatchingWork.Choose);
        var (match, lead) = (Ids.New(), led.To.Value);
        var hears = scope.Worker.IsSignedIn && scope.Worker.TeamId == led.Team && scope.Worker.Id != lead && scope.Worker.Holds(MatchingPermissions.AnswerWorry) ? scope.Worker.Id : lead;
        if (await scope.Database.ExecuteAsync(MatchSql.Given, new { match, of.person, of.support, lead, hears, today = scope.Today }) == 0) return;
        await KeepReviews.PlanAsync(scope, support, match);
        await scope.Work.RaiseAsync(MatchingWork.Meet, new NewWork(
            led.Person, "You support somebody new. Read what you need to know, and arrange to meet", scope.Today, lead, led.Team, MatchingWork.BesideLink(led.Person)));
    }

    /// <summary>Nobody is asked, offered or reminded of anything any more. After a death all of it is kept as it was, in case that was recorded by mistake.</summary>
    public static async Task Close(SupportEnded ended, ModuleScope scope)
    {
        if (ended.Module != PeerModule.Key) return;
        var died = ended.Reason == EndingReason.Died;
        var of = new { person = ended.Person, support = ended.Support, today = scope.Today, died = died ? 1 : 0 };
        await AskedOver.OfSupportAsync(scope, ended.Person, ended.Support, died);
        await scope.Database.ExecuteAsync(OfferSql.Over, of);
        await scope.Database.ExecuteAsync(MatchSql.EndOf, new { of.person, of.support, on = ended.On, by = died ? EndedBy.Died : EndedBy.Ended });
        await FinishAsync(
            scope, new SupportCard { PersonId = ended.Person, TeamId = ended.Team }, MatchingWork.Find, MatchingWork.Choose, MatchingWork.Meet, MatchingWork.Change, MatchingWork.LookAgain, MatchingWork.Hears, MatchingWork.Different, ReviewWork.Review);
    }

    /// <summary>They have not died: what they were offered stands again, whoever was asked is asked again, and a match goes on, as far as nobody has come to be kept apart meanwhile.</summary>
    public static async Task Again(DeathTakenBack back, ModuleScope scope)
    {
        var of = new { person = back.Person };
        await AskedOver.AgainAsync(scope, back.Person);
        await scope.Database.ExecuteAsync(OfferSql.Again, of);
        await scope.Database.ExecuteAsync(MatchSql.Again, of);
        await KeepApartAsync(scope, back.Person, "It was a mistake that they had died. Look at who supports them now");
    }

    /// <summary>Both records' exclusions hold now: where the peer who supports them is among those, whoever keeps them is told to look. Whoever only stands in for that peer, or was to take over, has no part in it any more, and nobody of them is asked.</summary>
    public static Task Merged(PersonMerged merged, ModuleScope scope) =>
        merged.IsUndone ? Task.CompletedTask : KeepApartAsync(scope, merged.Person, "Two records became one. Look at who supports them now");

    private static async Task KeepApartAsync(ModuleScope scope, Guid person, string look)
    {
        foreach (var one in await scope.Database.ManyAsync<ApartFrom>(ExclusionSql.ApartFrom, new { person }))
        {
            await AskedOver.OfPairAsync(scope, person, one.PeerId);
            if (one.Leads == 0)
            {
                await scope.Support.PartAsync(PeerModule.Key, person, one.SupportId, one.WorkerId);
                continue;
            }

            await scope.Work.RaiseAsync(MatchingWork.LookAgain, new NewWork(person, look, scope.Today, null, one.TeamId, KeepExclusions.Link(person)) { About = one.WorkerId });
        }
    }

    private static async Task FinishAsync(ModuleScope scope, SupportCard support, params IEnumerable<WorkKind> kinds)
    {
        foreach (var kind in kinds) await scope.Work.FinishAsync(kind, support.PersonId, support.TeamId);
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
