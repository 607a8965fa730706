using Peer.Checks;
using Peer.Peers;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Peer.Matching.Choosing;

/// <summary>Reads who is free for somebody: the same five statements whatever they find.</summary>
internal static class FindPeers
{
    /// <summary>Who is free for somebody with this support; where it has ended nobody is, and no page tells who would be.</summary>
    public static async Task<WhoIsFree> ForAsync(ModuleScope scope, SupportCard support) =>
        support.Phase == Phase.Ended ? new([], new HashSet<Guid>(), new HashSet<Guid>()) : await ForAsync(scope, support.PersonId, support.TeamId, support.Phase);

    /// <summary>The same for the record's own pages, by which support is given and handed on: nobody else leads it there or stands in.</summary>
    internal static async Task<IReadOnlySet<Guid>> WorkersAsync(ModuleScope scope, Guid person, Guid team) => (await WhateverSupportAsync(scope, person, team)).Workers;

    /// <summary>Who is free for somebody of a team, with whatever peer support it gives them.</summary>
    internal static async Task<WhoIsFree> WhateverSupportAsync(ModuleScope scope, Guid person, Guid team)
    {
        // whatever begins gets to know; of two that go on after a merge the one that takes more room counts
        var phases = await scope.Database.ManyAsync<Phase>(ChoosingSql.Phases, new { person, team });
        return await ForAsync(scope, person, team, phases.DefaultIfEmpty(Phase.GettingToKnow).MaxBy(scope.Settings<PeerSettings>().PhaseWeights.Of));
    }

    private static async Task<WhoIsFree> ForAsync(ModuleScope scope, Guid who, Guid where, Phase phase)
    {
        var (team, person) = (new { team = where }, new { person = who });
        return Of(
            new(
                await scope.Database.ManyAsync<PeerRow>(ChoosingSql.Peers, team), await scope.Database.ManyAsync<SaidRow>(ChoosingSql.Said, team), await scope.Database.ManyAsync<LedRow>(ChoosingSql.Led, team),
                await scope.Database.ManyAsync<Guid>(ChoosingSql.Never, person), await scope.Database.ManyAsync<Guid>(ChoosingSql.Earlier, person)),
            phase, scope.Settings<PeerSettings>(), scope.Today, scope.Worker.IsSignedIn ? scope.Worker.Id : null);
    }

    /// <summary>Who is free, of what was read.</summary>
    /// <param name="found">What was read.</param>
    /// <param name="phase">The phase of the support that somebody is looked for with.</param>
    /// <param name="settings">The area's limit, and what each phase weighs.</param>
    /// <param name="today">Today.</param>
    /// <param name="reader">Who reads; null in a job.</param>
    internal static WhoIsFree Of(Found found, Phase phase, PeerSettings settings, DateOnly today, Guid? reader = null)
    {
        var (said, led) = (found.Said.ToLookup(row => row.PeerId), found.Led.ToLookup(row => row.WorkerId));
        return new([.. found.Peers.Select(row => Of(row, said[row.PeerId], today) with
        {
            Load = led[row.WorkerId].Sum(one => one.People),
            Room = settings.RoomFor(phase, led[row.WorkerId].Sum(one => one.People * settings.PhaseWeights.Of(one.Phase))),
        })], found.Never.ToHashSet(), found.Earlier.ToHashSet()) { Reader = reader };
    }

    /// <summary>The peers of a team, whoever they could support.</summary>
    public static Task<IReadOnlyList<PeerRow>> OfTeamAsync(ModuleScope scope, Guid team) => scope.Database.ManyAsync<PeerRow>(ChoosingSql.Peers, new { team });

    /// <summary>Takes the rows of these peers, always in one order, so that nobody waits for the other in a circle.</summary>
    public static async Task HoldAsync(ModuleScope scope, params IEnumerable<Guid> peers)
    {
        foreach (var peer in peers.Distinct().Order()) await scope.Database.ExecuteOneAsync(ChoosingSql.GuardPeer, new { peer });
    }

    // whose check has run out, or who lost the role, is not ready any more, whether anybody has written that down by now or not
    private static Candidate Of(PeerRow row, IEnumerable<SaidRow> said, DateOnly today) => new(
        row.PeerId, row.WorkerId, row.Name, row.ReadyUntil < today || row.HasRole == 0 ? PeerState.Preparing : row.State, row.ShownOn is not null, row.Capacity)
    {
        KnownAs = row.KnownAs ?? "",
        Agreed = Check.Of(row.Conditions),
        Words = row.Words ?? "",
        Said = said.GroupBy(one => one.Field).ToDictionary(one => one.Key, IReadOnlyList<string> (one) => [.. one.Select(row => row.Choice)]),
    };
}

/// <summary>All that is read to know who is free for one person.</summary>
/// <param name="Peers">The peers of the team.</param>
/// <param name="Said">What they say of themselves.</param>
/// <param name="Led">Whom they lead.</param>
/// <param name="Never">Whom this person is never offered.</param>
/// <param name="Earlier">Whom they are not offered again unless they ask for them.</param>
internal sealed record Found(IReadOnlyList<PeerRow> Peers, IReadOnlyList<SaidRow> Said, IReadOnlyList<LedRow> Led, IReadOnlyList<Guid> Never, IReadOnlyList<Guid> Earlier);
