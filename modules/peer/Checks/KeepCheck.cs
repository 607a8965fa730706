using Peer.Matching.Asking;
using Peer.Peers.Standing;
using Peer.Peers;
using Peer.Supervision;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Peer.Checks;

/// <summary>Writes down a check and reminds of the next one.</summary>
internal static class KeepCheck
{
    public static readonly WorkKind Renew = new("peer.renew-check", "A check to renew") { Permission = PeerPermissions.KeepChecks, WaitsForAnswer = true };

    /// <exception cref="RuleBrokenException">It is about whoever is signed in, or a colleague wrote one down at the same time.</exception>
    public static async Task RunAsync(ModuleScope scope, PeerStanding standing, CheckInput input)
    {
        var (peer, settings) = (standing.Peer, scope.Settings<PeerSettings>());
        KeepPeer.NotOneself(scope, peer);
        var until = input.CountsUntil(scope.Today, settings.CheckLastsMonths);
        var good = input.Decision != CheckDecision.NotYet && until >= scope.Today;
        if (peer.State == PeerState.Ready) await KeepPeer.CountsUntilAsync(scope, peer, good ? until : null);
        try
        {
            await scope.Database.ExecuteAsync(CheckSql.Add, new
            {
                check = Ids.New(), peer = peer.PeerId, number = (standing.Check?.Number ?? 0) + 1, level = input.Level!.Value, issuedOn = input.IssuedOn, goodUntil = until,
                byUpdateService = input.ByUpdateService, decision = input.Decision!.Value, decidedBy = input.DecidedBy!.Trim(),
                conditions = string.Join(' ', input.Conditions.Distinct().Order()), riskAssessed = input.RiskAssessed!.Value, now = scope.Now,
            });
        }
        catch (DuplicateRowException)
        {
            throw new RuleBrokenException("A colleague has written down a check since you opened the page. Look at it again first.");
        }

        // they can be matched with nobody by it: whatever they are asked is over, as where they have become full
        if (input.Conditions.Contains(Condition.GroupsOnly)) await AskedOver.OfPeerAsync(scope, peer.PeerId);
        await RemindAsync(scope, peer, good && peer.State != PeerState.Left ? until : null);
        if (peer.State != PeerState.Left && input.Conditions.Contains(Condition.SupervisionEveryTwoWeeks))
        {
            await Talks.SoonerAsync(scope, standing with { Check = new Check { Conditions = $"{Condition.SupervisionEveryTwoWeeks}" } });
        }
    }

    /// <summary>One reminder for each peer, with the team in which they work; none where nothing is to be renewed.</summary>
    internal static async Task RemindAsync(ModuleScope scope, PeerSupporter peer, DateOnly? good)
    {
        await scope.Work.FinishAsync(Renew, LinkTo(peer.PeerId));
        if (good is not { } until) return;
        var on = until.AddDays(-scope.Settings<PeerSettings>().RenewCheckDaysBefore);
        await scope.Work.RaiseAsync(Renew, new NewWork(
            null, "Renew the check of a peer, so that they can go on without a gap", on < scope.Today ? scope.Today : on, null, peer.TeamId, LinkTo(peer.PeerId)) { About = peer.WorkerId });
    }

    public static string LinkTo(Guid peer) => $"/peer/checks/add/{peer}";
}
