using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Merging.Proposing;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.UI.Area;

namespace Platform.Record.Merging;

/// <summary>Who may be the same person, and what was merged or proposed before.</summary>
[Requires(MergePermissions.Propose)]
public sealed class IndexModel(Twins twins, ProposeMerge merges, CurrentPerson person, LocalArea area) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    internal IReadOnlyList<TwinRow> Likely { get; private set; } = [];

    internal IReadOnlyList<MergeRow> Merges { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        Likely = await twins.OfAsync(person.Id);
        Merges = await merges.OfAsync(person.Id);
        return true;
    }

    public string When(DateTime at) => area.Words(at);

    internal static string InWords(MergeState state) => state switch
    {
        MergeState.Proposed => "Proposed, and waits to be decided",
        MergeState.Declined => "Not the same: not merged",
        MergeState.Done => "Merged",
        MergeState.UndoAsked => "Merged; undoing it waits to be decided",
        _ => "Merged, and undone",
    };
}
