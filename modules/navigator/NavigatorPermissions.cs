using Platform.Sdk.Access;

namespace Navigator;

internal static class NavigatorPermissions
{
    /// <summary>The record's own: without it the page that starts support answers nobody.</summary>
    public const string StartSupport = "core.support.start";

    /// <summary>The record's own, asked before a link leads to it.</summary>
    public const string RecordContact = "core.contact.record";

    public const string Give = "navigator.support.give";
    public const string ReadCaseload = "navigator.caseload.read";
    public const string ReadWays = "navigator.way.read";
    public const string PlanWays = "navigator.way.plan";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Give, "Stay alongside {a person} as their lead {worker}", Role.Worker, Role.Lead),
        new(ReadCaseload, "See the caseload of one's own team", Role.Worker, Role.Lead),
        new(ReadWays, "See what has been tried to reach {a person}, and what is planned", Role.Worker, Role.Lead) { Shares = InformationKind.Support },
        new(PlanWays, "Plan another way to reach {a person}", Role.Worker, Role.Lead) { WhileAlive = true },
    ];
}
