using HousingFirst.Tenancies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Rules;

namespace HousingFirst.Checks;

[Requires(HousingFirstPermissions.KeepTenancies)]
public sealed class NotNeededModel(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    private Tenancy _tenancy = new();

    public CurrentPerson Person => person;

    public DateOnly Today => scope.Today;

    [BindProperty(SupportsGet = true, Name = "checkId")]
    public Guid CheckId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    /// <summary>What became of it already, where somebody comes here from a reminder or a page that is not of today.</summary>
    public string? Over => HttpMethods.IsPost(Request.Method) ? null : Check.OverInWords(scope.Today);

    internal Check Check { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        if (await scope.Database.OneAsync<Check>(CheckSql.One, new { person = person.Id, check = CheckId }) is not { } check) return false;
        if (await KeepTenancy.FindAsync(scope, person.Id, check.TenancyId) is not { } tenancy) return false;
        (Check, _tenancy) = (check, tenancy);
        return true;
    }

    public void OnGet() => Version = Check.Version;

    public async Task<IActionResult> OnPostAsync()
    {
        Check.MustBeOpen(scope.Today);
        await scope.Support.HoldAsync(person.Id);
        try
        {
            await scope.Database.ExecuteOneAsync(CheckSql.NotNeeded, new { person = person.Id, check = CheckId, today = scope.Today, version = Version });
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("A colleague has written something down about it already. Look at it again first.");
        }

        await scope.Timeline.WriteAsync(TenancyTimeline.Of(TenancyTimeline.Check, _tenancy.SafeThere), person.Id, $"{Check.Type.InWords()} at their home is no longer needed");
        await CheckWork.FinishAsync(scope, person.Id, CheckId);
        return LocalRedirect($"/housing-first/tenancies/show/{person.Id}/{Check.TenancyId}");
    }
}
