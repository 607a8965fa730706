using Peer.Checks;
using Peer.Peers;

namespace Peer.Matching.Choosing;

/// <summary>A peer as somebody who chooses would see them, and how much room they have.</summary>
internal sealed record Candidate(Guid PeerId, Guid WorkerId, string Name, PeerState State, bool IsShown, int Capacity)
{
    /// <summary>How many people they lead now.</summary>
    public int Load { get; init; }

    /// <summary>How many more the area's limit leaves them, by the weight of whom they lead and of whoever would come; null where whoever would come takes no room.</summary>
    public int? Room { get; init; }

    /// <summary>What they write about themselves.</summary>
    public string Words { get; init; } = "";

    /// <summary>What they say of themselves, by the field of the profile.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Said { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The name that they give themselves in their profile: all that whoever chooses is told.</summary>
    public string KnownAs { get; init; } = "";

    /// <summary>The name in their profile and the one colleagues know them by, so that nobody is taken for somebody else: "Jo (Pat Peer)".</summary>
    public string NameBoth => KnownAs.Length == 0 || KnownAs == Name ? Name : $"{KnownAs} ({Name})";

    /// <summary>What was agreed at their check: whoever matches them keeps to it, and learns no more of the check.</summary>
    public IReadOnlyList<Condition> Agreed { get; init; } = [];

    /// <summary>What was agreed, in words; nothing where nothing was.</summary>
    public string? AgreedInWords => Agreed.Count == 0 ? null : $"agreed: {string.Join(", ", Agreed.Select(one => $"{one.InWords()[..1].ToLowerInvariant()}{one.InWords()[1..]}"))}";

    /// <summary>How many more people they could support one to one: by what they say themselves, and never more than the area allows.</summary>
    public int Places => State == PeerState.Ready && IsShown && !Agreed.Contains(Condition.GroupsOnly) ? Math.Max(0, Math.Min(Capacity - Load, Room ?? int.MaxValue)) : 0;
}

/// <summary>Somebody who may be offered.</summary>
/// <param name="Peer">Who.</param>
/// <param name="Met">The wishes that they meet, by field.</param>
/// <param name="Places">How many more people they could support.</param>
internal sealed record Suggestion(Candidate Peer, IReadOnlyList<string> Met, int Places);
