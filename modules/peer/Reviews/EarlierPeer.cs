using Peer.Matching.Pairing;

namespace Peer.Reviews;

/// <summary>A peer who was beside somebody, and what they said of it.</summary>
internal sealed record EarlierPeer(Match Match, IReadOnlyList<Review> Said);
