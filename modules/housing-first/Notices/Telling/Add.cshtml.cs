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

namespace HousingFirst.Notices.Telling;

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
        return tenancy is not null && (tenancy.GoesOn || HttpMethods.IsPost(Request.Method));
    }

    public void OnGet() => Input = new NoticeInput { ServedOn = scope.Today };

    public async Task<IActionResult> OnPostAsync()
    {
        await KeepTenancy.MustGoOnAsync(scope, person.Id, TenancyId);
        var notice = Input.On(new Notice { NoticeId = Ids.New(), TenancyId = TenancyId });
        await scope.Database.ExecuteAsync(NoticeSql.Add, new
        {
            notice = notice.NoticeId, person = person.Id, tenancy = TenancyId, notice.Type, notice.ServedOn, notice.Words, notice.ActBy, notice.HearingOn, notice.Ground,
        });
        await NoticeWork.RaiseAsync(scope, person.Id, notice);
        await scope.Timeline.WriteAsync(
            TenancyTimeline.Of(TenancyTimeline.Notice, Tenancy.SafeThere), person.Id, $"{notice.Type.InWords()} came on {Effort.Day(Input.ServedOn, scope.Today)}");
        return LocalRedirect($"/housing-first/tenancies/show/{person.Id}/{TenancyId}");
    }
}
