using Platform.Sdk.Access;

namespace Peer.Matching;

/// <summary>What concerns the people who are supported and who supports them. None of it says that it may be shared: it is for the team that matches.</summary>
internal static class MatchingPermissions
{
    public const string Read = "peer.match.read";
    public const string Match = "peer.match.make";
    public const string KeepExclusions = "peer.exclusion.keep";
    public const string AnswerAsked = "peer.asked.answer";
    public const string Beside = "peer.beside.read";
    public const string AskChange = "peer.change.ask";
    public const string Review = "peer.review.keep";
    public const string Worry = "peer.worry.say";
    public const string AnswerWorry = "peer.worry.answer";

    /// <summary>The record's own, asked before a link leads to it.</summary>
    public const string StartSupport = "core.support.start";

    public const string RecordContact = "core.contact.record";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Read, "See what {a person} wants of a peer, who was offered, and who supports them", Role.Worker, Role.Lead) { AfterSupport = true },
        new(Match, "Offer {a person} peers to choose from, and match them", Role.Worker, Role.Lead) { WhileAlive = true },
        new(KeepExclusions, "Keep which peers {a person} must not be matched with, which nobody else is shown", Role.Lead),
        new(AnswerAsked, "As a peer, say whether one would like to meet somebody new", Role.Peer),
        new(Beside, "As a peer, see what one needs to know of {a person} whom one supports", Role.Peer),
        new(AskChange, "As a peer, ask that somebody else supports {a person}, without a reason", Role.Peer) { WhileAlive = true },
        new(Review, "Ask {a person} how they get on with their peer, and write it down", Role.Worker, Role.Lead) { WhileAlive = true },
        new(Worry, "Say that something is worrying, so that a colleague looks at it", Role.Peer, Role.Worker, Role.Lead) { WhileAlive = true },
        new(AnswerWorry, "Look at what worries a peer, and answer them", Role.Worker, Role.Lead) { AfterSupport = true },
    ];
}
