using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Host.Sessions;
using Platform.Host.SignIn;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;

namespace Platform.Host.Passkeys;

/// <summary>The second step of signing in for somebody with a passkey: what a page that only looks like this one cannot take from them.</summary>
[AllowAnonymous]
internal sealed class AskModel(PasskeyTries tries, Ceremony ceremony, BrowserSession sessions, CurrentSession here, CurrentWorker current) : PageModel, ILoadsPage
{
    public const string Field = nameof(Passkey);

    private bool _accepted;

    [BindProperty]
    public PasskeyAnswer Passkey { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public Challenge Asks { get; private set; } = null!;

    public string ByCode => $"/sign-in/code{QueryString.Create("returnUrl", ReturnUrl ?? "/")}";

    // before the platform opens the page's transaction, as with a code
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (current.IsSignedIn || !here.OwesProof || !here.HasPasskey)
        {
            context.Result = current.IsSignedIn ? Return.To(Url, ReturnUrl) : LocalRedirect(here.Door);
            return;
        }

        _accepted = HttpMethods.IsPost(Request.Method) && Passkey.IsGiven && await tries.TryAsync(HttpContext, here.Row!, Passkey);
        await next();
    }

    public async Task<bool> LoadAsync()
    {
        Asks = await ceremony.ToProveAsync(HttpContext, here.Row!);
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!_accepted)
        {
            ModelState.AddModelError(Field, PasskeyAnswer.Wrong);
            return Page();
        }

        await sessions.BeginProvedAsync(HttpContext, here.Row!.WorkerId, here.Row.SecurityStamp);
        return Return.To(Url, ReturnUrl);
    }
}
