using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.People;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Rules;

namespace Platform.Record.Ways;

[Requires(PeoplePermissions.ChangeWays)]
public sealed class RemoveModel(WaysToReach ways, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "wayId")]
    public Guid WayId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    internal WayRow Way { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        var way = await ways.FindAsync(person.Id, WayId);
        Way = way ?? Way;
        return way is not null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await ways.RemoveAsync(person.Id, Way, Version);
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("Somebody else changed this since you opened the page. Look at it again before you remove it.");
        }

        return LocalRedirect($"/people/{person.Id}");
    }
}
