using Platform.Record.Timeline;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Files;

/// <summary>Keeps files of people, and shows each to those only who may see what it is about.</summary>
public sealed class PersonFiles(IDatabase database, ITimeline timeline, CurrentWorker worker, CurrentPerson current, TimeProvider clock) : IFiles
{
    private const int LongestLabel = 100, Most = 100, MostRemoved = 20;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<Guid> KeepAsync(NewFile file)
    {
        if (file.Label.Trim() is not { Length: > 0 and <= LongestLabel } label) throw new RuleBrokenException($"Say in at most {LongestLabel} characters what the file is.");
        var (id, about) = (Ids.New(), FileAbouts.Of(file.About));
        await database.ExecuteAsync(FileSql.Keep, new
        {
            file = id, person = file.Person, module = file.Module, label, about, type = file.File.Type, size = file.File.Size, worker = worker.Id, by = worker.Name, now = Now,
            content = file.File.Content,
        });
        await timeline.WriteAsync(FileTimeline.Of(about), file.Person, $"A file was added: {FileRow.Named(file.File.Type).ToLowerInvariant()}, {FileRow.InWords(file.File.Size)}", label);
        return id;
    }

    public async Task<IReadOnlyList<KeptFile>> OfAsync(Guid person) => [.. (await PageAsync(person, Place.Start, Most)).Rows.Select(row => row.Kept(person))];

    public async Task<KeptFile?> FindAsync(Guid person, Guid file) => (await RowAsync(person, file))?.Kept(person);

    public async Task<byte[]?> ReadAsync(Guid person, Guid file) =>
        AboutsSeen(person) is { Count: > 0 } abouts ? await database.OneAsync<byte[]>(FileSql.Content, new { person, file, abouts }) : null;

    /// <summary>Where a file is fetched.</summary>
    internal static string AddressOf(Guid person, Guid file) => $"/people/{person}/files/{file}";

    internal async Task<Page<FileRow>> PageAsync(Guid person, Place place, int size) => AboutsSeen(person) is { Count: > 0 } abouts
        ? await database.PageAsync<FileRow>(FileSql.Of, new { person, abouts, at = place.At, before = place.Id }, size)
        : new([], false);

    internal async Task<IReadOnlyList<FileRow>> RemovedAsync(Guid person) =>
        AboutsSeen(person) is { Count: > 0 } abouts ? (await database.PageAsync<FileRow>(FileSql.Removed, new { person, abouts }, MostRemoved)).Rows : [];

    internal async Task<FileRow?> RowAsync(Guid person, Guid file) =>
        AboutsSeen(person) is { Count: > 0 } abouts ? await database.OneAsync<FileRow>(FileSql.One, new { person, file, abouts }) : null;

    /// <summary>Whoever added it by mistake, and those who lead.</summary>
    internal bool MayRemove(FileRow file) => worker.Can(FilePermissions.Remove) || (worker.Can(FilePermissions.Add) && file.WorkerId == worker.Id);

    /// <summary>Its content is gone for good; that it was there, and why it is not any more, stays.</summary>
    /// <exception cref="StaleRowException">Somebody else removed it first.</exception>
    internal async Task RemoveAsync(Guid person, FileRow file, string reason)
    {
        await database.ExecuteOneAsync(FileSql.Remove, new { person, file = file.FileId, by = worker.Name, now = Now, reason = reason.Trim() });
        await timeline.WriteAsync(FileTimeline.Of(file.About), person, $"A file was removed: {reason.Trim()}", file.Label);
    }

    /// <summary>What a file may be about for this worker to see it here; nothing where the page is not about that person.</summary>
    private List<FileAbout> AboutsSeen(Guid person) => !current.IsKnown || current.Id != person || !worker.Can(FilePermissions.Read)
        ? []
        : [.. Enum.GetValues<FileAbout>().Where(about => worker.Can(about.Needs()) && current.Shows(about.Kind()))];
}
