using CsCheck;
using Peer.Peers;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace Peer.Tests.Matching.Worlds;

/// <summary>
/// Ten thousand invented pairs of a person and a peer, written as rows and asked of the pages: whom the form to offer shows, whom it refuses, and with whom a match begins. What is expected is worked out from
/// what was drawn, by the rule as it is said to people, and reads nothing of the module.
/// </summary>
public sealed class RowsTests
{
    private const int Pairs = 10_000, Limit = 3, People = 50, Merges = 2;

    private static readonly string[] s_peers = [.. Enumerable.Range(0, 8).Select(at => $"row{at}@demo.example")];

    private static readonly Gen<DrawnPeer> s_peer = Gen.Select(
        Gen.Int[0, 9].Select(one => one switch { 0 => PeerState.Preparing, 1 => PeerState.Paused, 2 => PeerState.Left, _ => PeerState.Ready }),
        Gen.OneOf(0, 0, 30, 30, 30, 30, 30, -1), Gen.Int[0, 9].Select(one => one > 0), Gen.OneOf(0, 1, 2, 3, 4, 4, 4), Gen.OneOf(0, 0, 1, 1, 2, 3), Gen.OneOf(AtCheck.Nothing, AtCheck.Nothing, AtCheck.NotInHomes, AtCheck.NotInHomes, AtCheck.GroupsOnly, AtCheck.GroupsOnlyBefore),
        (state, until, shown, capacity, led, check) => new DrawnPeer(state, until, shown, capacity, led, check));

    private static readonly Gen<DrawnPair> s_pair = Gen.Select(
        Gen.OneOf(Apart.No, Apart.No, Apart.No, Apart.No, Apart.Kept, Apart.Lifted, Apart.LiftedAndKept, Apart.KeptTwiceAndLiftedOnce),
        Gen.OneOf(Answer.None, Answer.None, Answer.None, Answer.None, Answer.PeerSaidNo, Answer.MayBeAskedAgain, Answer.NotThese, Answer.Changed, Answer.Left), Gen.Bool,
        (apart, answer, other) => new DrawnPair(apart, answer, other));

    private static readonly Gen<Round> s_round = Gen.Select(
        s_peer.Array[s_peers.Length], s_pair.Array[s_peers.Length].Array[People], Gen.Enum<Meanwhile>(), (peers, people, meanwhile) => new Round(peers, people, meanwhile));

    [Theory, EveryEngine]
    public async Task In_ten_thousand_pairs_written_down_only_whoever_is_free_is_shown_offered_and_matched(DatabaseEngine engine)
    {
        await using var scene = await RowsScene.StartAsync(engine, Limit, s_peers);
        await Depth.Cases(s_round).SampleAsync(round => TryAsync(scene, round), iter: Depth.Times(Pairs / (People * s_peers.Length)), threads: 1);
        TestContext.Current.TestOutputHelper?.WriteLine($"{scene.Shown} shown, {scene.Hidden} not shown, {scene.Begun} begun, {scene.Refused} refused");
        Assert.True(scene.Shown > 1000 && scene.Hidden > 1000 && scene.Begun > 3 && scene.Refused > 10, $"{scene.Shown} shown, {scene.Hidden} not, {scene.Begun} begun, {scene.Refused} refused: too few to say anything");
    }

    private static async Task TryAsync(RowsScene scene, Round round)
    {
        for (var at = 0; at < s_peers.Length; at++) await scene.SetAsync(at, round.Peers[at]);
        var people = new List<Guid>();
        foreach (var (number, pairs) in round.People.Index()) people.Add(await scene.WriteAsync(pairs, merged: number < Merges));
        foreach (var (number, person) in people.Index())
        {
            var free = Enumerable.Range(0, s_peers.Length).Where(at => IsFree(round.Peers[at], round.People[number][at])).ToList();
            var (fresh, known) = await scene.ShownAsync(person);
            Assert.Equal(free.Where(at => !IsKnown(round.People[number][at])).Select(scene.IdOf).Order(), fresh.Order());
            Assert.Equal(free.Where(at => IsKnown(round.People[number][at])).Select(scene.IdOf).Order(), known.Order());
        }

        // a sample of what is sent, of those who are one record only
        var (sent, begins) = (People - 1, People - 2);
        var all = Enumerable.Range(0, s_peers.Length).ToList();
        if (all.FirstOrDefault(at => !IsFree(round.Peers[at], round.People[sent][at]), -1) is >= 0 and var not) Assert.False(await scene.OfferAsync(people[sent], not));
        if (all.FirstOrDefault(at => IsFree(round.Peers[at], round.People[sent][at]), -1) is >= 0 and var may) Assert.True(await scene.OfferAsync(people[sent], may));
        if (all.FirstOrDefault(at => IsFree(round.Peers[at], round.People[begins][at]), -1) is >= 0 and var chosen) Assert.Equal(round.Meanwhile is Meanwhile.Nothing or Meanwhile.KeptAndLifted, await scene.BeginsAsync(people[begins], chosen, round.Meanwhile));
        await scene.EndAsync(people);
    }

    // ready, with a check that counts, shown, not for groups only, and with room left; nobody keeps them apart, and the peer has not said no
    private static bool IsFree(DrawnPeer peer, DrawnPair pair) =>
        peer is { State: PeerState.Ready, CheckDays: >= 0, Shown: true } && peer.Check != AtCheck.GroupsOnly && peer.Led < peer.Capacity && peer.Led < Limit
        && pair is { Apart: Apart.No or Apart.Lifted, Answer: not Answer.PeerSaidNo };

    private static bool IsKnown(DrawnPair pair) => pair.Answer is Answer.NotThese or Answer.Changed;
}

internal enum AtCheck { Nothing, NotInHomes, GroupsOnly, GroupsOnlyBefore }

internal enum Apart { No, Kept, Lifted, LiftedAndKept, KeptTwiceAndLiftedOnce }

internal enum Answer { None, PeerSaidNo, MayBeAskedAgain, NotThese, Changed, Left }

/// <summary>What happens between the form to begin and its being sent.</summary>
internal enum Meanwhile { Nothing, Kept, KeptAndLifted, Full, Paused }

/// <param name="CheckDays">For how many days from today their check counts.</param>
internal sealed record DrawnPeer(PeerState State, int CheckDays, bool Shown, int Capacity, int Led, AtCheck Check);

/// <param name="Other">Whether it was written on the other of two records, where they are merged.</param>
internal sealed record DrawnPair(Apart Apart, Answer Answer, bool Other);

internal sealed record Round(DrawnPeer[] Peers, DrawnPair[][] People, Meanwhile Meanwhile);
