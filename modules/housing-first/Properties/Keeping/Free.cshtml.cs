using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.Rules;

namespace HousingFirst.Properties.Keeping;

/// <summary>For the one case in which no answer and no ending will ever free a home: the record of whoever held it is gone.</summary>
[Requires(HousingFirstPermissions.FreeProperties)]
public sealed class FreeModel(ModuleScope scope) : PageModel, ILoadsPage
{
    [BindProperty(SupportsGet = true, Name = "propertyId")]
    public Guid PropertyId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    internal Property Home { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        var home = await scope.Database.OneAsync<Property>(PropertySql.One, new { property = PropertyId });
        Home = home ?? Home;
        return home is { IsHeld: true };
    }

    public void OnGet() => Version = Home.Version;

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await scope.Database.ExecuteOneAsync(PropertySql.FreeWhoever, new { property = PropertyId, version = Version, today = scope.Today });
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("A colleague has changed this home since you opened the page. Look at it again first.");
        }

        return LocalRedirect($"/housing-first/properties/show/{PropertyId}");
    }
}
