using Platform.Sdk.Access;
using Platform.Sdk.Record;

namespace Navigator.Ways;

/// <summary>An entry goes wherever support is shared, and cannot be taken back: it says what is changed, and holds nobody's words. They are on the way, for those who support the person.</summary>
internal static class WayTimeline
{
    public static readonly TimelineKind Planned = new("navigator.way-planned", "Another way planned") { Shares = InformationKind.Support };

    public static readonly TimelineKind Tried = new("navigator.way-tried", "A way tried") { Shares = InformationKind.Support };

    public static readonly IReadOnlyList<TimelineKind> All = [Planned, Tried];
}

internal static class WayWork
{
    public static readonly WorkKind SayHello = new("navigator.say-hello", "Say hello") { Permission = NavigatorPermissions.RecordContact, Part = DayPart.Reach };
    public static readonly WorkKind TryAnotherWay = new("navigator.try-another-way", "Try another way") { Permission = NavigatorPermissions.RecordContact, Part = DayPart.Reach };

    public static readonly IReadOnlyList<WorkKind> All = [SayHello, TryAnotherWay];

    /// <summary>The page where what came of it is recorded.</summary>
    public static string RecordContact(Guid person, Guid support) =>
        $"/people/{person}/contacts/record?support={support}&from=my-day";

    /// <summary>The same for one way, so that it can be done with by itself.</summary>
    public static string Try(Guid person, Guid support, Guid way) => $"{RecordContact(person, support)}&way={way}";
}
