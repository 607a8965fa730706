using Peer.Matching.Asking;
using Peer.Matching.Choosing;
using Peer.Matching.Pairing;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Peer.Matching.Exclusions;

/// <summary>
/// Keeps a peer and somebody apart. Whatever is offered or asked meanwhile ends as it does where the peer has become full, and a match goes back to the team as it does where somebody wants a change: the
/// timeline, the peer and every other page tell nothing of it.
/// </summary>
internal static class KeepExclusions
{
    public static string Link(Guid person) => $"/peer/matching/exclusions/for-person/{person}";

    /// <summary>All of them but those about whoever reads.</summary>
    public static Task<IReadOnlyList<Exclusion>> OfAsync(ModuleScope scope, Guid person) => scope.Database.ManyAsync<Exclusion>(ExclusionSql.Of, new { person, worker = scope.Worker.Id });

    public static async Task AddAsync(ModuleScope scope, ISupport lead, SupportCard support, PeerRow peer, ExclusionKind kind, string? words)
    {
        await lead.HoldAsync(support.PersonId);
        var now = await Search.HoldAsync(scope, support);
        await FindPeers.HoldAsync(scope, peer.PeerId);
        foreach (var one in await Search.AllAsync(scope, now.PersonId))
        {
            if (one.LeadWorkerId == peer.WorkerId) await ChangeMatch.GoBackAsync(scope, lead, one);
            else await lead.PartAsync(PeerModule.Key, one.PersonId, one.SupportId, peer.WorkerId);
        }

        await scope.Database.ExecuteAsync(ExclusionSql.Add, new
        {
            exclusion = Ids.New(), person = now.PersonId, peer = peer.PeerId, kind, words, today = scope.Today, by = scope.Worker.IsSignedIn ? scope.Worker.Name : now.TeamName,
        });
        await AskedOver.OfPairAsync(scope, now.PersonId, peer.PeerId);
    }

    /// <exception cref="RuleBrokenException">A colleague was first.</exception>
    public static async Task LiftAsync(ModuleScope scope, Guid person, Exclusion exclusion, int version)
    {
        await FindPeers.HoldAsync(scope, exclusion.PeerId);
        try
        {
            await scope.Database.ExecuteOneAsync(ExclusionSql.Lift, new { person, exclusion = exclusion.ExclusionId, version, today = scope.Today });
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("A colleague has written this down already. Go back and look at it again.");
        }
    }
}
