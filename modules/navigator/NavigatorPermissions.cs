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

    public const string ReadBarriers = "navigator.barrier.read";
    public const string KeepBarriers = "navigator.barrier.keep";
    public const string SettleBarriers = "navigator.barrier.settle";
    public const string ReadTogether = "navigator.barrier.count";
    public const string ReadMeasures = "navigator.measure.read";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Give, "Stay alongside {a person} as their lead {worker}", Role.Worker, Role.Lead),
        new(ReadCaseload, "See the caseload of one's own team", Role.Worker, Role.Lead),
        new(ReadWays, "See what has been tried to reach {a person}, and what is planned", Role.Worker, Role.Lead) { Shares = InformationKind.Support },
        new(PlanWays, "Plan another way to reach {a person}", Role.Worker, Role.Lead) { WhileAlive = true },
        new(ReadBarriers, "See what stands in the way of {a person}, and whom we ask to change it", Role.Worker, Role.Lead) { Shares = InformationKind.Support },
        new(KeepBarriers, "Write down what stands in the way of {a person}, and take the next step", Role.Worker, Role.Lead) { WhileAlive = true },
        new(SettleBarriers, "Write down what came of asking a service to change", Role.Worker, Role.Lead) { AfterSupport = true },
        new(ReadTogether, "See which barriers come again and again, without names", Role.Lead) { AfterSupport = true },
        new(ReadMeasures, "See how one's own team stays in touch, and what comes of asking services to change", Role.Lead) { AfterSupport = true },
    ];
}
