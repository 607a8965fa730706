using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Characteristics;
using Platform.Record.Details;
using Platform.Record.Names;
using Platform.Record.People;
using Platform.Record.Ways.Kinds;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Ways;

[Requires(PeoplePermissions.ChangeWays)]
public sealed class ChangeModel(WaysToReach ways, CurrentPerson person) : PageModel, ILoadsPage
{
    private WayRow _way = new();

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "wayId")]
    public Guid WayId { get; set; }

    [BindProperty]
    public WayInput Input { get; set; } = new();

    /// <summary>What stands on the record now, when somebody else saved first.</summary>
    public WayInput? Theirs { get; private set; }

    internal Conflict Conflict => new($"/people/{person.Id}",
    [
        new("How", Theirs?.Kind?.InWords(), Input.Kind?.InWords()),
        new("Number, address, place or name", Theirs?.Value, Input.Value),
        new("Is it safe?", Theirs?.Safety?.InWords(), Input.Safety?.InWords()),
        new("What may be said", Theirs?.MaySay, Input.MaySay),
        new("When is best", Theirs?.BestWhen, Input.BestWhen),
    ]);

    public async Task<bool> LoadAsync()
    {
        var way = await ways.FindAsync(person.Id, WayId);
        _way = way ?? _way;
        return way is not null;
    }

    public void OnGet() => Input = WayInput.From(_way);

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await ways.ChangeAsync(person.Id, WayId, Input);
            return LocalRedirect($"/people/{person.Id}");
        }
        catch (StaleRowException)
        {
            return await LoadAsync() ? ShowBoth() : NotFound();
        }
    }

    private PageResult ShowBoth()
    {
        Theirs = WayInput.From(_way);
        Input = Input with { Version = _way.Version };
        ModelState.Remove("Input.Version");
        ModelState.AddModelError("", Details.Conflict.Message);
        return Page();
    }
}
