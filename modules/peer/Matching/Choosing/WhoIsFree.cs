using Peer.Matching.Wishes;

namespace Peer.Matching.Choosing;

/// <summary>
/// Which peers somebody may be offered. Whoever is full, paused, not ready or must not meet them is absent alike: nothing that this answers tells which of it is so, and nothing counts whom it leaves out.
/// </summary>
/// <param name="peers">The peers of the team.</param>
/// <param name="never">Whom this person is never offered, for whatever reason.</param>
/// <param name="earlier">Whom they are not offered again unless they ask for them.</param>
internal sealed class WhoIsFree(IReadOnlyList<Candidate> peers, IReadOnlySet<Guid> never, IReadOnlySet<Guid> earlier)
{
    /// <summary>The colleague who reads; null in a job. A peer who matches people as well never finds themselves: otherwise being missed would tell them that they are kept apart.</summary>
    public Guid? Reader { get; init; }

    /// <summary>Whether whoever reads is one of the peers.</summary>
    public bool HasReader => peers.Any(one => one.WorkerId == Reader);

    /// <summary>Whether this is the peer who reads.</summary>
    public bool IsReader(Guid peer) => peers.Any(one => one.PeerId == peer && one.WorkerId == Reader);

    /// <summary>Everybody who is free, as colleagues.</summary>
    public IReadOnlySet<Guid> Workers => peers.Where(MayBeOffered).Select(one => one.WorkerId).ToHashSet();

    /// <summary>Whether the peer may be offered to this person, or matched with them, now.</summary>
    public bool IsFree(Guid peer) => Find(peer) is not null;

    /// <summary>The same whoever reads: for what is told to nobody who reads.</summary>
    public bool IsFreeWhoeverReads(Guid peer) => peers.Any(one => one.PeerId == peer && HasRoom(one));

    /// <summary>A peer who is free; null for any other.</summary>
    public Candidate? Find(Guid peer) => peers.FirstOrDefault(one => one.PeerId == peer && MayBeOffered(one));

    /// <summary>Whom they were not offered before: who meets most of their wishes first, then who has most room, then by name.</summary>
    public IReadOnlyList<Suggestion> New(IReadOnlyList<Wished> wishes) => InOrder(wishes, one => !earlier.Contains(one.PeerId));

    /// <summary>Whom they know from an earlier offer or match, and may ask for.</summary>
    public IReadOnlyList<Suggestion> Known(IReadOnlyList<Wished> wishes) => InOrder(wishes, one => earlier.Contains(one.PeerId));

    private List<Suggestion> InOrder(IReadOnlyList<Wished> wishes, Func<Candidate, bool> which) =>
    [
        .. from one in peers
           where MayBeOffered(one) && which(one)
           let met = wishes.Where(wish => wish.IsMetBy(one)).Select(wish => wish.Field).ToList()
           orderby met.Count descending, one.Places descending, one.Name, one.PeerId
           select new Suggestion(one, met, one.Places),
    ];

    private bool MayBeOffered(Candidate one) => one.WorkerId != Reader && HasRoom(one);

    private bool HasRoom(Candidate one) => !never.Contains(one.PeerId) && one.Places > 0;
}
