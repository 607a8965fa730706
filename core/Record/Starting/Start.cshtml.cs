using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.People;
using Platform.Record.Search;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace Platform.Record.Starting;

[Requires(PeoplePermissions.Start), Audited(Look.Search)]
public sealed class StartModel(
    StartRecord start, AlreadyHere already, Searches searches, Caseload caseload, IModules modules, AuditTrail audit, Words words) : PageModel, ILoadsPage
{
    private SearchTerms? _terms;

    [BindProperty(SupportsGet = true, Name = "searchId")]
    public Guid SearchId { get; set; }

    [BindProperty]
    public StartInput Input { get; set; } = new();

    /// <summary>Whether an answer of the folded part stands there already.</summary>
    public bool HasMore => (Input.LegalName ?? Input.OtherNames ?? Input.Pronouns ?? Input.Born) is not null || !ModelState.IsValid;

    /// <summary>Who may be this person already.</summary>
    internal IReadOnlyList<Resemblance> Resembling { get; private set; } = [];

    internal IReadOnlyList<SupportChoice> Options { get; private set; } = [];

    public string NameOf(string moduleKey) => modules.Find(moduleKey)?.Support?.Name ?? moduleKey;

    public async Task<bool> LoadAsync()
    {
        _terms = await searches.FindAsync(SearchId, Request.Method == HttpMethods.Post ? Searches.LifeOfStart : default);
        Options = [.. (await caseload.OptionsAsync()).Select(SupportChoice.Of).OrderBy(option => option.ModuleKey == Episodes.FrontDoor)];
        return true;
    }

    public IActionResult OnGet()
    {
        audit.WrittenElsewhere();
        if (_terms is null)
        {
            return LocalRedirect("/people/search?ended=true");
        }

        var isNumber = Identifiers.IdentifierKinds.MayMean(_terms.Text).Any(read => read.Kind != Identifiers.IdentifierKind.LocalReference);
        Input = new StartInput
        {
            Name = isNumber || _terms.Text.Length == 0 ? null : _terms.Text,
            Born = _terms.Born,
            ModuleKey = Options.FirstOrDefault(option => !option.IsFull)?.ModuleKey,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (_terms is null)
        {
            return LocalRedirect("/people/search?ended=true");
        }
        if (Input.NoneFor == Input.LookedFor || (Resembling = await already.FindAsync(Input, _terms)).Count == 0)
        {
            var person = await start.RunAsync(Input);
            audit.Did(person, AuditedAct.Start);
            return LocalRedirect($"/people/{person}");
        }

        ModelState.Remove("Input.NoneFor");
        ModelState.AddModelError("Input.NoneFor", words.In("Look whether they are one of these {people}, or say that they are not. Nothing was lost."));
        return Page();
    }
}
