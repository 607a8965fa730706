using Platform.Sdk.Access;
using Platform.Sdk.Record;

namespace Platform.Record.People;

/// <summary>
/// Parts of a person's page with a permission of their own. Whoever's role or agreement does not cover one sees neither it nor
/// that it is there.
/// </summary>
internal static class FieldGroups
{
    public const string Homelessness = "core.homelessness.read";
    public const string Health = "core.health.read";
    public const string Abuse = "core.abuse.read";
    public const string Offending = "core.offending.read";

    public static readonly IReadOnlyList<Permission> All =
    [
        Group(Homelessness, "See whether {a person} faces homelessness", InformationKind.Housing),
        Group(Health, "See whether {a person} faces drugs, alcohol or mental ill health", InformationKind.Health),
        Group(Abuse, "See whether {a person} faces abuse, and where it is not safe to reach them", InformationKind.Abuse),
        Group(Offending, "See whether {a person} has contact with the justice system", InformationKind.Offending),
    ];

    public static string Of(Disadvantage face) => face switch
    {
        Disadvantage.Homelessness => Homelessness,
        Disadvantage.SubstanceUse or Disadvantage.MentalHealth => Health,
        Disadvantage.DomesticAbuse => Abuse,
        _ => Offending,
    };

    private static Permission Group(string key, string description, InformationKind kind) =>
        new(key, description, Role.Worker, Role.Lead, Role.FrontDoor) { Shares = kind };
}
