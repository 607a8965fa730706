using CsCheck;
using Peer.Checks;
using Peer.Matching.Choosing;
using Peer.Matching.Wishes;
using Peer.Peers;
using Platform.Conformance.Running;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Peer.Tests.Matching.Worlds;

/// <summary>Who may be offered, over ten thousand invented worlds: peers with states, checks, room and profiles, whom they lead in which phase, what the area lets each phase weigh, people with wishes, exclusions and earlier answers.</summary>
public sealed class RuleTests
{
    private const int Worlds = 10_000;

    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly string[] Fields = ["gender", "age", "language", "faith", "experience"], Choices = ["a", "b", "c", Wished.NoPreference, "not-said"];

    private static readonly Gen<string> s_field = Gen.Int[0, Fields.Length - 1].Select(at => Fields[at]), s_choice = Gen.Int[0, Choices.Length - 1].Select(at => Choices[at]);

    private static readonly Gen<(string Field, string Choice)[]> s_said = Gen.Select(s_field, s_choice, (field, choice) => (field, choice)).Array[0, 6];

    private static readonly Gen<Invented> s_peer = Gen.Select(
        Gen.Select(
            Gen.OneOf(Gen.Const(PeerState.Ready), Gen.Const(PeerState.Ready), Gen.Const(PeerState.Ready), Gen.Const(PeerState.Preparing), Gen.Const(PeerState.Paused), Gen.Const(PeerState.Left)), Gen.Int[0, 11], Gen.Int[0, 11]),
        Gen.Int[0, 6], Gen.Int[0, 3].Array[4], Gen.Int[0, 3], s_said,
        (how, capacity, led, name, said) => new Invented(
            new PeerRow
            {
                PeerId = Ids.New(), WorkerId = Ids.New(), Name = $"Peer {name}", State = how.Item1, Capacity = capacity, HasRole = how.Item3 == 3 ? 0 : 1, ShownOn = how.Item2 > 2 ? Today : null,
                ReadyUntil = how.Item3 == 0 ? Today.AddDays(-1) : Today, Conditions = how.Item3 == 1 ? $"{Condition.NotInHomes} {Condition.GroupsOnly}" : how.Item3 == 2 ? $"{Condition.NotInHomes}" : null,
            },
            // whom they lead: mostly few
            [.. led.Select(many => many - 1)], said));

    // a place is a whole person, whatever a phase weighs
    private static readonly Gen<PeerSettings> s_settings = Gen.Select(Gen.Int[1, 6], Gen.Int[0, 8].Array[4], (limit, weights) => new PeerSettings
    {
        CaseloadLimit = limit, PhaseWeights = new() { GettingToKnow = weights[0] * 0.25m, Active = weights[1] * 0.25m, SteppingDown = weights[2] * 0.25m, Dormant = weights[3] * 0.25m },
    });

    private static readonly Gen<World> s_worlds = Gen.Select(
        s_peer.Array[0, 9], Gen.Select(s_settings, Gen.Int[0, 3]), Gen.Select(s_field, s_choice, (field, choice) => new Wished { Field = field, Choice = choice }).Array[0, 5], Gen.Int[0, 511], Gen.Int[0, 511],
        (peers, area, wishes, never, earlier) => new World(peers, area.Item1, (Phase)area.Item2, [.. wishes.DistinctBy(one => one.Field)], Some(peers, never), Some(peers, earlier)));

