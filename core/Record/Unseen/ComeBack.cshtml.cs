using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;

namespace Platform.Record.Unseen;

/// <summary>Somebody whom nobody supports any more is back: the own team starts support.</summary>
[Requires(SupportPermissions.Start), StepUp, Audited(Look.Search)]
public sealed class ComeBackModel(UnseenPeople people, Caseload caseload) : PageModel, ILoadsPage
{
    private Unseen? _found;

    [BindProperty(SupportsGet = true, Name = "searchId")]
    public Guid SearchId { get; set; }

    [BindProperty]
    public ComeBackInput Input { get; set; } = new();

    /// <summary>Whether the search ended while somebody wrote: what they wrote stands on the page.</summary>
    public bool HasEnded => _found?.Person is null;

    internal IReadOnlyList<SupportOption> Options { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        _found = await people.FindAsync(SearchId);
        Options = await caseload.OptionsAsync();
        return true;
    }

    public IActionResult OnGet() => HasEnded ? LocalRedirect($"/people/search/{SearchId}") : _found!.IsSupported ? LocalRedirect($"/people/search/{SearchId}/ask") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (_found?.Person is not { } person) return Page();
        await people.ComeBackAsync(person, Input);
        return LocalRedirect($"/people/{person}");
    }
}

public sealed record ComeBackInput
{
    [Display(Name = "Which support"), Required(ErrorMessage = "Choose the support to start.")]
    public string ModuleKey { get; init; } = "";

    [Display(Name = "How did they come back, and what do they want?"), Required(ErrorMessage = "Say how they came back and what they want."), StringLength(1000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? Words { get; init; }
}
