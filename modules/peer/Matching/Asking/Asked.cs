namespace Peer.Matching.Asking;

/// <summary>What a peer says who was chosen. Stored by name. A no needs no reason, and holds until the peer says otherwise.</summary>
public enum AskedState
{
    Waiting,
    Yes,
    No,
    Over,
}

/// <summary>That a peer was asked whether they would like to meet somebody: nobody is named, and nothing in it leads to the person.</summary>
internal sealed record Asked
{
    public Guid AskedId { get; init; }
    public Guid PeerId { get; init; }
    public Guid WorkerId { get; init; }
    public Guid TeamId { get; init; }
    public DateOnly AskedOn { get; init; }
    public DateOnly AnswerBy { get; init; }
    public AskedState State { get; init; }
    public AskedState? WasState { get; init; }
    public int Version { get; init; }
}
