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
public sealed class ChangeModel(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    private Tenancy _tenancy = new();

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "noticeId")]
    public Guid NoticeId { get; set; }

    [BindProperty]
    public NoticeInput Input { get; set; } = new();

    internal Notice Notice { get; private set; } = new();

    /// <summary>Both versions, when somebody else saved first.</summary>
    internal IReadOnlyList<Difference> Both { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        if (await scope.Database.OneAsync<Notice>(NoticeSql.One, new { person = person.Id, notice = NoticeId }) is not { } notice) return false;
        if (await KeepTenancy.FindAsync(scope, person.Id, notice.TenancyId) is not { } tenancy) return false;
        (Notice, _tenancy) = (notice, tenancy);
        return !notice.IsResolved || HttpMethods.IsPost(Request.Method);
    }

    public void OnGet() => Input = NoticeInput.Of(Notice);

    public async Task<IActionResult> OnPostAsync()
    {
        Notice.MustBeOpen(scope.Today);
        var typed = Input.On(Notice);
        await scope.Support.HoldAsync(person.Id);
        try
        {
            await scope.Database.ExecuteOneAsync(NoticeSql.Change, new
            {
                person = person.Id, notice = NoticeId, typed.Type, typed.ServedOn, typed.Words, typed.ActBy, typed.HearingOn, typed.Ground, version = Input.Version,
            });
        }
        catch (StaleRowException)
        {
            if (!await LoadAsync()) return NotFound();
            Notice.MustBeOpen(scope.Today);
            var theirs = NoticeInput.Of(Notice);
            Both =
            [
                new("What kind of letter is it?", theirs.Type?.InWords(), Input.Type?.InWords()),
                new("When did it come?", Day(theirs.ServedOn), Day(Input.ServedOn)),
                new("By when is it to be answered, or something to be done?", Day(theirs.ActBy), Day(Input.ActBy)),
                new("When does a court decide?", Day(theirs.HearingOn), Day(Input.HearingOn)),
                new("Which ground does it name?", theirs.Ground?.InWords(), Input.Ground?.InWords()),
                new("What it says", theirs.Words, Input.Words),
            ];
            Input.Version = theirs.Version;
            return this.AsTyped("Input.Version", Difference.Message);
        }

        await NoticeWork.SettledAsync(scope, person.Id, Notice);
        if (await KeepTenancy.GoesOnAsync(scope, person.Id, Notice.TenancyId)) await NoticeWork.RaiseAsync(scope, person.Id, typed);
        await scope.Timeline.WriteAsync(TenancyTimeline.Of(TenancyTimeline.Notice, _tenancy.SafeThere), person.Id, string.Join(
            ' ', ((string?[])[$"What is known of a letter about their home was changed: {typed.Type.InWords().ToLowerInvariant()}.", typed.DaysInWords(scope.Today)]).OfType<string>()));
        return LocalRedirect($"/housing-first/tenancies/show/{person.Id}/{Notice.TenancyId}");

        string? Day(DateOnly? on) => on is { } day ? Effort.Day(day, scope.Today) : null;
    }
}
