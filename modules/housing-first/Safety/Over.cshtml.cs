using HousingFirst.Tenancies;
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

namespace HousingFirst.Safety;

[Requires(HousingFirstPermissions.KeepTenancies)]
public sealed class OverModel(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "safetyId")]
    public Guid SafetyId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    internal Measure Measure { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        if (await scope.Database.OneAsync<Measure>(SafetySql.One, new { person = person.Id, safety = SafetyId }) is not { } measure) return false;
        Measure = measure;
        return (measure.OverOn is null || HttpMethods.IsPost(Request.Method)) && await KeepTenancy.FindAsync(scope, person.Id, measure.TenancyId) is not null;
    }

    public void OnGet() => Version = Measure.Version;

    public async Task<IActionResult> OnPostAsync()
    {
        if (Measure.OverOn is { } over) throw new RuleBrokenException($"A colleague has written this down already: it is no longer there since {Effort.Day(over, scope.Today)}.");
        try
        {
            await scope.Database.ExecuteOneAsync(SafetySql.Over, new { person = person.Id, safety = SafetyId, version = Version, today = scope.Today });
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("A colleague has written this down already.");
        }

        await scope.Timeline.WriteAsync(TenancyTimeline.Safety, person.Id, "Something that kept them safe at home is no longer there");
        return LocalRedirect($"/housing-first/tenancies/show/{person.Id}/{Measure.TenancyId}");
    }
}
