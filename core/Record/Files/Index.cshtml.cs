using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Timeline;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Files;

[Requires(FilePermissions.Read)]
public sealed class IndexModel(PersonFiles files, IModules modules, CurrentPerson person, CurrentWorker worker, LocalArea area) : PageModel, ILoadsPage
{
    private const int Size = 25;

    public CurrentPerson Person => person;

    public bool MayAdd => worker.Can(FilePermissions.Add);

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    internal Page<FileRow> Files { get; private set; } = new([], false);

    internal IReadOnlyList<FileRow> Removed { get; private set; } = [];

    internal Place Next => new(Files.Rows[^1].AddedAt, Files.Rows[^1].FileId);

    internal bool MayRemove(FileRow file) => files.MayRemove(file);

    internal DateOnly Day(DateTime at) => DateOnly.FromDateTime(area.ToLocal(at));

    /// <summary>Which module keeps it; nothing where it is the record itself.</summary>
    internal string? KeptBy(FileRow file) => file.ModuleKey == "core" ? null : modules.Find(file.ModuleKey)?.Info.Name ?? file.ModuleKey;

    public async Task<bool> LoadAsync()
    {
        if ((Before is null ? Place.Start : Place.Parse(Before)) is not { } place) return false;
        Files = await files.PageAsync(person.Id, place, Size);
        Removed = await files.RemovedAsync(person.Id);
        return true;
    }
}
