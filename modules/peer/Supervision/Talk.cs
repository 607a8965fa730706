using System.ComponentModel.DataAnnotations;

namespace Peer.Supervision;

/// <summary>What kind of talk it is. Stored by name.</summary>
public enum TalkKind
{
    [Display(Name = "Supervision")]
    Line,

    [Display(Name = "Reflection group")]
    Reflection,

    [Display(Name = "Debrief")]
    Debrief,
}

/// <summary>After what a debrief is held. Stored by name.</summary>
public enum After
{
    [Display(Name = "Somebody they support has died")]
    Death,

    [Display(Name = "An overdose")]
    Overdose,

    [Display(Name = "An assault, or a threat of one")]
    Assault,

    [Display(Name = "Something else that was hard")]
    Other,
}

/// <summary>A talk with a peer: that it is planned and was held. What was said stays in the room; there is no field for it.</summary>
internal sealed record Talk
{
    public Guid TalkId { get; init; }
    public Guid PeerId { get; init; }
    public TalkKind Kind { get; init; }
    public After? CameAfter { get; init; }
    public DateOnly DueOn { get; init; }
    public DateOnly? HeldOn { get; init; }

    /// <summary>When it was offered to somebody who would rather not have it; nothing is kept of why.</summary>
    public DateOnly? DeclinedOn { get; init; }
    public int Version { get; init; }

    public bool IsOpen => HeldOn is null && DeclinedOn is null;
}
