using Platform.Sdk.Access;
using Platform.Sdk.Record;

namespace Platform.Record.Contacts;

internal static class ContactTimeline
{
    public static readonly TimelineKind Reached = new("core.contact", "Contact") { Shares = InformationKind.Support };
    public static readonly TimelineKind Tried = new("core.contact-tried", "Try at contact") { Shares = InformationKind.Support };

    public static readonly IReadOnlyList<TimelineKind> All = [Reached, Tried];

    public static readonly WorkKind TryAgain = new("core.try-again", "Try again") { Permission = ContactPermissions.Record, Part = DayPart.Reach };

    public static readonly IReadOnlyList<WorkKind> Work = [TryAgain];

    /// <summary>The page where the next contact is recorded, from My day.</summary>
    public static string RecordLink(Guid person, Guid support) => $"/people/{person}/contacts/record?support={support}&from=my-day";
}
