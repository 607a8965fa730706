using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.People;
using Platform.Record.Unseen;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Pages;

namespace Platform.Record.Search;

[NoDraft, Requires(PeoplePermissions.Find), NotAudited("It shows nobody; the search is written down where its answer is shown")]
public sealed class SearchModel(Searches searches, AuditTrail audit, CurrentWorker worker, LocalArea area, TimeProvider clock) : PageModel
{
    /// <summary>Whether the worker comes from a search that is no more.</summary>
    [BindProperty(SupportsGet = true, Name = "ended")]
    public bool Ended { get; set; }

    public bool MayAsk => worker.Can(UnseenPermissions.Find);

    [BindProperty]
    public SearchInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        audit.WrittenElsewhere();
        return LocalRedirect($"/people/search/{await searches.KeepAsync(Input.Terms(area.Today(clock)))}");
    }
}
