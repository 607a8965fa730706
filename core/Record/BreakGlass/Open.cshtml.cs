using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Unseen;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Pages;
using Platform.UI.Area;

namespace Platform.Record.BreakGlass;

[Requires(BreakGlassPermissions.Open), StepUp, Audited(Look.Search)]
public sealed class OpenModel(UnseenPeople people, EmergencyAccess access, LocalArea area, TimeProvider clock) : PageModel, ILoadsPage
{
    private Unseen.Unseen? _found;

    [BindProperty(SupportsGet = true, Name = "searchId")]
    public Guid SearchId { get; set; }

    [BindProperty]
    public EmergencyInput Input { get; set; } = new();

    public string Until => area.Words(clock.GetUtcNow().UtcDateTime.AddHours(EmergencyAccess.Hours));

    /// <summary>Whether the search ended while somebody wrote: what they wrote stands on the page.</summary>
    public bool HasEnded => _found?.Person is null;

    /// <summary>Whether somebody else may review it.</summary>
    public bool IsReviewed { get; private set; }

    public async Task<bool> LoadAsync()
    {
        _found = await people.FindAsync(SearchId);
        IsReviewed = (await access.ReviewersAsync(_found?.Person)).Count > 0;
        return true;
    }

    public IActionResult OnGet() => HasEnded ? LocalRedirect($"/people/search/{SearchId}") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (_found?.Person is not { } person) return Page();
        await access.OpenAsync(person, Input);
        return LocalRedirect($"/people/{person}");
    }
}
