using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Timeline;

[Requires(TimelinePermissions.Read)]
public sealed class IndexModel(
    IDatabase database, IModules modules, CurrentPerson person, LocalArea area, TimeProvider clock) : PageModel, ILoadsPage
{
    internal const int Size = 25;
    internal const int PrintSize = 1000;

    private IReadOnlyList<EntryKind> _kinds = [];

    public CurrentPerson Person => person;

    /// <summary>A module's key, or a kind's: everything when empty.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Print { get; set; }

    public DateOnly Today => area.Today(clock);

    internal IReadOnlyList<IGrouping<DateOnly, Entry>> Days { get; private set; } = [];

    internal Place? Next { get; private set; }

    public IEnumerable<SelectListItem> Filters =>
        from kind in _kinds
        group kind by kind.ModuleKey into module
        from item in module.Select(k => new SelectListItem(NameOf(k.Kind, k.KindName), k.Kind))
            .Prepend(new SelectListItem($"Everything from {NameOf(module.Key)}", module.Key))
        select item;

    public async Task<bool> LoadAsync()
    {
        var place = Before is null ? Place.Start : Place.Parse(Before);
        if (place is null)
        {
            return false;
        }

        var (every, shared) = (person.IsOurs ? 1 : 0, Shared());
        var isKind = Show?.Contains('.', StringComparison.Ordinal) == true;
        _kinds = await database.ManyAsync<EntryKind>(TimelineSql.Kinds, new { person = person.Id, every, shared });
        var page = await database.PageAsync<Entry>(
            TimelineSql.Earlier,
            new { person = person.Id, every, shared, at = place.At, before = place.Id, module = isKind ? null : Show, kind = isKind ? Show : null },
            Print ? PrintSize : Size);
        Days = [.. page.Rows.Where(entry => !Print || !StaysOnScreen(entry)).GroupBy(e => DateOnly.FromDateTime(area.ToLocal(e.HappenedAt)))];
        Next = page.More ? page.Rows[^1].Place : null;
        return true;
    }

    /// <summary>What the area calls a kind now, whatever it was called when the entry was written.</summary>
    internal string NameOf(string kind, string written) => modules.Find(Timeline.ModuleOf(kind))?.NameOfKind(kind) ?? written;

    /// <summary>Whether an entry is left off paper.</summary>
    internal bool StaysOnScreen(Entry entry) =>
        modules.Find(Timeline.ModuleOf(entry.Kind))?.Timeline.Any(kind => kind.Key == entry.Kind && kind.StaysOnScreen) == true;

    private List<string> Shared() => person.IsOurs
        ? []
        : [.. modules.Loaded.SelectMany(module => module.Timeline).Where(kind => person.Shows(kind.Shares)).Select(kind => kind.Key)];

    private string NameOf(string moduleKey) => modules.Find(moduleKey)?.Info.Name ?? moduleKey;
}
