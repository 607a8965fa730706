using System.ComponentModel.DataAnnotations;

namespace Peer.Peers;

/// <summary>How a peer stands. Stored by name.</summary>
public enum PeerState
{
    [Display(Name = "Preparing")]
    Preparing,

    [Display(Name = "Ready")]
    Ready,

    [Display(Name = "Paused")]
    Paused,

    [Display(Name = "Left")]
    Left,
}

/// <summary>A colleague who supports people from lived experience.</summary>
internal sealed record PeerSupporter
{
    public Guid PeerId { get; init; }
    public Guid WorkerId { get; init; }
    public Guid TeamId { get; init; }

    /// <summary>The name colleagues know them by.</summary>
    public string Name { get; init; } = "";
    public PeerState State { get; init; }

    /// <summary>Since when they stand so.</summary>
    public DateOnly StateOn { get; init; }

    /// <summary>How many people they support at most, as they say themselves; never more than the area's limit.</summary>
    public int Capacity { get; init; }

    /// <summary>How many people they lead now.</summary>
    public int Load { get; init; }

    /// <summary>Whether their profile is finished and may be shown.</summary>
    public DateOnly? ShownOn { get; init; }
    public int Version { get; init; }

    /// <summary>How many more people they could support; none while they are not ready.</summary>
    public int Room => State == PeerState.Ready ? Math.Max(0, Capacity - Load) : 0;
}
