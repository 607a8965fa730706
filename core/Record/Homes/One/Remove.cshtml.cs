using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Rules;

namespace Platform.Record.Homes.One;

[Requires(HomePermissions.Change)]
public sealed class RemoveModel(WhereTheyLive homes, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "homeId")]
    public Guid HomeId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    internal HomeRow Home { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        var home = await homes.FindAsync(person.Id, HomeId);
        Home = home ?? Home;
        return home is not null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await homes.RemoveAsync(person.Id, Home, Version);
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("Somebody else changed this since you opened the page. Look at it again before you take it away.");
        }

        return LocalRedirect($"/people/{person.Id}/homes");
    }
}
