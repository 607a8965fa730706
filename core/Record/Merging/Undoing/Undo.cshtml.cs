using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Record.Merging.Proposing;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Merging.Undoing;

/// <summary>Somebody else than who asked looks at what was written since, and decides whether a merge is undone.</summary>
[Requires(MergePermissions.Review), StepUp]
public sealed class UndoModel(ProposeMerge merges, UndoMerge undo, CurrentPerson person, IModules modules) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "mergeId")]
    public Guid MergeId { get; set; }

    [BindProperty]
    public DecideInput Input { get; set; } = new();

    internal MergeRow Merge { get; private set; } = new();

    /// <summary>Whether it is still to be decided.</summary>
    internal bool Waits => Merge.State is MergeState.UndoAsked;

    internal IReadOnlyList<SinceRow> Since { get; private set; } = [];

    /// <summary>What goes back whatever is chosen.</summary>
    internal IReadOnlyList<SinceRow> Along { get; private set; } = [];

    public IEnumerable<SelectListItem> Rows => Since.Select(one => new SelectListItem(InWords(one), one.Mark));

    internal string InWords(SinceRow row) => row.Words.InWords(modules, person.IsOurs);

    public async Task<bool> LoadAsync()
    {
        if (await merges.FindAsync(person.Id, MergeId) is not { } merge) return false;
        Merge = merge;
        if (!Waits) return true;
        var since = await undo.SinceAsync(merge);
        var hanging = await undo.HangingAsync(merge, since);
        (Since, Along) = ([.. since.Where(hanging.IsFree)], [.. since.Where(hanging.GoesBack)]);
        return true;
    }

    public IActionResult OnGet() => Waits ? Page() : LocalRedirect(Back);

    private string Back => $"/people/{person.Id}/merges/{MergeId}";

    public async Task<IActionResult> OnPostAsync()
    {
        if (Input.Decision is Decision.No) await undo.KeepMergedAsync(Merge);
        else await undo.UndoAsync(Merge, Input);
        return LocalRedirect(Back);
    }
}
