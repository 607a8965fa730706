using Platform.Sdk.Access;
using Platform.Sdk.Record;

namespace Platform.Record.TeamAround;

internal static class TeamTimeline
{
    /// <summary>Shared with nobody: who is around somebody may tell of their health or of a court.</summary>
    public static readonly TimelineKind Changed = new("core.team-changed", "Team around them");

    public static readonly TimelineKind Met = new("core.meeting", "Meeting") { Shares = InformationKind.Support };

    public static readonly IReadOnlyList<TimelineKind> All = [Changed, Met];
}

internal static class TeamPermissions
{
    public const string Read = "core.team.read";
    public const string Change = "core.team.change";
    public const string ReadMeetings = "core.meeting.read";
    public const string WriteMeetings = "core.meeting.write";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Read, "See who is around {a person}, and how to reach them", Role.Worker, Role.Lead, Role.FrontDoor, Role.Peer) { Shares = InformationKind.Identity },
        new(Change, "Write down who is around {a person}, and name the lead", Role.Worker, Role.Lead, Role.FrontDoor) { WhileAlive = true },
        new(ReadMeetings, "Read what the team around {a person} decided", Role.Worker, Role.Lead, Role.FrontDoor) { Shares = InformationKind.Support },
        new(WriteMeetings, "Write down a meeting of the team around {a person}", Role.Worker, Role.Lead, Role.FrontDoor) { WhileAlive = true },
    ];
}
