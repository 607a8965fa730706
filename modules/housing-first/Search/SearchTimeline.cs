using HousingFirst.Search.Wishes;
using Platform.Sdk.Access;
using Platform.Sdk.Record;

namespace HousingFirst.Search;

internal static class SearchTimeline
{
    public static readonly TimelineKind Wanted = new("housing-first.wish", "Home they look for") { Shares = InformationKind.Housing };

    /// <summary>Of what says where danger may be: not even that there is such a place is told where abuse is not shared.</summary>
    public static readonly TimelineKind Safe = new("housing-first.wish-safety", "Home away from harm") { Shares = InformationKind.Abuse, StaysOnScreen = true };

    public static readonly TimelineKind Own = new("housing-first.wish-team", "Home they look for, for their team");

    public static readonly TimelineKind Offered = new("housing-first.offer", "Home offered") { Shares = InformationKind.Housing };
    public static readonly TimelineKind Accepted = new("housing-first.offer-accepted", "A yes to a home") { Shares = InformationKind.Housing };

    /// <summary>That a home went back to the landlord, by whomever: a no thank you might be held against them, and would show where only that was missing.</summary>
    public static readonly TimelineKind Back = new("housing-first.offer-answer", "Answer to an offer, for their team");

    public static readonly IReadOnlyList<TimelineKind> All = [Wanted, Safe, Own, Offered, Accepted, Back];

    public static TimelineKind Of(SeenBy seenBy) => seenBy switch
    {
        SeenBy.Housing => Wanted,
        SeenBy.Safety => Safe,
        _ => Own,
    };
}

internal static class SearchWork
{
    public static readonly WorkKind FindHome = new("housing-first.find-home", "Find a home") { Permission = HousingFirstPermissions.Search };
    public static readonly WorkKind Answer = new("housing-first.answer-offer", "An offered home") { Permission = HousingFirstPermissions.Search, WaitsForAnswer = true };

    public static readonly IReadOnlyList<WorkKind> All = [FindHome, Answer];
}