    [Fact]
    public void Nobody_is_offered_whom_they_must_not_meet() => s_worlds.Sample(world =>
    {
        var shown = world.Shown();
        Assert.DoesNotContain(shown, one => world.Never.Contains(one.PeerId));
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
            Assert.Equal(apart, open.With(peer, one => one with { Row = one.Row with { Capacity = Math.Min(one.Row.Capacity, one.Led.Sum(many => Math.Max(0, many))) } }).Shown());
            Assert.Equal(apart, open.With(peer, one => one with { Row = one.Row with { State = PeerState.Paused } }).Shown());
            Assert.Equal(apart, (open with { Peers = [.. open.Peers.Where(one => one.Row.PeerId != peer)] }).Shown());
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
            Assert.All(list, one => Assert.Equal(world.PlacesOf(world.Peers.Single(peer => peer.Row.PeerId == one.Peer.PeerId)), one.Places));
            foreach (var (one, next) in list.Zip(list.Skip(1)))
            {
                Assert.True((-one.Met.Count, -one.Places).CompareTo((-next.Met.Count, -next.Places)) is < 0 or 0, "wishes, then room");
                if (one.Met.Count == next.Met.Count && one.Places == next.Places) Assert.True(string.CompareOrdinal(one.Peer.Name, next.Peer.Name) <= 0);
            }
        }

        // whoever could be offered is: nobody is left out for nothing
        Assert.Equal(
            world.Peers.Where(one => !world.Never.Contains(one.Row.PeerId) && world.PlacesOf(one) > 0).Select(one => one.Row.PeerId).Order(),
            world.Shown().Select(one => one.PeerId).Order());
    }, iter: Depth.Times(Worlds));

    private static HashSet<Guid> Some(IReadOnlyList<Invented> peers, int which) => [.. peers.Where((_, at) => (which >> at & 1) == 1).Select(one => one.Row.PeerId)];

    /// <summary>A peer as the database holds them: their row, how many they lead in each phase, and what they say of themselves.</summary>
    private sealed record Invented(PeerRow Row, int[] Led, (string Field, string Choice)[] Said)
    {
        public IEnumerable<LedRow> LedRows => Led.Index().Where(one => one.Item > 0).Select(one => new LedRow { WorkerId = Row.WorkerId, Phase = (Phase)one.Index, People = one.Item });
    }

    private sealed record World(IReadOnlyList<Invented> Peers, PeerSettings Settings, Phase Phase, IReadOnlyList<Wished> Wishes, HashSet<Guid> Never, HashSet<Guid> Earlier)
    {
        /// <summary>Through all that turns what was read into who is free.</summary>
        public WhoIsFree Free => FindPeers.Of(
            new(
                [.. Peers.Select(one => one.Row)], [.. Peers.SelectMany(one => one.Said.Select(said => new SaidRow { PeerId = one.Row.PeerId, Field = said.Field, Choice = said.Choice }))],
                [.. Peers.SelectMany(one => one.LedRows)], [.. Never], [.. Earlier]),
            Phase, Settings, Today);

        public World With(Guid peer, Func<Invented, Invented> change) => this with { Peers = [.. Peers.Select(one => one.Row.PeerId == peer ? change(one) : one)] };

        /// <summary>One person after another, for as long as they and the area would take one more.</summary>
        public int PlacesOf(Invented one)
        {
            if (one.Row is not { State: PeerState.Ready, ShownOn: not null, HasRole: 1 } || one.Row.ReadyUntil < Today || one.Row.Conditions?.Contains($"{Condition.GroupsOnly}", StringComparison.Ordinal) == true) return 0;
            var (people, weight, each) = (one.LedRows.Sum(row => row.People), one.LedRows.Sum(row => row.People * WeightOf(row.Phase)), WeightOf(Phase));
            var places = 0;
            for (; people < one.Row.Capacity && (each == 0 || weight + each <= Settings.CaseloadLimit); people++, places++) weight += each;
            return places;
        }

        /// <summary>Everything that a page could show of it, in its order.</summary>
        public IReadOnlyList<Shown> Shown() => [.. Free.New(Wishes).Select(one => Of(one, false)), .. Free.Known(Wishes).Select(one => Of(one, true))];

        private decimal WeightOf(Phase phase) => phase switch
        {
            Phase.GettingToKnow => Settings.PhaseWeights.GettingToKnow, Phase.Active => Settings.PhaseWeights.Active, Phase.SteppingDown => Settings.PhaseWeights.SteppingDown, _ => Settings.PhaseWeights.Dormant,
        };

        private static Shown Of(Suggestion one, bool known) => new(one.Peer.PeerId, one.Peer.NameBoth, one.Peer.AgreedInWords, string.Join(' ', one.Met), one.Places, known);
    }

    private sealed record Shown(Guid PeerId, string Name, string? Agreed, string Met, int Places, bool Known);
}
