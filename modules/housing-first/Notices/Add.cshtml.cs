using HousingFirst.Properties;
using HousingFirst.Search;
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
        if (Input.ActBy < Input.ServedOn) throw new RuleBrokenException("This day is before the letter came. Check both days.", "Input.ActBy");
        if (Input.HearingOn < Input.ServedOn) throw new RuleBrokenException("This day is before the letter came. Check both days.", "Input.HearingOn");
        var notice = new Notice
        {
            NoticeId = Ids.New(), TenancyId = TenancyId, Type = Input.Type!.Value, ServedOn = Input.ServedOn, ActBy = Input.ActBy, HearingOn = Input.HearingOn, Ground = Input.Ground,
            Words = string.IsNullOrWhiteSpace(Input.Words) ? null : Input.Words.Trim(),
        };
        await scope.Database.ExecuteAsync(NoticeSql.Add, new
        {
            notice = notice.NoticeId, person = person.Id, tenancy = TenancyId, notice.Type, notice.ServedOn, notice.Words, notice.ActBy, notice.HearingOn, notice.Ground,
        });
        await NoticeWork.RaiseAsync(scope, person.Id, notice, await HomeSearch.SupportAsync(scope.Database, person.Id));
        await scope.Timeline.WriteAsync(
            TenancyTimeline.Of(TenancyTimeline.Notice, Tenancy.SafeThere), person.Id, $"{notice.Type.InWords()} came on {Effort.Day(Input.ServedOn, scope.Today)}");
        return LocalRedirect($"/housing-first/tenancies/show/{person.Id}/{TenancyId}");
    }
}

public sealed record NoticeInput
{
    [Display(Name = "What kind of letter is it?"), Required(ErrorMessage = "Choose what kind of letter it is.")]
    public NoticeType? Type { get; init; }

    [Display(Name = "When did it come?")]
    public DateOnly ServedOn { get; init; }

    [Display(Name = "By when is it to be answered, or something to be done?")]
    public DateOnly? ActBy { get; init; }

    [Display(Name = "When does a court decide?")]
    public DateOnly? HearingOn { get; init; }

    [Display(Name = "Which ground does it name?")]
    public Ground? Ground { get; init; }

    [Display(Name = "What it says"), StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? Words { get; init; }
}
