using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Properties.Keeping;

[Requires(HousingFirstPermissions.KeepProperties)]
public sealed class StateModel(ModuleScope scope) : PageModel, ILoadsPage
{
    [BindProperty(SupportsGet = true, Name = "propertyId")]
    public Guid PropertyId { get; set; }

    [BindProperty, Display(Name = "Where is it now?"), Required(ErrorMessage = "Choose where it is now.")]
    public PropertyState? State { get; set; }

    [BindProperty]
    public int Version { get; set; }

    internal Property Home { get; private set; } = new();

    /// <summary>A home that is kept for somebody moves on by their answer, not by hand.</summary>
    public async Task<bool> LoadAsync()
    {
        var home = await scope.Database.OneAsync<Property>(PropertySql.One, new { property = PropertyId });
        Home = home ?? Home;
        return home is not null;
    }

    public void OnGet() => (State, Version) = (Home.IsHeld ? null : Home.State, Home.Version);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!AddModel.ByHand.Contains(State!.Value)) throw new RuleBrokenException("Choose where it is now.", "State");
        try
        {
            await KeepProperty.MoveOnAsync(scope, Home, State.Value, Version);
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("A colleague has changed this home since you opened the page, or offered it to somebody. Look at it again first.");
        }

        return LocalRedirect($"/housing-first/properties/show/{PropertyId}");
    }
}
