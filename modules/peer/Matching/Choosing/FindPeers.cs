using Peer.Checks;
using Peer.Peers;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Peer.Matching.Choosing;

/// <summary>Reads who is free for somebody: the same four statements whatever they find.</summary>
internal static class FindPeers
{
    public static Task<WhoIsFree> ForAsync(ModuleScope scope, SupportCard support) => ForAsync(scope, support.PersonId, support.TeamId);

    /// <summary>The same for the record's own pages, by which support is given and handed on: nobody else leads it there or stands in.</summary>
    internal static async Task<IReadOnlySet<Guid>> WorkersAsync(ModuleScope scope, Guid person, Guid team) => (await ForAsync(scope, person, team)).Workers;

    private static async Task<WhoIsFree> ForAsync(ModuleScope scope, Guid who, Guid where)
    {
        var (team, person) = (new { team = where }, new { person = who });
        var rows = await scope.Database.ManyAsync<PeerRow>(ChoosingSql.Peers, team);
        var said = (await scope.Database.ManyAsync<SaidRow>(ChoosingSql.Said, team)).ToLookup(row => row.PeerId);
        var never = await scope.Database.ManyAsync<Guid>(ChoosingSql.Never, person);
        var earlier = await scope.Database.ManyAsync<Guid>(ChoosingSql.Earlier, person);
        return new([.. rows.Select(row => Of(row, said[row.PeerId], scope.Today))], scope.Settings<PeerSettings>().CaseloadLimit, never.ToHashSet(), earlier.ToHashSet())
        {
            Reader = scope.Worker.IsSignedIn ? scope.Worker.Id : null,
        };
    }

    /// <summary>The peers of a team, whoever they could support.</summary>
    public static Task<IReadOnlyList<PeerRow>> OfTeamAsync(ModuleScope scope, Guid team) => scope.Database.ManyAsync<PeerRow>(ChoosingSql.Peers, new { team });

    /// <summary>Takes the rows of these peers, always in one order, so that nobody waits for the other in a circle.</summary>
    public static async Task HoldAsync(ModuleScope scope, params IEnumerable<Guid> peers)
    {
        foreach (var peer in peers.Distinct().Order()) await scope.Database.ExecuteOneAsync(ChoosingSql.GuardPeer, new { peer });
    }

    // whose check has run out is not ready any more, whether anybody has written that down by now or not
    private static Candidate Of(PeerRow row, IEnumerable<SaidRow> said, DateOnly today) => new(
        row.PeerId, row.WorkerId, row.Name, row.ReadyUntil < today ? PeerState.Preparing : row.State, row.ShownOn is not null, row.Capacity, row.Load)
    {
        KnownAs = row.KnownAs ?? "",
        Agreed = Check.Of(row.Conditions),
        Words = row.Words ?? "",
        Said = said.GroupBy(one => one.Field).ToDictionary(one => one.Key, IReadOnlyList<string> (one) => [.. one.Select(row => row.Choice)]),
    };
}
