using Platform.UI.Area;

namespace Platform.Record.Story;

/// <summary>What the person said, and when and to whom.</summary>
public sealed record EntryRow
{
    public Guid StoryId { get; init; }
    public string Words { get; init; } = "";
    public DateOnly ToldOn { get; init; }
    public string ToldTo { get; init; } = "";
    public StoryChapter? Chapter { get; init; }

    /// <summary>The only team that may see it; null where everybody may who supports the person.</summary>
    public Guid? OnlyTeamId { get; init; }

    /// <summary>Whether a peer supporter who is matched with them may read it, because they want it.</summary>
    public bool ForPeers { get; init; }

    public Guid? BesideId { get; init; }
    public DateOnly? BesideToldOn { get; init; }

    public Audience Audience => OnlyTeamId is not null ? Audience.OurTeam : ForPeers ? Audience.AlsoPeers : Audience.Everybody;

    public string Told => $"Told on {ToldOn.Words()} to {ToldTo}"
        + (BesideToldOn is { } earlier ? $", beside what was told on {earlier.Words()}" : "");
}
