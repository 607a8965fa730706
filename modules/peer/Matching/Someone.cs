using Peer.Matching.Asking;
using Peer.Matching.Offers;

namespace Peer.Matching;

/// <summary>Somebody of the team's peer support, and how far the search or the match has come.</summary>
internal sealed record Someone
{
    public Guid SupportId { get; init; }
    public Guid PersonId { get; init; }
    public string DisplayName { get; init; } = "";
    public Guid? LeadWorkerId { get; init; }
    public string? LeadWorkerName { get; init; }
    public DateOnly StartedOn { get; init; }
    public DateOnly? WaitingOn { get; init; }
    public DateOnly? RestsUntil { get; init; }
    public OfferState? OfferState { get; init; }
    public AskedState? AskedState { get; init; }
    public DateOnly? MatchedOn { get; init; }
    public DateOnly? ReviewDueOn { get; init; }

    public DateOnly WaitsSince => WaitingOn ?? StartedOn;

    public Stage StageOn(DateOnly today) => this switch
    {
        { LeadWorkerId: not null } => Stage.Matched,
        { AskedState: Asking.AskedState.Yes } => Stage.SaidYes,
        { AskedState: Asking.AskedState.Waiting } => Stage.Asked,
        { OfferState: Offers.OfferState.Open } => Stage.Choosing,
        { RestsUntil: { } until } when until > today => Stage.Resting,
        _ => Stage.Waiting,
    };
}

internal enum Stage { SaidYes, Waiting, Choosing, Asked, Resting, Matched }

internal static class Stages
{
    public static string InWords(this Stage stage) => stage switch
    {
        Stage.SaidYes => "The peer said yes",
        Stage.Waiting => "Waiting for peers to choose from",
        Stage.Choosing => "Choosing",
        Stage.Asked => "They chose, and the peer is asked",
        Stage.Resting => "Not now, as they wish",
        _ => "With a peer",
    };
}
