using HousingFirst.Properties.Keeping;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace HousingFirst.Properties;

[Requires(HousingFirstPermissions.KeepProperties)]
public sealed class ChangeModel(ModuleScope scope) : PageModel, ILoadsPage
{
    [BindProperty(SupportsGet = true, Name = "propertyId")]
    public Guid PropertyId { get; set; }

    [BindProperty]
    public PropertyInput Input { get; set; } = new();

    internal Property Home { get; private set; } = new();

    /// <summary>Both versions, when somebody else saved first.</summary>
    internal IReadOnlyList<Difference> Both { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        var home = await scope.Database.OneAsync<Property>(PropertySql.One, new { property = PropertyId });
        Home = home ?? Home;
        return home is not null;
    }

    public void OnGet() => Input = PropertyInput.Of(Home);

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await KeepProperty.ChangeAsync(scope, PropertyId, Input);
            return LocalRedirect($"/housing-first/properties/show/{PropertyId}");
        }
        catch (StaleRowException)
        {
            await LoadAsync();
            var theirs = PropertyInput.Of(Home);
            Both =
            [
                new("Address", theirs.Address, Input.Address), new("UPRN", theirs.Uprn, Input.Uprn), new("Landlord", theirs.Landlord, Input.Landlord),
                new("Kind of landlord", theirs.LandlordType?.InWords(), Input.LandlordType?.InWords()), new("Size", theirs.Size, Input.Size),
                new("Floor", theirs.Floor, Input.Floor), new("Steps, lift, doors, bathroom", theirs.Accessibility, Input.Accessibility),
                new("What else there is to know", theirs.More, Input.More),
                new("May an animal live there?", theirs.Pets?.InWords(), Input.Pets?.InWords()), new("Rent for a week", theirs.WeeklyRent, Input.WeeklyRent),
                new("Local housing allowance", theirs.WeeklyAllowance, Input.WeeklyAllowance),
                new("Service charge in it", theirs.ServiceCharge, Input.ServiceCharge), new("Deposit", theirs.Deposit, Input.Deposit),
                new("Is it furnished?", theirs.Furnished?.InWords(), Input.Furnished?.InWords()), new("Energy rating", theirs.Energy?.InWords(), Input.Energy?.InWords()),
            ];
            Input.Version = theirs.Version;
            return this.AsTyped("Input.Version", Difference.Message);
        }
    }
}
