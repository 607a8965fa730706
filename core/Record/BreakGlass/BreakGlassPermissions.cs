using Platform.Sdk.Access;
using Platform.Sdk.Record;

namespace Platform.Record.BreakGlass;

internal static class BreakGlassPermissions
{
    public const string Open = "core.break-glass.open";
    public const string Review = "core.break-glass.review";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Open, "Open {a person}'s record in an emergency, for 8 hours and to read only", Role.Worker, Role.Lead, Role.FrontDoor) { Shares = InformationKind.Identity },
        new(Review, "Review why a record was opened in an emergency", Role.Governance),
    ];

    public static readonly WorkKind ToReview = new("core.break-glass-review", "Review an emergency opening") { Permission = Review, AfterDeath = true, Part = DayPart.Decide };
    public static readonly WorkKind Opened = new("core.break-glass-opened", "A record was opened in an emergency") { IsNameless = true, AfterDeath = true };

    public static readonly IReadOnlyList<WorkKind> Work = [ToReview, Opened];
}
