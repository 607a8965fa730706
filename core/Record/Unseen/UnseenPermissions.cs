using Platform.Sdk.Access;
using Platform.Sdk.Record;

namespace Platform.Record.Unseen;

internal static class UnseenPermissions
{
    public const string Find = "core.unseen.find";
    public const string Answer = "core.ask.answer";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Find, "Learn that somebody has a record, from a number or a whole name and date of birth, and ask about it", Role.Worker, Role.Lead, Role.FrontDoor) { Shares = InformationKind.Identity },
        new(Answer, "Answer what others ask about {a person} one supports", Role.Worker, Role.Lead, Role.FrontDoor),
    ];

    public static readonly WorkKind Asked = new("core.asked", "Somebody asks") { Permission = Answer, AfterDeath = true, WaitsForAnswer = true };

    public static readonly IReadOnlyList<WorkKind> Work = [Asked];
}
