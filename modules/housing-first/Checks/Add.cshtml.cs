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
using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Checks;

[Requires(HousingFirstPermissions.KeepTenancies)]
public sealed class AddModel(ModuleScope scope, HousingFirstSettings settings, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "tenancyId")]
    public Guid TenancyId { get; set; }

    [BindProperty]
    public CheckInput Input { get; set; } = new();

    internal Tenancy Tenancy { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        var tenancy = await KeepTenancy.FindAsync(scope, person.Id, TenancyId);
        Tenancy = tenancy ?? Tenancy;
        return tenancy is not null && (tenancy.GoesOn || HttpMethods.IsPost(Request.Method));
    }

    public void OnGet() => Input = new CheckInput { DueOn = scope.Today.AddDays(settings.InspectionEveryDays) };

    public async Task<IActionResult> OnPostAsync()
    {
        await KeepTenancy.MustGoOnAsync(scope, person.Id, TenancyId);
        await CheckWork.AddAsync(scope, person.Id, Tenancy, new Check { CheckId = Ids.New(), Type = Input.Type!.Value, What = Input.What!.Trim(), DueOn = Input.DueOn });
        await scope.Timeline.WriteAsync(
            TenancyTimeline.Of(TenancyTimeline.Check, Tenancy.SafeThere), person.Id, $"{Input.Type.Value.InWords()} at their home, due {Effort.Day(Input.DueOn, scope.Today)}");
        return LocalRedirect($"/housing-first/tenancies/show/{person.Id}/{TenancyId}");
    }
}

public sealed record CheckInput
{
    [Display(Name = "What is it?"), Required(ErrorMessage = "Choose what it is.")]
    public CheckType? Type { get; init; }

    [Display(Name = "What is to be looked at or mended?"), Required(ErrorMessage = "Say what is to be looked at or mended.")]
    [StringLength(300, ErrorMessage = "Keep this to 300 characters.")]
    public string? What { get; init; }

    [Display(Name = "Due date"), WithinYears(Back = 10, Ahead = 10)]
    public DateOnly DueOn { get; init; }
}
