using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.People;
using Platform.Record.Search;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;

namespace Platform.Record.Starting;

[Requires(PeoplePermissions.Start)]
public sealed class StartModel(StartRecord start, Searches searches, Caseload caseload) : PageModel, ILoadsPage
{
    private SearchTerms? _terms;

    [BindProperty(SupportsGet = true, Name = "searchId")]
    public Guid SearchId { get; set; }

    [BindProperty]
    public StartInput Input { get; set; } = new();

    /// <summary>Whether an answer of the folded part stands there already.</summary>
    public bool HasMore => (Input.LegalName ?? Input.OtherNames ?? Input.Pronouns ?? Input.Born) is not null || !ModelState.IsValid;

    internal IReadOnlyList<SupportChoice> Options { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        _terms = await searches.FindAsync(SearchId, Request.Method == HttpMethods.Post ? Searches.LifeOfStart : default);
        Options = [.. (await caseload.OptionsAsync()).Select(SupportChoice.Of).OrderBy(option => option.ModuleKey == Episodes.FrontDoor)];
        return true;
    }

    public IActionResult OnGet()
    {
        if (_terms is null)
        {
            return LocalRedirect("/people/search?ended=true");
        }

        var isNumber = Identifiers.IdentifierKinds.MayMean(_terms.Text).Any(read => read.Kind != Identifiers.IdentifierKind.LocalReference);
        Input = new StartInput
        {
            Name = isNumber ? null : _terms.Text,
            Born = _terms.Born,
            ModuleKey = Options.FirstOrDefault(option => !option.IsFull)?.ModuleKey,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync() => _terms is null
        ? LocalRedirect("/people/search?ended=true")
        : LocalRedirect($"/people/{await start.RunAsync(Input)}");
}
