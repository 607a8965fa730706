using Platform.Sdk.Access;

namespace HousingFirst;

internal static class HousingFirstPermissions
{
    /// <summary>The record's own, asked before a link leads to it.</summary>
    public const string StartSupport = "core.support.start";

    public const string Give = "housing-first.support.give";
    public const string ReadCaseload = "housing-first.caseload.read";
    public const string ReadProperties = "housing-first.property.read";
    public const string KeepProperties = "housing-first.property.keep";
    public const string FreeProperties = "housing-first.property.free";
    public const string ReadHomes = "housing-first.home.read";
    public const string ReadSafety = "housing-first.safety.read";
    public const string Search = "housing-first.home.search";
    public const string KeepTenancies = "housing-first.tenancy.keep";
    public const string EndTenancies = "housing-first.tenancy.end";
    public const string ReadMeasures = "housing-first.measure.read";
    public const string CheckFidelity = "housing-first.fidelity.check";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Give, "Support {a person} with Housing First as their lead {worker}", Role.Worker, Role.Lead),
        new(ReadCaseload, "See the Housing First caseload of one's own team", Role.Worker, Role.Lead),
        new(ReadProperties, "See the homes that landlords have pledged or let", Role.Worker, Role.Lead) { AfterSupport = true },
        new(KeepProperties, "Add homes, and keep what is known of them up to date", Role.Worker, Role.Lead),
        new(FreeProperties, "Free a home that is kept for somebody whose record is gone", Role.Lead) { AfterSupport = true },
        new(ReadHomes, "See which home {a person} looks for, what they were offered, and their tenancies", Role.Worker, Role.Lead) { Shares = InformationKind.Housing },
        new(ReadSafety, "See the places {a person} must avoid and what keeps them safe at home", Role.Worker, Role.Lead) { Shares = InformationKind.Abuse },
        new(Search, "Write down what {a person} wants of a home, offer homes and write down the answers", Role.Worker, Role.Lead) { WhileAlive = true },
        new(KeepTenancies, "Write down tenancies, notices, repairs and what keeps a home safe", Role.Worker, Role.Lead) { WhileAlive = true },
        new(EndTenancies, "Write down that a tenancy has ended", Role.Worker, Role.Lead) { AfterSupport = true, WhileAlive = true },
        new(ReadMeasures, "See the measures of one's own Housing First team", Role.Worker, Role.Lead) { AfterSupport = true },
        new(CheckFidelity, "Say how the team keeps to the seven principles", Role.Worker, Role.Lead),
    ];
}
