using Platform.Sdk.Access;
using Platform.Sdk.Record;

namespace Platform.Record.Referrals;

internal static class ReferralPermissions
{
    public const string Send = "core.referral.send";
    public const string Read = "core.referral.read";
    public const string Triage = "core.referral.triage";
    public const string Match = "core.referral.match";
    public const string Answer = "core.offer.answer";
    public const string Close = "core.referral.close";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Send, "Refer {a person} to the front door, and read what comes of it", Role.Worker, Role.Lead, Role.FrontDoor, Role.Peer),
        new(Read, "Read what {a person} one supports was referred with", Role.Worker, Role.Lead, Role.FrontDoor),
        new(Triage, "Read what was referred to the front door of one's organisation, and offer it to teams", Role.FrontDoor, Role.Lead),
        new(Match, "Say whose record a referral belongs to, or start one", Role.FrontDoor, Role.Lead) { Shares = InformationKind.Identity },
        new(Answer, "Answer what is offered to one's team", Role.Worker, Role.Lead, Role.FrontDoor),
        new(Close, "Close a support to referrals until a day", Role.Lead),
    ];

    public static readonly WorkKind Arrived = new("core.referral-arrived", "Somebody was referred") { Permission = Triage, IsNameless = true };
    public static readonly WorkKind Waits = new("core.referral-waits", "A referral waits") { Permission = Triage, IsNameless = true };
    public static readonly WorkKind Offered = new("core.offer-made", "Somebody is offered") { Permission = Answer, IsNameless = true, Part = DayPart.Offer };
    public static readonly WorkKind OfferWaits = new("core.offer-waits", "An offer waits for an answer") { Permission = Answer, IsNameless = true, Part = DayPart.Offer };
    public static readonly WorkKind Again = new("core.referral-again", "Referred again") { Permission = Read };

    public static readonly IReadOnlyList<WorkKind> Work = [Arrived, Waits, Offered, OfferWaits, Again];

    public static readonly TimelineKind Received = new("core.referral-received", "Referral") { Shares = InformationKind.Support };
    public static readonly TimelineKind WasOffered = new("core.referral-offered", "Offered to a team") { Shares = InformationKind.Support };
    public static readonly TimelineKind WasAnswered = new("core.referral-answered", "Offer answered") { Shares = InformationKind.Support };

    public static readonly IReadOnlyList<TimelineKind> Timeline = [Received, WasOffered, WasAnswered];
}
