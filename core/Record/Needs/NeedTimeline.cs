using Platform.Record.People;
using Platform.Sdk.Access;
using Platform.Sdk.Record;

namespace Platform.Record.Needs;

/// <summary>Each of the five is told under the kind of information it is shared as.</summary>
internal static class NeedTimeline
{
    public static readonly TimelineKind Homelessness = new("core.need-homelessness", "What they face: homes") { Shares = InformationKind.Housing };
    public static readonly TimelineKind Health = new("core.need-health", "What they face: health") { Shares = InformationKind.Health };
    public static readonly TimelineKind Abuse = new("core.need-abuse", "What they face: abuse") { Shares = InformationKind.Abuse };
    public static readonly TimelineKind Offending = new("core.need-offending", "What they face: justice") { Shares = InformationKind.Offending };

    /// <summary>Says nothing of what it is about: more people read a timeline than this.</summary>
    public static readonly TimelineKind Restricted = new("core.need-restricted", "Restricted") { StaysOnScreen = true };

    public static readonly TimelineKind Told = new("core.strength-told", "Strengths and hopes") { Shares = InformationKind.Story };

    public static readonly IReadOnlyList<TimelineKind> All = [Homelessness, Health, Abuse, Offending, Restricted, Told];

    public static TimelineKind Of(Disadvantage kind) => FieldGroups.Of(kind) switch
    {
        FieldGroups.Homelessness => Homelessness,
        FieldGroups.Health => Health,
        FieldGroups.Abuse => Abuse,
        _ => Offending,
    };
}

internal static class NeedPermissions
{
    public const string Say = "core.needs.say";

    /// <summary>Shared with nobody and given to few: it stands on no other page.</summary>
    public const string UsedAbuse = "core.abuse-used.read";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Say, "Write down what {a person} faces, and who said so", Role.Worker, Role.Lead, Role.FrontDoor) { WhileAlive = true },
        new(UsedAbuse, "See and write down whether {a person} has used domestic abuse (restricted)", Role.Worker, Role.Lead),
    ];
}
