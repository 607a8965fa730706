using Platform.Record.Locks;
using Platform.Record.Sharing;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.Record.Merging.Comparing;

/// <summary>
/// Who will see more when two records become one, and who less: a team that supports one of them sees what was in the other, what was agreed for one holds for both, and
/// whoever is kept away from one is kept away from all of it.
/// </summary>
public sealed class Gains(IDatabase database, IModules modules, CloseRecord closed, CurrentWorker worker, LocalArea area, TimeProvider clock)
{
    private int ReadDays => modules.Settings<RecordSettings>().ReadDaysAfterSupport;

    internal async Task<IReadOnlyList<string>> MoreAsync(Side mine, Side theirs)
    {
        var lines = new List<string>();
        foreach (var (of, besides) in ((Side, Side)[])[(mine, theirs), (theirs, mine)])
        {
            var (now, there) = (await TeamsAsync(of.Person), (await TeamsAsync(besides.Person)).ToDictionary(one => one.ViewerId, one => one.Supports));
            lines.AddRange(now.Where(one => !there.TryGetValue(one.ViewerId, out var supports) || supports < one.Supports).Select(one =>
                $"{one.Name}, {one.Employer}, will also see what was in the record of {besides.Name}{(one.Supports > 0 ? "" : ", until {ReadDays} days after its support ended")}."));
            var shared = (await SharedAsync(besides.Person)).ToDictionary(one => one.ViewerId, KindsOf);
            lines.AddRange(from one in await SharedAsync(of.Person)
                           let more = KindsOf(one).Except(shared.GetValueOrDefault(one.ViewerId) ?? []).ToList()
                           where more.Count > 0
                           select $"{one.Name} will also see {Listed(more)} of the record of {besides.Name}, as agreed for that of {of.Name}.");
            var opened = (await OpenAsync(besides.Person)).Select(one => one.ViewerId).ToHashSet();
            lines.AddRange((await OpenAsync(of.Person)).Where(one => !opened.Contains(one.ViewerId)).Select(one =>
                $"{one.Name} has the record of {of.Name} open in an emergency, and will also read that of {besides.Name} until it ends."));
        }

        return lines;
    }

    /// <summary>For those who may see locks and seals.</summary>
    internal async Task<IReadOnlyList<string>> LessAsync(Side mine, Side theirs)
    {
        if (!worker.Can(LockPermissions.Change)) return [];
        var lines = new List<string>();
        foreach (var (of, besides) in ((Side, Side)[])[(mine, theirs), (theirs, mine)])
        {
            lines.AddRange((await closed.LocksOfAsync(of.Person)).Select(one => $"{one.WorkerName} is kept away from the record of {of.Name}, and will be from that of {besides.Name} too."));
            lines.AddRange((await closed.SealsOfAsync(of.Person)).Select(one =>
                $"The record of {of.Name} is sealed to all but {string.Join(", ", one.Readers.Select(reader => reader.WorkerName))}. That will hold for the record of {besides.Name} too."));
        }

        return lines;
    }

    private Task<IReadOnlyList<ViewerRow>> TeamsAsync(Guid person) => database.ManyAsync<ViewerRow>(MergeSql.Teams, new { person, since = (DateOnly?)area.Today(clock).AddDays(-ReadDays) });

    private Task<IReadOnlyList<ViewerRow>> SharedAsync(Guid person) => database.ManyAsync<ViewerRow>(MergeSql.Organisations, new { person, today = area.Today(clock) });

    private Task<IReadOnlyList<ViewerRow>> OpenAsync(Guid person) => database.ManyAsync<ViewerRow>(MergeSql.Openings, new { person, now = clock.GetUtcNow().UtcDateTime });

    private static List<InformationKind> KindsOf(ViewerRow row) => [.. row.Kinds!.Split(' ').Distinct().Select(Enum.Parse<InformationKind>).Append(InformationKind.Identity).Distinct().Order()];

    private static string Listed(IReadOnlyList<InformationKind> kinds) => string.Join("; ", kinds.Select(kind => kind.InWords().ToLowerInvariant()));
}
