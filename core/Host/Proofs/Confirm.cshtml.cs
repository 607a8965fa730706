using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Host.SignIn;
using Platform.Sdk.Access;

namespace Platform.Host.Proofs;

/// <summary>Asks for a fresh proof before a page that wants one is shown. It answers whoever is signed in, whatever their roles.</summary>
[AllowAnonymous]
internal sealed class ConfirmModel(Proof proof, CurrentWorker current) : PageModel
{
    private bool _right;

    [BindProperty]
    public string? StepUpProof { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public ProofKind Kind => proof.Kind;

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

        _right = HttpMethods.IsPost(Request.Method) && !string.IsNullOrEmpty(StepUpProof) && await proof.TryAsync(StepUpProof);
        await next();
    }

    public IActionResult OnPost()
    {
        if (_right) return Return.To(Url, ReturnUrl);
        ModelState.AddModelError(Question.Field, !string.IsNullOrEmpty(StepUpProof) || Kind == ProofKind.Provider ? proof.Wrong : Kind == ProofKind.Code ? "Enter a code" : "Enter your password");
        return Page();
    }
}
