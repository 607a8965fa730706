using Peer.Peers;
using Peer.Supervision;

namespace Peer.Own;

/// <summary>A peer's own part of the front page.</summary>
internal sealed record MineShown(PeerStanding Standing, IReadOnlyList<Supported> People, DateOnly Today)
{
    public PeerSupporter Me => Standing.Peer;

    public DateOnly? NextTalk => Standing.Next(TalkKind.Line)?.DueOn;

    public DateOnly? NextGroup => Standing.Next(TalkKind.Reflection)?.DueOn;
}
