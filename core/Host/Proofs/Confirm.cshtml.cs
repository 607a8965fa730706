using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Host.Passkeys;
using Platform.Host.SignIn;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;

namespace Platform.Host.Proofs;

/// <summary>Asks for a fresh proof before a page that wants one is shown. It answers whoever is signed in, whatever their roles.</summary>
[AllowAnonymous]
internal sealed class ConfirmModel(Proof proof, CurrentWorker current) : PageModel, ILoadsPage
{
    private bool _right;

    [BindProperty]
    public string? StepUpProof { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public PasskeyAnswer StepUpPasskey { get; set; } = new();

    public Asking Asking { get; private set; } = null!;

    public string ByProvider => Question.ByProvider(ReturnUrl ?? "/");

    // before the platform opens the page's transaction, as at the door
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!current.IsSignedIn)
        {
            context.Result = Challenge();
            return;
        }

        _right = HttpMethods.IsPost(Request.Method) && await proof.TryAsync(HttpContext, StepUpProof, StepUpPasskey);
        await next();
    }

    public async Task<bool> LoadAsync()
    {
        Asking = await proof.AskAsync(HttpContext);
        return true;
    }

    public IActionResult OnPost()
    {
        if (_right) return Return.To(Url, ReturnUrl);
        ModelState.AddModelError(Question.Field, StepUpPasskey.IsGiven || !string.IsNullOrEmpty(StepUpProof) || proof.Kind == ProofKind.Provider ? proof.Wrong : proof.Kind == ProofKind.Code ? "Enter a code" : "Enter your password");
        return Page();
    }
}
