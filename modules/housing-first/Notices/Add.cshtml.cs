using HousingFirst.Properties;
using HousingFirst.Tenancies;
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

namespace HousingFirst.Notices;

[Requires(HousingFirstPermissions.KeepTenancies)]
public sealed class AddModel(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "tenancyId")]
    public Guid TenancyId { get; set; }

    [BindProperty]
    public NoticeInput Input { get; set; } = new();

    internal Tenancy Tenancy { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        var tenancy = await KeepTenancy.FindAsync(scope, person.Id, TenancyId);
        Tenancy = tenancy ?? Tenancy;
        return tenancy is { GoesOn: true };
    }

    public void OnGet() => Input = new NoticeInput { ServedOn = scope.Today };

    public async Task<IActionResult> OnPostAsync()
    {
        if (Input.ServedOn > scope.Today) throw new RuleBrokenException("Choose today or an earlier day: the day on the letter, or the day it came.", "Input.ServedOn");
        await scope.Database.ExecuteAsync(NoticeSql.Add, new
        {
            notice = Ids.New(), person = person.Id, tenancy = TenancyId, type = Input.Type!.Value, servedOn = Input.ServedOn,
            words = string.IsNullOrWhiteSpace(Input.Words) ? null : Input.Words.Trim(),
        });
        await scope.Timeline.WriteAsync(
            TenancyTimeline.Of(TenancyTimeline.Notice, Tenancy.SafeThere), person.Id, $"{Input.Type.Value.InWords()} came on {Effort.Day(Input.ServedOn, scope.Today)}");
        return LocalRedirect($"/housing-first/tenancies/show/{person.Id}/{TenancyId}");
    }
}

public sealed record NoticeInput
{
    [Display(Name = "What kind of letter is it?"), Required(ErrorMessage = "Choose what kind of letter it is.")]
    public NoticeType? Type { get; init; }

    [Display(Name = "When did it come?")]
    public DateOnly ServedOn { get; init; }

    [Display(Name = "What it says, and by when something is to be done"), StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? Words { get; init; }
}
