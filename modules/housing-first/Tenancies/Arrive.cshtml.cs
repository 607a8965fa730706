using HousingFirst.Properties;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Tenancies;

[Requires(HousingFirstPermissions.KeepTenancies)]
public sealed class ArriveModel(ModuleScope scope, IHomes homes, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    public DateOnly Today => scope.Today;

    public CurrentWorker Worker => scope.Worker;

    [BindProperty(SupportsGet = true, Name = "tenancyId")]
    public Guid TenancyId { get; set; }

    [BindProperty, Display(Name = "Moved in on"), WithinYears(Back = 60)]
    public DateOnly On { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Display(Name = "What becomes of the home they had?")]
    public EarlierHome? Earlier { get; set; }

    internal Tenancy Tenancy { get; private set; } = new();

    /// <summary>Homes that they live in until now.</summary>
    internal IReadOnlyList<Tenancy> Before { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        var all = await scope.Database.ManyAsync<Tenancy>(TenancySql.Of, new { person = person.Id });
        var tenancy = all.FirstOrDefault(one => one.TenancyId == TenancyId && one.MayBeSeen(scope.Worker));
        Tenancy = tenancy ?? Tenancy;
        Before = [.. all.Where(one => one is { GoesOn: true, MovedInOn: not null } && one.TenancyId != TenancyId)];
        return tenancy is not null && (tenancy is { MovedInOn: null, GoesOn: true } || HttpMethods.IsPost(Request.Method));
    }

    public void OnGet() => (On, Version) = (scope.Today, Tenancy.Version);

    public async Task<IActionResult> OnPostAsync()
    {
        MustNotLiveThere();
        if (On < Tenancy.SignedOn) throw new RuleBrokenException("They would have moved in before they signed. Check both days.", "On");
        var property = Tenancy.PropertyId is { } id ? await scope.Database.OneAsync<Property>(PropertySql.One, new { property = id }) : null;
        try
        {
            await KeepTenancy.ArriveAsync(scope, homes, person.Id, Tenancy, property?.Uprn, new Arrival(On, Version, Earlier, Before));
        }
        catch (StaleRowException)
        {
            if (!await LoadAsync()) return NotFound();
            MustNotLiveThere();
            Version = Tenancy.Version;
            return this.AsTyped(nameof(Version), "A colleague has changed this tenancy since you opened the page. What stands now is above what you typed: look at it, and send it again.");
        }

        return LocalRedirect($"/housing-first/tenancies/show/{person.Id}/{TenancyId}");
    }

    private void MustNotLiveThere()
    {
        Tenancy.MustGoOn(scope.Today);
        if (Tenancy.MovedInOn is { } moved) throw new RuleBrokenException($"A colleague has written down already that they moved in, on {Effort.Day(moved, scope.Today)}. {ShownAgain.Kept}");
    }
}
