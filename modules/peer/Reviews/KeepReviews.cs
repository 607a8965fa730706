using Peer.Matching.Pairing;
using Peer.Matching;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Peer.Reviews;

/// <summary>Asks twice, early on, how somebody gets on with their peer. One that did not happen is proposed again, and none ends anything.</summary>
internal static class KeepReviews
{
    /// <summary>So many days on a review is put off at most, each time: nobody is left without being asked.</summary>
    private const int LongestDays = 28;

    public static Task<IReadOnlyList<Review>> OfAsync(ModuleScope scope, Guid person) => scope.Database.ManyAsync<Review>(ReviewSql.Of, new { person });

    /// <summary>Both are in My day from the beginning, each with its day.</summary>
    public static async Task PlanAsync(ModuleScope scope, SupportCard support, Guid match)
    {
        var settings = scope.Settings<PeerSettings>();
        foreach (var (turn, days) in (int[])[settings.FirstReviewAfterDays, settings.SecondReviewAfterDays] is var both ? both.Index() : [])
        {
            var (review, due) = (Ids.New(), scope.Today.AddDays(days));
            await scope.Database.ExecuteAsync(ReviewSql.Plan, new { review, person = support.PersonId, match, turn = turn + 1, due });
            await RaiseAsync(scope, support, review, due);
        }
    }

    /// <exception cref="RuleBrokenException">A colleague was first.</exception>
    public static async Task DoneAsync(ModuleScope scope, SupportCard support, Review review, Outcome outcome, string words, int version)
    {
        await WriteAsync(() => scope.Database.ExecuteOneAsync(ReviewSql.Done, new
        {
            person = support.PersonId, review = review.ReviewId, outcome, words, today = scope.Today, by = scope.Worker.Name, version,
        }));
        await FinishAsync(scope, support, review.ReviewId);
        await WantedAsync(scope, support, outcome);
        await scope.Timeline.WriteAsync(MatchingTimeline.Reviewed, support.PersonId, "We asked how they get on with their peer");
    }

    // what they wish for stands with the team at once: nothing hangs on a next page that somebody closes
    private static async Task WantedAsync(ModuleScope scope, SupportCard support, Outcome outcome)
    {
        var (person, team) = (support.PersonId, support.TeamId);
        if (outcome == Outcome.Change) await ChangeMatch.WantedAsync(scope, support);
        if (outcome != Outcome.SomethingElse) return;
        await scope.Work.FinishAsync(MatchingWork.Different, person, team);
        await scope.Work.RaiseAsync(MatchingWork.Different, new NewWork(
            person, "It goes on, and something should be different. Read what they said, and talk with both about it", scope.Today, null, team, MatchingWork.Link(support)));
    }

    /// <summary>It did not happen: it is proposed again.</summary>
    /// <exception cref="RuleBrokenException">A colleague was first, or the day is over or too far on.</exception>
    public static async Task PutOffAsync(ModuleScope scope, SupportCard support, Review review, DateOnly due, int version)
    {
        if (due <= scope.Today) throw new RuleBrokenException("Choose a day that is still to come.", "Input.AgainOn");
        var latest = (review.FirstDueOn > scope.Today ? review.FirstDueOn : scope.Today).AddDays(LongestDays);
        if (due > latest) throw new RuleBrokenException($"Choose a day by {Effort.Day(latest, scope.Today)}: four weeks on at most, so that they are asked how it goes.", "Input.AgainOn");
        await WriteAsync(() => scope.Database.ExecuteOneAsync(ReviewSql.PutOff, new { person = support.PersonId, review = review.ReviewId, due, version }));
        await FinishAsync(scope, support, review.ReviewId);
        await RaiseAsync(scope, support, review.ReviewId, due);
    }

    private static async Task WriteAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("A colleague has written this down already. Go back and look at it first.");
        }
    }

    private static Task FinishAsync(ModuleScope scope, SupportCard support, Guid review) =>
        scope.Work.FinishAsync(ReviewWork.Review, support.PersonId, support.TeamId, Link(support.PersonId, review));

    private static Task RaiseAsync(ModuleScope scope, SupportCard support, Guid review, DateOnly due) => scope.Work.RaiseAsync(ReviewWork.Review, new NewWork(
        support.PersonId, "Ask how they get on with their peer", due, null, support.TeamId, Link(support.PersonId, review)));

    private static string Link(Guid person, Guid review) => $"/peer/reviews/say/{person}/{review}";
}
