using HousingFirst.Properties;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace HousingFirst.Tenancies.Signing;

[Requires(HousingFirstPermissions.KeepTenancies)]
public sealed class ChangeModel(ModuleScope scope, IHomes homes, ITopics topics, CurrentPerson person, Words words) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "tenancyId")]
    public Guid TenancyId { get; set; }

    [BindProperty]
    public TenancyInput Input { get; set; } = new();

    internal Tenancy Tenancy { get; private set; } = new();

    /// <summary>Both versions, when somebody else saved first.</summary>
    internal IReadOnlyList<Difference> Both { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        var tenancy = await KeepTenancy.FindAsync(scope, person.Id, TenancyId);
        Tenancy = tenancy ?? Tenancy;
        return tenancy is not null;
    }

    public void OnGet() => Input = TenancyInput.Of(Tenancy);

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await KeepTenancy.ChangeAsync(scope, homes, person.Id, Tenancy, Input);
            if (Tenancy.GoesOn) await Animals.ToldAsync(topics, person.Id, Tenancy.Animals, Input.KeptAnimals);
            return LocalRedirect($"/housing-first/tenancies/show/{person.Id}/{TenancyId}");
        }
        catch (StaleRowException)
        {
            if (!await LoadAsync()) return NotFound();
            var theirs = TenancyInput.Of(Tenancy);
            Both =
            [
                new("Where is it?", theirs.Place, Input.Place),
                new("Kind of tenancy", theirs.Type?.InWords(), Input.Type?.InWords()),
                new("Who lets it", theirs.LandlordType?.InWords(), Input.LandlordType?.InWords()),
                new("How the rent is paid", words.In(theirs.RentRoute?.InWords() ?? ""), words.In(Input.RentRoute?.InWords() ?? "")),
                new("Safe to visit and to write", theirs.SafeThere?.InWords(), Input.SafeThere?.InWords()),
                new("Signed on", Effort.Day(theirs.SignedOn, scope.Today), Effort.Day(Input.SignedOn, scope.Today)),
                new("Moved in on", Day(theirs.MovedInOn), Day(Input.MovedInOn)),
                new("Expected end date", Day(theirs.ExpectedEndOn), Day(Input.ExpectedEndOn)),
                new("How much rent is owed?", theirs.Owed?.InWords(), Input.Owed?.InWords()),
                new("A key held for them", theirs.KeyHeld?.InWords(), Input.KeyHeld?.InWords()),
                new("Animals that live with them", theirs.Animals, Input.Animals),
            ];
            Input.Version = theirs.Version;
            return this.AsTyped("Input.Version", Difference.Message);
        }

        string? Day(DateOnly? on) => on is { } day ? Effort.Day(day, scope.Today) : null;
    }
}
