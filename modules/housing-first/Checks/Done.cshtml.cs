using HousingFirst.Properties;
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
using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Checks;

[Requires(HousingFirstPermissions.KeepTenancies)]
public sealed class DoneModel(ModuleScope scope, HousingFirstSettings settings, CurrentPerson person) : PageModel, ILoadsPage
{
    private Tenancy _tenancy = new();

    public CurrentPerson Person => person;

    public DateOnly Today => scope.Today;

    public int EveryDays => settings.InspectionEveryDays;

    [BindProperty(SupportsGet = true, Name = "checkId")]
    public Guid CheckId { get; set; }

    [BindProperty]
    public DoneInput Input { get; set; } = new();

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

    public void OnGet() => Input = new DoneInput { On = scope.Today, Version = Check.Version };

    public async Task<IActionResult> OnPostAsync()
    {
        Check.MustBeOpen(scope.Today);
        if (Input.NextOn < Input.On) throw new RuleBrokenException("The next one cannot be before this one. Choose a later day, or leave it empty.", "Input.NextOn");
        await scope.Support.HoldAsync(person.Id);
        var words = string.IsNullOrWhiteSpace(Input.CameOf) ? null : Input.CameOf.Trim();
        try
        {
            await scope.Database.ExecuteOneAsync(CheckSql.Done, new { person = person.Id, check = CheckId, on = Input.On, cameOf = words, version = Input.Version });
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("A colleague has written this down already. Look at it again first.");
        }

        await CheckWork.FinishAsync(scope, person.Id, CheckId);
        if (Input.NextOn is { } next) await CheckWork.AddAsync(scope, person.Id, _tenancy, new Check { CheckId = Ids.New(), Type = Check.Type, What = Check.What, DueOn = next });
        await scope.Timeline.WriteAsync(TenancyTimeline.Of(TenancyTimeline.Check, _tenancy.SafeThere), person.Id, $"{Check.Type.InWords()} at their home done on {Effort.Day(Input.On, scope.Today)}", words);
        return LocalRedirect($"/housing-first/tenancies/show/{person.Id}/{Check.TenancyId}");
    }
}

public sealed record DoneInput
{
    [Display(Name = "Done on"), WithinYears(Back = 10)]
    public DateOnly On { get; init; }

    [Display(Name = "What came of it"), StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? CameOf { get; init; }

    [Display(Name = "When is the next one due?"), WithinYears(Back = 10, Ahead = 10)]
    public DateOnly? NextOn { get; init; }

    public int Version { get; init; }
}
