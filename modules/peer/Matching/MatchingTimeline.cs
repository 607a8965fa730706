using Platform.Sdk.Access;
using Platform.Sdk.Record;

namespace Peer.Matching;

/// <summary>What the timeline tells: what was done with the person, and never why somebody is not there.</summary>
internal static class MatchingTimeline
{
    public static readonly TimelineKind Offered = new("peer.offered", "Peers to choose from") { Shares = InformationKind.Support };
    public static readonly TimelineKind Matched = new("peer.matched", "A peer whom they chose") { Shares = InformationKind.Support };
    public static readonly TimelineKind Again = new("peer.again", "Looking for another peer") { Shares = InformationKind.Support };
    public static readonly TimelineKind Reviewed = new("peer.reviewed", "How they get on with their peer");

    public static readonly IReadOnlyList<TimelineKind> All = [Offered, Matched, Again, Reviewed];
}

internal static class MatchingWork
{
    public static readonly WorkKind Find = new("peer.find", "Find a peer with them") { Permission = MatchingPermissions.Match };
    public static readonly WorkKind Choose = new("peer.choose", "Whom would they like to meet") { Permission = MatchingPermissions.Match };

    /// <summary>About nobody: who is asked learns nothing of whom they would meet.</summary>
    public static readonly WorkKind Asked = new("peer.asked", "Somebody would like to meet you") { Permission = MatchingPermissions.AnswerAsked, IsNameless = true, WaitsForAnswer = true };

    /// <summary>About nobody: the same words whether a peer said yes or no, or is no longer free.</summary>
    public static readonly WorkKind Answered = new("peer.answered", "See how a match goes on") { Permission = MatchingPermissions.Match, IsNameless = true };
    public static readonly WorkKind Meet = new("peer.meet", "You support somebody new") { Permission = MatchingPermissions.Beside };
    public static readonly WorkKind Change = new("peer.change", "A change is wanted") { Permission = MatchingPermissions.Match };
    public static readonly WorkKind Hears = new("peer.hears", "Who hears what worries a peer") { Permission = MatchingPermissions.Match };
    public static readonly WorkKind Different = new("peer.different", "Something should be different with their peer") { Permission = MatchingPermissions.Match };
    public static readonly WorkKind LookAgain = new("peer.look-again", "Look at who supports them") { Permission = MatchingPermissions.KeepExclusions };

    public static readonly IReadOnlyList<WorkKind> All = [Find, Choose, Asked, Answered, Meet, Change, Hears, Different, LookAgain];

    public static string Link(Guid person) => $"/peer/matching/for-person/{person}";

    /// <summary>The same, of one peer support where two go on.</summary>
    public static string Link(SupportCard support) => $"{Link(support.PersonId)}?support={support.SupportId}";

    public static string ChangeLink(SupportCard support) => $"/peer/matching/pairing/change/{support.PersonId}?support={support.SupportId}";

    public static string BesideLink(Guid person) => $"/peer/beside/for-person/{person}";

    public static string AskedLink(Guid asked) => $"/peer/matching/asking?asked={asked}";

    /// <summary>The list, where who matches finds whom it is about; each answer has a link of its own.</summary>
    public static string AnsweredLink(Guid asked) => $"/peer/matching/list?asked={asked}";
}
