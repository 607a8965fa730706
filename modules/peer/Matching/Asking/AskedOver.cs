using Peer.Matching.Choosing;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Peer.Matching.Asking;

/// <summary>Ends what a peer is asked, without a word why: it looks the same to everybody whether they are full, paused or must not meet the person.</summary>
internal static class AskedOver
{
    /// <summary>The peer finds it in My day, and no name in it.</summary>
    public static Task RaiseAsync(ModuleScope scope, Guid asked, Guid peer, Guid team, DateOnly answerBy) => scope.Work.RaiseAsync(MatchingWork.Asked, new NewWork(
        null, "Somebody would like to meet you. Say yes or no; nobody asks why", answerBy, peer, team, MatchingWork.AskedLink(asked)));

    /// <summary>They can support nobody more now: whatever they are asked is over.</summary>
    public static async Task OfPeerAsync(ModuleScope scope, Guid peer)
    {
        foreach (var one in await scope.Database.ManyAsync<Asked>(AskedSql.OfPeer, new { peer })) await EndAsync(scope, one);
    }

    public static async Task OfPairAsync(ModuleScope scope, Guid person, Guid peer)
    {
        foreach (var one in await scope.Database.ManyAsync<Asked>(AskedSql.OfPair, new { person, peer })) await EndAsync(scope, one);
    }

    /// <summary>Support has ended: nobody has to look how it goes on. After a death what it was is kept.</summary>
    public static async Task OfSupportAsync(ModuleScope scope, Guid person, Guid support, bool died)
    {
        foreach (var one in await scope.Database.ManyAsync<Asked>(AskedSql.OfSupport, new { person, support }))
        {
            await scope.Database.ExecuteAsync(AskedSql.Over, new { asked = one.AskedId, was = died ? one.State : (AskedState?)null });
            await FinishAsync(scope, one.AskedId);
        }
    }

    /// <summary>They have not died: whoever had not answered is asked again, and a yes is still a yes; nobody is asked who is not free now, for whatever reason. Where another team says so, whoever matches looks how it goes on.</summary>
    public static async Task AgainAsync(ModuleScope scope, Guid person)
    {
        var over = await scope.Database.ManyAsync<Asked>(AskedSql.OverByDeath, new { person });
        foreach (var one in over)
        {
            if (!await IsFreeAsync(scope, person, one))
            {
                await scope.Database.ExecuteAsync(AskedSql.NotAgain, new { asked = one.AskedId });
                await TellAsync(scope, one);
                continue;
            }

            await scope.Database.ExecuteAsync(AskedSql.Again, new { asked = one.AskedId });
            if (one.WasState == AskedState.Waiting) await RaiseAsync(scope, one.AskedId, one.WorkerId, one.TeamId, one.AnswerBy);
            else await TellAsync(scope, one);
        }
    }

    /// <summary>Whoever matches is told to look how it goes on, in the same words whatever has happened.</summary>
    public static Task TellAsync(ModuleScope scope, Asked asked) => scope.Work.RaiseAsync(MatchingWork.Answered, new NewWork(
        null, "A peer who was chosen has answered, or is not free any more: see how it goes on", scope.Today, null, asked.TeamId, MatchingWork.AnsweredLink(asked.AskedId)));

    /// <summary>Nothing about it is left to do for anybody.</summary>
    public static async Task FinishAsync(ModuleScope scope, Guid asked)
    {
        await scope.Work.FinishAsync(MatchingWork.Asked, MatchingWork.AskedLink(asked));
        await scope.Work.FinishAsync(MatchingWork.Answered, MatchingWork.AnsweredLink(asked));
    }

    /// <summary>The choice was taken back: what was asked is over, and nobody has to look.</summary>
    public static Task DoneAsync(ModuleScope scope, Guid asked) => scope.Database.ExecuteAsync(AskedSql.Over, new { asked, was = (AskedState?)null });

    // another team does not see everybody whom a peer supports: to it a full one would look free, and one who is kept apart would not
    private static async Task<bool> IsFreeAsync(ModuleScope scope, Guid person, Asked asked) =>
        scope.Worker.IsSignedIn && scope.Worker.TeamId == asked.TeamId && (await FindPeers.WhateverSupportAsync(scope, person, asked.TeamId)).IsFreeWhoeverReads(asked.PeerId);

    private static async Task EndAsync(ModuleScope scope, Asked asked)
    {
        await scope.Database.ExecuteAsync(AskedSql.Over, new { asked = asked.AskedId, was = (AskedState?)null });
        await FinishAsync(scope, asked.AskedId);
        await TellAsync(scope, asked);
    }
}
