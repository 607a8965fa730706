using HousingFirst.Tenancies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Safety;

[Requires(HousingFirstPermissions.KeepTenancies)]
public sealed class AddModel(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "tenancyId")]
    public Guid TenancyId { get; set; }

    [BindProperty, Display(Name = "What keeps them safe there?"), Required(ErrorMessage = "Say what keeps them safe there.")]
    [StringLength(1000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? What { get; set; }

    public async Task<bool> LoadAsync() =>
        await KeepTenancy.FindAsync(scope, person.Id, TenancyId) is { } tenancy && (tenancy.GoesOn || HttpMethods.IsPost(Request.Method));

    public async Task<IActionResult> OnPostAsync()
    {
        await KeepTenancy.MustGoOnAsync(scope, person.Id, TenancyId);
        await scope.Database.ExecuteAsync(SafetySql.Add, new { safety = Ids.New(), person = person.Id, tenancy = TenancyId, what = What!.Trim(), today = scope.Today });
        await scope.Timeline.WriteAsync(TenancyTimeline.Safety, person.Id, "Something was done so that they are safer at home");
        return LocalRedirect($"/housing-first/tenancies/show/{person.Id}/{TenancyId}");
    }
}
