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
using Platform.Sdk.Rules;

namespace HousingFirst.Notices;

/// <summary>That a letter is settled was a mistake, or it was taken up again.</summary>
[Requires(HousingFirstPermissions.KeepTenancies)]
public sealed class NotSettledModel(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    private Tenancy _tenancy = new();

    public CurrentPerson Person => person;

    public DateOnly Today => scope.Today;

    [BindProperty(SupportsGet = true, Name = "noticeId")]
    public Guid NoticeId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    internal Notice Notice { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        if (await scope.Database.OneAsync<Notice>(NoticeSql.One, new { person = person.Id, notice = NoticeId }) is not { } notice) return false;
        if (await KeepTenancy.FindAsync(scope, person.Id, notice.TenancyId) is not { } tenancy) return false;
        (Notice, _tenancy) = (notice, tenancy);
        return notice.IsResolved || HttpMethods.IsPost(Request.Method);
    }

    public void OnGet() => Version = Notice.Version;

    public async Task<IActionResult> OnPostAsync()
    {
        MustBeSettled();
        await scope.Support.HoldAsync(person.Id);
        try
        {
            await scope.Database.ExecuteOneAsync(NoticeSql.NotSettled, new { person = person.Id, notice = NoticeId, version = Version });
        }
        catch (StaleRowException)
        {
            if (!await LoadAsync()) return NotFound();
            MustBeSettled();
            Version = Notice.Version;
            return this.AsTyped(nameof(Version), "A colleague has written something about this letter since you opened the page. What stands now is here: look at it, and send it again.");
        }

        if (await KeepTenancy.GoesOnAsync(scope, person.Id, Notice.TenancyId)) await NoticeWork.RaiseAsync(scope, person.Id, Notice);
        await scope.Timeline.WriteAsync(TenancyTimeline.Of(TenancyTimeline.Notice, _tenancy.SafeThere), person.Id, $"Not settled after all: {Notice.Type.InWords().ToLowerInvariant()}");
        return LocalRedirect($"/housing-first/tenancies/show/{person.Id}/{Notice.TenancyId}");
    }

    private void MustBeSettled()
    {
        if (!Notice.IsResolved) throw new RuleBrokenException("A colleague has written down already that it is not settled. My day reminds of it.");
    }
}
