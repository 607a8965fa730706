using Platform.Sdk.Access;
using Platform.Sdk.Record;

namespace Platform.Record.Transitions;

/// <summary>Shared with nobody: where somebody is for a time tells of their health, or of an offence.</summary>
internal static class TransitionTimeline
{
    public const string Read = AwayCard.Permission;
    public const string Change = "core.transition.change";

    public static readonly TimelineKind Noted = new("core.transition", "Away for a time");

    public static readonly IReadOnlyList<TimelineKind> All = [Noted];

    public static readonly IReadOnlyList<Permission> Permissions =
    [
        new(Read, "See that {a person} is in prison, in hospital or moving, and until when", Role.Worker, Role.Lead, Role.FrontDoor),
        new(Change, "Note that {a person} is in prison, in hospital or moving, and that they are back", Role.Worker, Role.Lead, Role.FrontDoor) { WhileAlive = true },
    ];
}
