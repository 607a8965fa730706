using Platform.Record.Support;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.BreakGlass;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;

namespace Platform.Record.Unseen;

[Requires(UnseenPermissions.Find), Audited(Look.Search)]
public sealed class ShowModel(UnseenPeople people, CurrentWorker worker) : PageModel, ILoadsPage
{
    [BindProperty(SupportsGet = true, Name = "searchId")]
    public Guid SearchId { get; set; }

    [BindProperty]
    public AskInput Input { get; set; } = new();

    public bool MayOpen => worker.Can(BreakGlassPermissions.Open);

    public bool MayStart => worker.Can(SupportPermissions.Start);

    internal Unseen? Found { get; private set; }

    public async Task<bool> LoadAsync()
    {
        Found = await people.FindAsync(SearchId);
        return true;
    }

    public IActionResult OnGet() => Found is null ? LocalRedirect("/people/search?ended=true") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Found is null) return Page();
        await people.AskAsync(Found, Input);
        return LocalRedirect("/people/asked");
    }
}
