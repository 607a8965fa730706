using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace HousingFirst.Tenancies.Ending;

[Requires(HousingFirstPermissions.EndTenancies)]
public sealed class NeverTheirsModel(ModuleScope scope, IHomes homes, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "tenancyId")]
    public Guid TenancyId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    internal Tenancy Tenancy { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        var tenancy = await KeepTenancy.FindAsync(scope, person.Id, TenancyId);
        Tenancy = tenancy ?? Tenancy;
        return tenancy is { WasNeverTheirs: false };
    }

    public void OnGet() => Version = Tenancy.Version;

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await KeepTenancy.NeverTheirsAsync(scope, homes, person.Id, Tenancy, Version);
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("A colleague has changed this tenancy since you opened the page. Look at it again first.");
        }

        return LocalRedirect($"/housing-first/tenancies/for-person/{person.Id}");
    }
}
