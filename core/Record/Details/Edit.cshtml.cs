using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Record.Characteristics;
using Platform.Record.Names;
using Platform.Record.People;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace Platform.Record.Details;

[Requires(PeoplePermissions.Edit), Asks(CoreTopic.Born)]
public sealed class EditModel(ChangeDetails details, CurrentPerson person) : PageModel, ILoadsPage
{
    private EditInput _onRecord = new();

    public static IEnumerable<SelectListItem> NameKinds => Enum.GetValues<NameKind>().Select(kind => new SelectListItem(kind.InWords(), $"{kind}"));

    public static IEnumerable<SelectListItem> Genders => Enum.GetValues<Gender>().Select(gender => new SelectListItem(gender.InWords(), $"{gender}"));

    public static IEnumerable<SelectListItem> Ethnicities => Enum.GetValues<Ethnicity>().Select(ethnicity => new SelectListItem(
        ethnicity >= Ethnicity.OwnWords ? ethnicity.InWords() : $"{ethnicity.Group()}: {ethnicity.InWords()}", $"{ethnicity}"));

    public CurrentPerson Person => person;

    [BindProperty]
    public EditInput Input { get; set; } = new();

    /// <summary>Both versions, when somebody else saved first.</summary>
    internal Conflict? Conflict { get; private set; }

    public async Task<bool> LoadAsync()
    {
        _onRecord = await details.ReadAsync(person.Id);
        return true;
    }

    public void OnGet() => Input = _onRecord;

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await details.RunAsync(person.Id, Input, _onRecord);
            return LocalRedirect($"/people/{person.Id}");
        }
        catch (StaleRowException)
        {
            await LoadAsync();
            Conflict = new Conflict($"/people/{person.Id}", Comparison.Of(_onRecord, Input));
            Input = Input with { Version = _onRecord.Version };
            ModelState.Remove("Input.Version");
            ModelState.AddModelError("", Details.Conflict.Message);
            return Page();
        }
    }
}
