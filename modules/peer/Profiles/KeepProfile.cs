using Peer.Peers;
using Peer.Peers.Standing;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Rules;

namespace Peer.Profiles;

/// <summary>A peer writes their own profile; nobody else does.</summary>
internal static class KeepProfile
{
    /// <exception cref="RuleBrokenException">It was saved elsewhere meanwhile.</exception>
    public static async Task RunAsync(ModuleScope scope, PeerSupporter peer, Profile? earlier, ProfileInput input)
    {
        var shownOn = input.Show ? earlier?.ShownOn ?? scope.Today : (DateOnly?)null;
        try
        {
            // whoever takes their profile back is offered to nobody new
            if (shownOn is null && peer.State == PeerState.Ready) await KeepPeer.CountsUntilAsync(scope, peer, null);
            var kept = new { peer = peer.PeerId, knownAs = input.KnownAs!.Trim(), words = input.Words!.Trim(), shownOn, now = scope.Now, version = input.Version };
            if (earlier is null) await scope.Database.ExecuteAsync(ProfileSql.Add, kept);
            else await scope.Database.ExecuteOneAsync(ProfileSql.Change, kept);
        }
        catch (Exception stale) when (stale is StaleRowException or DuplicateRowException)
        {
            throw new RuleBrokenException("You have saved it somewhere else since you opened this page. Copy what you typed, open the page again and add it there.");
        }

        await scope.Database.ExecuteAsync(ProfileSql.Forget, new { peer = peer.PeerId });
        foreach (var (field, choice) in Answers(scope.Pack<ProfileFields>(), input.Said))
        {
            await scope.Database.ExecuteAsync(ProfileSql.Say, new { peer = peer.PeerId, field, choice });
        }
    }

    /// <summary>What was answered as the pack asks it: one answer where one is asked for, and nothing beside "I'd rather not say".</summary>
    internal static IEnumerable<(string Field, string Choice)> Answers(ProfileFields pack, Dictionary<string, List<string>> said)
    {
        foreach (var field in pack.Fields)
        {
            if (!said.TryGetValue(field.Key, out var chosen)) continue;
            if (chosen.Contains(ProfileFields.NotSaid))
            {
                yield return (field.Key, ProfileFields.NotSaid);
                continue;
            }

            foreach (var choice in field.Choices.Where(one => chosen.Contains(one.Key)).Take(field.Several ? field.Choices.Count : 1)) yield return (field.Key, choice.Key);
        }
    }
}
