using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Merging.Proposing;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Rules;
using Platform.UI.Area;

namespace Platform.Record.Merging;

/// <summary>One merge: where it stands, who proposed and who decided it, and what can be done next.</summary>
[Requires(MergePermissions.Propose)]
public sealed class ShowModel(ProposeMerge merges, CurrentPerson person, CurrentWorker worker, LocalArea area) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "mergeId")]
    public Guid MergeId { get; set; }

    [BindProperty]
    public UndoInput Input { get; set; } = new();

    internal MergeRow Merge { get; private set; } = new();

    /// <summary>Whether the worker may decide what waits here: a lead, and not whoever asked.</summary>
    public bool MayDecide => worker.Can(MergePermissions.Review)
        && (Merge.State is MergeState.Proposed ? Merge.ProposedBy != worker.Id : Merge.State is MergeState.UndoAsked && Merge.UndoBy != worker.Id);

    public async Task<bool> LoadAsync()
    {
        if (await merges.FindAsync(person.Id, MergeId) is not { } merge) return false;
        Merge = merge;
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await merges.AskUndoAsync(Merge, Input);
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("Somebody else has asked for it already, or it is undone.");
        }

        return LocalRedirect($"/people/{person.Id}/merges/{MergeId}");
    }

    public string When(DateTime? at) => at is { } then ? area.Words(then) : "";
}
