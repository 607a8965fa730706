using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Details;
using Platform.Record.Sharing;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Homes.One;

[Requires(HomePermissions.Change)]
public sealed class ChangeModel(WhereTheyLive homes, CurrentPerson person) : PageModel, ILoadsPage
{
    private HomeRow _home = new();

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "homeId")]
    public Guid HomeId { get; set; }

    [BindProperty]
    public HomeInput Input { get; set; } = new();

    /// <summary>Both versions, when somebody else saved first.</summary>
    internal Conflict? Conflict { get; private set; }

    public async Task<bool> LoadAsync()
    {
        var home = await homes.FindAsync(person.Id, HomeId);
        _home = home ?? _home;
        return home is not null;
    }

    public void OnGet() => Input = HomeInput.Of(_home);

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await homes.ChangeAsync(person.Id, _home, Input);
            return LocalRedirect($"/people/{person.Id}/homes");
        }
        catch (StaleRowException)
        {
            return await LoadAsync() ? ShowBoth() : NotFound();
        }
    }

    private PageResult ShowBoth()
    {
        var theirs = HomeInput.Of(_home);
        Conflict = new Conflict($"/people/{person.Id}/homes",
        [
            new("What kind of place is it?", theirs.Kind?.InWords(), Input.Kind?.InWords()),
            new("Since when?", theirs.From, Input.From),
            new("Until when?", theirs.Until, Input.Until),
            new("Where is it?", theirs.Place, Input.Place),
            new("Is it safe to visit?", Safe(theirs.SafeVisit), Safe(Input.SafeVisit)),
            new("Is it safe to write there?", Safe(theirs.SafeWrite), Safe(Input.SafeWrite)),
            new("UPRN (property number)", theirs.Uprn, Input.Uprn),
        ]);
        Input = Input with { Version = _home.Version };
        ModelState.Remove("Input.Version");
        ModelState.AddModelError("", Details.Conflict.Message);
        return Page();
    }

    private static string? Safe(Ways.Kinds.Safety? safety) => safety is { } said ? Ways.Kinds.Safeties.InWords(said) : null;
}
