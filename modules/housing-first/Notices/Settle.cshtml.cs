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
using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Notices;

[Requires(HousingFirstPermissions.KeepTenancies)]
public sealed class SettleModel(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    private Tenancy _tenancy = new();

    public CurrentPerson Person => person;

    public DateOnly Today => scope.Today;

    [BindProperty(SupportsGet = true, Name = "noticeId")]
    public Guid NoticeId { get; set; }

    [BindProperty, Display(Name = "How was it settled?"), Required(ErrorMessage = "Say how it was settled: it may help whoever gets the next letter.")]
    [StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? Words { get; set; }

    [BindProperty]
    public int Version { get; set; }

    /// <summary>Since when it is settled already, where somebody comes here from a reminder or a page that is not of today.</summary>
    public DateOnly? SettledOn => HttpMethods.IsPost(Request.Method) ? null : Notice.ResolvedOn;

    internal Notice Notice { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        if (await scope.Database.OneAsync<Notice>(NoticeSql.One, new { person = person.Id, notice = NoticeId }) is not { } notice) return false;
        if (await KeepTenancy.FindAsync(scope, person.Id, notice.TenancyId) is not { } tenancy) return false;
        (Notice, _tenancy) = (notice, tenancy);
        return true;
    }

    public void OnGet() => (Version, Words) = (Notice.Version, Notice.ResolvedWords);

    public async Task<IActionResult> OnPostAsync()
    {
        Notice.MustBeOpen(scope.Today);
        await scope.Support.HoldAsync(person.Id);
        try
        {
            await scope.Database.ExecuteOneAsync(NoticeSql.Settle, new { person = person.Id, notice = NoticeId, on = scope.Today, words = Words!.Trim(), version = Version });
        }
        catch (StaleRowException)
        {
            if (!await LoadAsync()) return NotFound();
            Notice.MustBeOpen(scope.Today);
            Version = Notice.Version;
            return this.AsTyped(nameof(Version), "A colleague has changed what is known of this letter since you opened the page. What stands now is above what you typed: look at it, and send it again.");
        }

        await NoticeWork.SettledAsync(scope, person.Id, Notice);
        await scope.Timeline.WriteAsync(TenancyTimeline.Of(TenancyTimeline.Notice, _tenancy.SafeThere), person.Id, $"Settled: {Notice.Type.InWords().ToLowerInvariant()}");
        return LocalRedirect($"/housing-first/tenancies/show/{person.Id}/{Notice.TenancyId}");
    }
}
