using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Host.Audit;
using Platform.Host.SecondFactors;
using Platform.Host.Sessions;
using Platform.Host.SignIn;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.UI.Area;

namespace Platform.Host.Passkeys;

/// <summary>The worker's passkeys: adds one, and takes one away. Like an authenticator app, a passkey may be the first second factor.</summary>
[AllowAnonymous]
[StepUp]
internal sealed class IndexModel(
    IDatabase database, PasskeyKeeping keeping, Ceremony ceremony, OfferSeal seal, BrowserSession sessions, DoorAudit door, CurrentSession here, CurrentWorker current,
    LocalArea area) : PageModel, ILoadsPage
{
    public const string Field = nameof(Passkey);

    [BindProperty]
    public PasskeyInput Input { get; set; } = new();

    [BindProperty]
    public PasskeyAnswer Passkey { get; set; } = new();

    [BindProperty]
    public string? Sealed { get; set; }

    [BindProperty]
    public Guid? Remove { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IReadOnlyList<PasskeyRow> Passkeys { get; private set; } = [];

    public Challenge Asks { get; private set; } = null!;

    /// <summary>Recovery codes for somebody who has none yet.</summary>
    public Offer? Offer { get; private set; }

    public string Closed => seal.Close(Offer!, here.Row!.SessionId);

    public string When(DateTime utc) => area.Words(utc);

    [NonHandler]
    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        // whoever takes one away gives no name to one
        if (context.HandlerMethod?.Name == nameof(Remove)) ModelState.Clear();
        if (current.IsSignedIn || (here.OwesProof && !here.HasFactor)) return next();
        context.Result = LocalRedirect(here.Door);
        return Task.CompletedTask;
    }

    public async Task<bool> LoadAsync()
    {
        Passkeys = await database.ManyAsync<PasskeyRow>(PasskeySql.Of, new { worker = here.Row!.WorkerId });
        Asks = await ceremony.ToAddAsync(HttpContext, here.Row);
        if (!here.HasFactor) Offer = seal.Open(Sealed, here.Row.SessionId) ?? Offer.New();
        return true;
    }

    public void OnGet() => Input = new() { Name = Device.Of(Request.Headers.UserAgent.ToString()) };

    public async Task<IActionResult> OnPostAsync()
    {
        if (await ceremony.MadeAsync(HttpContext, here.Row!, Passkey) is not var (made, challenge) || made.PublicKey.Length > PasskeyRow.LongestKey / 2)
        {
            ModelState.AddModelError(Field, Passkey.IsGiven
                ? "This passkey could not be added: it is in use already, or making it took longer than 10 minutes. Try again"
                : "Choose Make a passkey. It needs JavaScript; without, set up an authenticator app");
            return Page();
        }

        var stamp = await keeping.AddAsync(here.Row!, made, Input.Name!.Trim(), challenge, Offer?.Codes ?? []);
        await door.WriteAsync(database, AuditAction.FactorAdd, here.Row!.WorkerId, detail: "a passkey");
        await sessions.BeginAgainAsync(HttpContext, here.Row, stamp, here.ProvedAt);
        return current.IsSignedIn ? RedirectToPage() : Return.To(Url, ReturnUrl);
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        // somebody else's is not there, whoever asks
        if (!current.IsSignedIn || here.Row is not { } session || Passkeys.All(one => one.PasskeyId != Remove)) return NotFound();
        var stamp = await keeping.RemoveAsync(session, Remove!.Value, area.Demo || session.Way == SignInWay.Vouched);
        await door.WriteAsync(database, AuditAction.FactorRemove, session.WorkerId, detail: "a passkey");
        await sessions.BeginAgainAsync(HttpContext, session, stamp, here.ProvedAt);
        return RedirectToPage();
    }
}

internal sealed record PasskeyInput
{
    [Display(Name = "Name, so that you know it again")]
    [Required(ErrorMessage = "Give the passkey a name")]
    [StringLength(60, ErrorMessage = "The name must be 60 characters or fewer")]
    public string? Name { get; init; }
}
