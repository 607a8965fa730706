using Platform.Sdk.Access;
using Platform.Sdk.Record;

namespace Platform.Record.Notes;

internal static class NoteTimeline
{
    public static readonly TimelineKind Added = new("core.note", "Good to know") { Shares = InformationKind.Support };

    // the person must not learn of it: it is on no paper
    public static readonly TimelineKind Untold = new("core.note-untold", "Good to know, not told") { Shares = InformationKind.Abuse, StaysOnScreen = true };

    public static readonly IReadOnlyList<TimelineKind> All = [Added, Untold];

    public static readonly WorkKind LookAgain = new("core.note-review", "Look again at what is good to know") { Permission = NotePermissions.Change };

    public static readonly IReadOnlyList<WorkKind> Work = [LookAgain];

    public static TimelineKind Of(bool staysOnScreen) => staysOnScreen ? Untold : Added;
}

internal static class NotePermissions
{
    public const string Read = "core.note.read";
    public const string Untold = "core.note.untold";
    public const string Change = "core.note.change";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Read, "See what is good to know before {a person} is met", Role.Worker, Role.Lead, Role.FrontDoor) { Shares = InformationKind.Support },
        new(Untold, "See what is good to know and not safe to tell {a person}", Role.Worker, Role.Lead, Role.FrontDoor) { Shares = InformationKind.Abuse },
        new(Change, "Write down what is good to know, look at it again and end it", Role.Worker, Role.Lead, Role.FrontDoor) { WhileAlive = true },
    ];
}
