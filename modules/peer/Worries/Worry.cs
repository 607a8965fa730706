using Peer.Matching;
using Platform.Sdk.Record;

namespace Peer.Worries;

/// <summary>Something that worries a peer about somebody they support: few words, one colleague who hears it at once, and a clock.</summary>
internal sealed record Worry
{
    public Guid WorryId { get; init; }
    public Guid PersonId { get; init; }
    public string DisplayName { get; init; } = "";
    public Guid SupportId { get; init; }
    public Guid TeamId { get; init; }
    public Guid ClockId { get; init; }
    public Guid ToldById { get; init; }
    public string ToldBy { get; init; } = "";
    public string Words { get; init; } = "";
    public DateTime ToldAt { get; init; }
    public DateTime DueAt { get; init; }
    public string? HearsName { get; init; }
    public DateTime? SeenAt { get; init; }
    public string? SeenBy { get; init; }
    public DateTime? DoneAt { get; init; }
    public string? DoneBy { get; init; }

    /// <summary>What was done, for those who may read it.</summary>
    public string? DoneWords { get; init; }

    /// <summary>What the peer is told.</summary>
    public string? ToldBack { get; init; }
    public int Version { get; init; }

    public bool IsLate(DateTime now) => DoneAt is null && DueAt <= now;
}

/// <summary>The clock of a worry: it names nobody.</summary>
internal sealed record Clock
{
    public Guid ClockId { get; init; }
    public Guid TeamId { get; init; }
    public DateTime DueAt { get; init; }
}

/// <summary>The timeline tells that it was told and answered, on no paper, and never its words.</summary>
internal static class WorryTimeline
{
    public static readonly TimelineKind Told = new("peer.worry-told", "A peer told a colleague of a worry") { StaysOnScreen = true };
    public static readonly TimelineKind Answered = new("peer.worry-answered", "A colleague answered a worry") { StaysOnScreen = true };

    public static readonly IReadOnlyList<TimelineKind> All = [Told, Answered];
}

internal static class WorryWork
{
    public static readonly WorkKind Worry = new("peer.worry", "Something worries their peer") { Permission = MatchingPermissions.AnswerWorry, Part = DayPart.Reach, WaitsForAnswer = true };

    /// <summary>About nobody: a job raises it, which sees nobody.</summary>
    public static readonly WorkKind Waits = new("peer.worry-waits", "A worry waits for an answer") { Permission = MatchingPermissions.AnswerWorry, IsNameless = true, Part = DayPart.Reach };

    /// <summary>About nobody: whoever told it hears what came of it, whether they support the person still or not.</summary>
    public static readonly WorkKind ToldBack = new("peer.told-back", "What came of what worried you") { Permission = MatchingPermissions.Worry, IsNameless = true };

    public static readonly IReadOnlyList<WorkKind> All = [Worry, Waits, ToldBack];

    public static string Link(Guid person, Guid worry) => $"/peer/worries/show/{person}/{worry}";

    public static string WaitsLink(Guid clock) => $"/peer/worries/list?waits={clock}";
}
