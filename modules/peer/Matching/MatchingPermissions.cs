using Platform.Sdk.Access;

namespace Peer.Matching;

/// <summary>What concerns the people who are supported and who supports them.</summary>
internal static class MatchingPermissions
{
    public const string Read = "peer.match.read";
    public const string Match = "peer.match.make";
    public const string Review = "peer.review.keep";
    public const string Worry = "peer.worry.say";
    public const string AnswerWorry = "peer.worry.answer";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Read, "See what {a person} wants of a peer, who was offered, and who supports them", Role.Worker, Role.Lead),
        new(Match, "Offer {a person} peers to choose from, and match them", Role.Worker, Role.Lead) { WhileAlive = true },
        new(Review, "Ask {a person} how they get on with their peer, and write it down", Role.Worker, Role.Lead) { WhileAlive = true },
        new(Worry, "Say that something is worrying, so that a colleague looks at it", Role.Peer, Role.Worker, Role.Lead),
        new(AnswerWorry, "Look at what worries a peer, and answer them", Role.Worker, Role.Lead),
    ];
}
