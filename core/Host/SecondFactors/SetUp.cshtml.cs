using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Host.Audit;
using Platform.Host.Sessions;
using Platform.Host.SignIn;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;

namespace Platform.Host.SecondFactors;

/// <summary>Sets up the second factor: the one page that opens for an account without one outside a demo area.</summary>
[AllowAnonymous]
[StepUp]
internal sealed class SetUpModel(
    IDatabase database, FactorKeeping factors, DoorAudit door, OfferSeal seal, BrowserSession sessions, CurrentSession here, CurrentWorker current, LocalArea area, TimeProvider clock)
    : PageModel, ILoadsPage
{
    [BindProperty]
    public CodeInput Input { get; set; } = new();

    [BindProperty]
    public string? Sealed { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public Offer Offer { get; private set; } = null!;

    public string Closed => seal.Close(Offer, here.Row!.SessionId);

    // an app shows it beside the code; the address would be one more place to read it off
    public string Link => Offer.Link(area, here.Row!.Name);

    public Picture Picture => Picture.Of(Link);

    public string ByPasskey => ReturnUrl is null ? "/second-factor/passkeys" : $"/second-factor/passkeys{QueryString.Create("returnUrl", ReturnUrl)}";

    public bool Replaces => here.HasFactor;

    [NonHandler]
    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (current.IsSignedIn || (here.OwesProof && !here.HasFactor)) return next();
        context.Result = LocalRedirect(here.Door);
        return Task.CompletedTask;
    }

    public Task<bool> LoadAsync()
    {
        Offer = seal.Open(Sealed, here.Row!.SessionId) is { } made ? made : Offer.New();
        return Task.FromResult(true);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (FactorSecrets.StepOf(Offer.Secret, Input.Digits, clock.GetUtcNow().UtcDateTime) is not { } step)
        {
            ModelState.AddModelError("Input.Code", "This is not the code that your app should show. Check that the key is in the app, and that your phone's clock is right");
            return Page();
        }

        var stamp = await factors.TakeAsync(here.Row!, Offer, step);
        await door.WriteAsync(database, AuditAction.FactorAdd, here.Row!.WorkerId, detail: "an authenticator app and recovery codes");
        await sessions.BeginProvedAsync(HttpContext, here.Row.WorkerId, stamp);
        return current.IsSignedIn ? LocalRedirect("/sessions") : Return.To(Url, ReturnUrl);
    }
}
