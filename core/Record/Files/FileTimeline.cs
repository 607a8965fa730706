using Platform.Sdk.Record;

namespace Platform.Record.Files;

internal static class FileTimeline
{
    private static readonly IReadOnlyDictionary<FileAbout, TimelineKind> s_kinds = new Dictionary<FileAbout, string>
    {
        [FileAbout.Identity] = "File: who they are",
        [FileAbout.Support] = "File: support",
        [FileAbout.Story] = "File: their own words",
        [FileAbout.Health] = "File: health",
        [FileAbout.Offending] = "File: justice system",
        [FileAbout.Abuse] = "File: safety",
        [FileAbout.Housing] = "File: home",
        [FileAbout.Money] = "File: money",
        [FileAbout.Own] = "File",
    }.ToDictionary(one => one.Key, one => new TimelineKind($"core.file-{one.Key.ToString().ToLowerInvariant()}", one.Value) { Shares = one.Key.Kind() });

    public static readonly IReadOnlyList<TimelineKind> All = [.. s_kinds.Values];

    /// <summary>One for each subject: not even that there is a file is told where its subject is not.</summary>
    public static TimelineKind Of(FileAbout about) => s_kinds[about];
}
