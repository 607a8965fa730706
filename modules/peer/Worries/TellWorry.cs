using Peer.Matching.Pairing;
using Peer.Matching;
using Peer.Worries.Told;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Peer.Worries;

/// <summary>Something worries a peer: a named colleague hears it at once, or their team where that colleague could not open it.</summary>
internal static class TellWorry
{
    public static async Task RunAsync(ModuleScope scope, IWhoMay who, SupportCard support, string words)
    {
        var (person, now) = (support.PersonId, scope.Now);
        var due = now.AddHours(scope.Settings<PeerSettings>().AnswerWorryWithinHours);
        var hears = await HearerAsync(scope, who, support);
        var (worry, clock) = (Ids.New(), Ids.New());
        await scope.Database.ExecuteAsync(WorrySql.Start, new { clock, team = support.TeamId, due });
        await scope.Database.ExecuteAsync(WorrySql.Tell, new
        {
            worry, person, support = support.SupportId, team = support.TeamId, clock, worker = scope.Worker.Id, by = scope.Worker.Name, words, now, due, hears,
        });
        await scope.Work.RaiseAsync(WorryWork.Worry, new NewWork(
            person, $"Something worries their peer: answer by {WorryWords.At(scope, due)}", scope.Today, hears, support.TeamId, WorryWork.Link(person, worry)));
        if (hears is null) await AskWhoHearsAsync(scope, support);
        await scope.Timeline.WriteAsync(WorryTimeline.Told, person, "Their peer told a colleague that something worries them");
    }

    // whoever was to hear it has left or works elsewhere: the team chooses somebody else, besides looking at the worry
    private static async Task AskWhoHearsAsync(ModuleScope scope, SupportCard support)
    {
        if ((await MatchAsync(scope, support)) is not { } match || match.HearsIn == support.TeamId) return;
        await scope.Work.FinishAsync(MatchingWork.Hears, support.PersonId, support.TeamId);
        await scope.Work.RaiseAsync(MatchingWork.Hears, new NewWork(
            support.PersonId, "Choose who hears what worries their peer: nobody of the team does now", scope.Today, null, support.TeamId, $"/peer/matching/pairing/agree/{support.PersonId}?support={support.SupportId}"));
    }

    private static async Task<Match?> MatchAsync(ModuleScope scope, SupportCard support) =>
        (await scope.Database.ManyAsync<Match>(MatchSql.Of, new { person = support.PersonId, support = support.SupportId })).FirstOrDefault(one => one.UntilOn is null);

    // the one chosen at the match, where they could open it; otherwise whoever of the team could
    private static async Task<Guid?> HearerAsync(ModuleScope scope, IWhoMay who, SupportCard support)
    {
        var match = await MatchAsync(scope, support);
        return (await who.OpenAsync(MatchingPermissions.AnswerWorry, support.PersonId)).Any(one => one.WorkerId == match?.HearsId && one.WorkerId != scope.Worker.Id) ? match!.HearsId : null;
    }
}

/// <summary>Answers what worries a peer.</summary>
internal static class AnswerWorry
{
    public static Task SeenAsync(ModuleScope scope, Worry worry) =>
        scope.Database.ExecuteAsync(WorrySql.Seen, new { person = worry.PersonId, worry = worry.WorryId, now = scope.Now, by = scope.Worker.Name });

    /// <exception cref="RuleBrokenException">A colleague was first.</exception>
    public static async Task RunAsync(ModuleScope scope, Worry worry, string done, string back, int version)
    {
        try
        {
            await scope.Database.ExecuteOneAsync(WorrySql.Done, new { person = worry.PersonId, worry = worry.WorryId, now = scope.Now, by = scope.Worker.Name, done, back, version });
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("A colleague has answered since you opened the page, and the peer is told what they wrote. What you typed was not sent.");
        }

        await scope.Database.ExecuteAsync(WorrySql.Stop, new { clock = worry.ClockId, now = scope.Now });
        await scope.Work.FinishAsync(WorryWork.Worry, worry.PersonId, worry.TeamId, WorryWork.Link(worry.PersonId, worry.WorryId));
        await scope.Work.FinishAsync(WorryWork.Waits, WorryWork.WaitsLink(worry.ClockId));
        await TellBack.RunAsync(scope, worry, back);
        await scope.Timeline.WriteAsync(WorryTimeline.Answered, worry.PersonId, "A colleague looked at what worried their peer, and told them what came of it");
    }
}
