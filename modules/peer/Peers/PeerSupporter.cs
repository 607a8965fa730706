using System.ComponentModel.DataAnnotations;

namespace Peer.Peers;

/// <summary>How a peer stands. Stored by name.</summary>
public enum PeerState
{
    [Display(Name = "Preparing")]
    Preparing,

    [Display(Name = "Ready")]
    Ready,

    [Display(Name = "Pausing")]
    Paused,

    [Display(Name = "Moved on")]
    Left,
}

/// <summary>On what terms they are a peer. Stored by name.</summary>
public enum Engaged
{
    [Display(Name = "Paid")]
    Paid,

    [Display(Name = "Volunteer")]
    Volunteer,
}

/// <summary>A colleague who supports people from lived experience.</summary>
internal sealed record PeerSupporter
{
    public Guid PeerId { get; init; }
    public Guid WorkerId { get; init; }

    /// <summary>The team they work in, which looks after them.</summary>
    public Guid TeamId { get; init; }

    /// <summary>The name colleagues know them by.</summary>
    public string Name { get; init; } = "";
    public PeerState State { get; init; }

    /// <summary>Since when they stand so.</summary>
    public DateOnly StateOn { get; init; }

    /// <summary>Since when they are a peer, or are back from a pause; no other change of how they stand begins it anew.</summary>
    public DateOnly BeganOn { get; init; }

    /// <summary>The last day on which they are ready, as far as their check goes; null while they are not.</summary>
    public DateOnly? ReadyUntil { get; init; }

    /// <summary>How many people they support at most; they lower it themselves whenever they like.</summary>
    public int Capacity { get; init; }

    /// <summary>How many people they lead now.</summary>
    public int Load { get; init; }

    /// <summary>Whether they are paid or a volunteer; null where nobody has written it down.</summary>
    public Engaged? Engaged { get; init; }
    public Guid? SupervisorId { get; init; }
    public string? SupervisorName { get; init; }

    /// <summary>When they were asked last whether they have a record of their own here; what the answer was is not kept.</summary>
    public DateOnly? OwnRecordOn { get; init; }

    /// <summary>1 while it waits that a record of their own is sealed. No page shows anything that follows from it: it would tell a yes.</summary>
    public int OwnRecordWaits { get; init; }

    /// <summary>When they said that their profile may be shown; null while it may not.</summary>
    public DateOnly? ShownOn { get; init; }
    public int Version { get; init; }

    /// <summary>1 where their account has the role of a peer for the record as well as for peer support.</summary>
    public int HasRole { get; init; }

    /// <summary>How many more people they could support; none while they are not ready.</summary>
    public int Room => State == PeerState.Ready ? Math.Max(0, Capacity - Load) : 0;
}

/// <summary>A colleague who could become a peer, or supervise one.</summary>
internal sealed record Colleague
{
    public Guid WorkerId { get; init; }
    public string Name { get; init; } = "";
}

/// <summary>Somebody a peer supports now.</summary>
internal sealed record Supported
{
    public Guid PersonId { get; init; }
    public string DisplayName { get; init; } = "";
    public Guid LeadWorkerId { get; init; }
    public DateOnly StartedOn { get; init; }
}
