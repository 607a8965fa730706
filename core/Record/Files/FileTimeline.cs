using Platform.Sdk.Access;
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

internal static class FilePermissions
{
    public const string Read = "core.file.read";
    public const string Add = "core.file.add";
    public const string Remove = "core.file.remove";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Read, "See {a person}'s files, each as far as its subject may be seen", Role.Worker, Role.Lead, Role.FrontDoor) { Shares = InformationKind.Identity },
        new(Add, "Add files to {a person}'s record, and remove one's own", Role.Worker, Role.Lead, Role.FrontDoor),
        new(Remove, "Remove any of {a person}'s files", Role.Lead),
    ];
}
