using CsCheck;
using Peer.Matching.Choosing;
using Peer.Matching.Wishes;
using Peer.Peers;
using Platform.Conformance.Running;
using Platform.Sdk.Data;

namespace Peer.Tests.Matching.Worlds;

/// <summary>Who may be offered, over ten thousand invented worlds: peers with states, room and profiles, people with wishes, exclusions and earlier answers.</summary>
public sealed class RuleTests
{
    private const int Worlds = 10_000;

    private static readonly string[] Fields = ["gender", "age", "language", "faith", "experience"], Choices = ["a", "b", "c", Wished.NoPreference, "not-said"];

    private static readonly Gen<string> s_field = Gen.Int[0, Fields.Length - 1].Select(at => Fields[at]), s_choice = Gen.Int[0, Choices.Length - 1].Select(at => Choices[at]);

    private static readonly Gen<IReadOnlyDictionary<string, IReadOnlyList<string>>> s_said = Gen.Select(s_field, s_choice).Array[0, 6].Select(
        said => (IReadOnlyDictionary<string, IReadOnlyList<string>>)said.GroupBy(one => one.Item1).ToDictionary(one => one.Key, one => (IReadOnlyList<string>)[.. one.Select(pair => pair.Item2)]));

    private static readonly Gen<Candidate> s_peer = Gen.Select(
        Gen.OneOf(Gen.Const(PeerState.Ready), Gen.Const(PeerState.Ready), Gen.Const(PeerState.Ready), Gen.Const(PeerState.Preparing), Gen.Const(PeerState.Paused), Gen.Const(PeerState.Left)),
        Gen.Bool, Gen.Int[0, 6], Gen.Int[0, 6], Gen.Int[0, 3], s_said,
        (state, hidden, capacity, load, name, said) => new Candidate(Ids.New(), Ids.New(), $"Peer {name}", state, !hidden || load < 3, capacity, load) { Said = said });

    private static readonly Gen<World> s_worlds = Gen.Select(
        s_peer.Array[0, 9], Gen.Int[1, 6], Gen.Select(s_field, s_choice, (field, choice) => new Wished { Field = field, Choice = choice }).Array[0, 5], Gen.Int[0, 511], Gen.Int[0, 511],
        (peers, limit, wishes, never, earlier) => new World(peers, limit, [.. wishes.DistinctBy(one => one.Field)], Some(peers, never), Some(peers, earlier)));

    [Fact]
    public void Nobody_is_offered_whom_they_must_not_meet() => s_worlds.Sample(world =>
    {
        var shown = world.Shown();
        Assert.DoesNotContain(shown, one => world.Never.Contains(one.Peer.PeerId));
        Assert.All(world.Never, peer => Assert.False(world.Free.IsFree(peer)));
    }, iter: Depth.Times(Worlds));

    /// <summary>Whatever keeps a peer apart leaves the very same answer as a full caseload, a pause, or nobody there at all.</summary>
    [Fact]
    public void Whoever_is_kept_apart_is_missed_no_otherwise_than_whoever_is_full() => s_worlds.Sample(world =>
    {
        foreach (var peer in world.Never)
        {
            var apart = world.Shown();
            var open = world with { Never = world.Never.Where(one => one != peer).ToHashSet() };
            Assert.Equal(apart, open.With(peer, one => one with { Load = Math.Max(one.Capacity, one.Load) }).Shown());
            Assert.Equal(apart, open.With(peer, one => one with { State = PeerState.Paused }).Shown());
            Assert.Equal(apart, (open with { Peers = [.. open.Peers.Where(one => one.PeerId != peer)] }).Shown());
        }
    }, iter: Depth.Times(Worlds));

    [Fact]
    public void Only_who_is_ready_shown_and_has_room_is_offered_in_the_order_of_wishes_room_and_name() => s_worlds.Sample(world =>
    {
        var (fresh, known) = (world.Free.New(world.Wishes), world.Free.Known(world.Wishes));
        Assert.DoesNotContain(fresh, one => world.Earlier.Contains(one.Peer.PeerId));
        Assert.All(known, one => Assert.Contains(one.Peer.PeerId, world.Earlier));
        foreach (var list in (IReadOnlyList<Suggestion>[])[fresh, known])
        {
            Assert.All(list, one => Assert.True(one.Peer is { State: PeerState.Ready, IsShown: true } && one.Peer.Load < Math.Min(one.Peer.Capacity, world.Limit)));
            foreach (var (one, next) in list.Zip(list.Skip(1)))
            {
                Assert.True((-one.Met.Count, -one.Places).CompareTo((-next.Met.Count, -next.Places)) is < 0 or 0, "wishes, then room");
                if (one.Met.Count == next.Met.Count && one.Places == next.Places) Assert.True(string.CompareOrdinal(one.Peer.Name, next.Peer.Name) <= 0);
            }
        }

        // whoever could be offered is: nobody is left out for nothing
        Assert.Equal(
            world.Peers.Where(one => !world.Never.Contains(one.PeerId) && one is { State: PeerState.Ready, IsShown: true } && one.Load < Math.Min(one.Capacity, world.Limit)).Select(one => one.PeerId).Order(),
            world.Shown().Select(one => one.Peer.PeerId).Order());
    }, iter: Depth.Times(Worlds));

    private static HashSet<Guid> Some(IReadOnlyList<Candidate> peers, int which) => [.. peers.Where((_, at) => (which >> at & 1) == 1).Select(one => one.PeerId)];
}

internal sealed record World(IReadOnlyList<Candidate> Peers, int Limit, IReadOnlyList<Wished> Wishes, IReadOnlySet<Guid> Never, IReadOnlySet<Guid> Earlier)
{
    public WhoIsFree Free => new(Peers, Limit, Never, Earlier);

    public World With(Guid peer, Func<Candidate, Candidate> change) => this with { Peers = [.. Peers.Select(one => one.PeerId == peer ? change(one) : one)] };

    /// <summary>Everything that a page could show of it, in its order.</summary>
    public IReadOnlyList<Shown> Shown() => [.. Free.New(Wishes).Select(one => new Shown(one.Peer, string.Join(' ', one.Met), one.Places, false)), .. Free.Known(Wishes).Select(one => new Shown(one.Peer, string.Join(' ', one.Met), one.Places, true))];
}

internal sealed record Shown(Candidate Peer, string Met, int Places, bool Known);
