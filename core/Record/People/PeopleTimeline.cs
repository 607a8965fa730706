using Platform.Sdk.Access;
using Platform.Sdk.Record;

namespace Platform.Record.People;

internal static class PeopleTimeline
{
    public static readonly TimelineKind Started = new("core.record-started", "Record started") { Shares = InformationKind.Identity };
    public static readonly TimelineKind Changed = new("core.details-changed", "Details changed");

    /// <summary>Shared with nobody: it would tell that there is a way which is not safe to use.</summary>
    public static readonly TimelineKind Reaching = new("core.reaching-changed", "Ways to reach them changed");
    public static readonly TimelineKind Told = new("core.story-told", "Story") { Shares = InformationKind.Story };

    /// <summary>Shared with nobody: that everybody may see something tells that fewer might.</summary>
    public static readonly TimelineKind StoryShown = new("core.story-shown", "Who may see their story");

    public static readonly TimelineKind AboutMe = new("core.about-me", "About me") { Shares = InformationKind.Story };

    /// <summary>Shared with nobody: which topics there are tells something by itself.</summary>
    public static readonly TimelineKind ToldOnce = new("core.told-once", "Told once");

    public static readonly IReadOnlyList<TimelineKind> All = [Started, Changed, Reaching, Told, StoryShown, AboutMe, ToldOnce];
}
