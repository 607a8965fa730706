using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Host.Sessions;
using Platform.Host.SignIn;
using Platform.Sdk.Access;

namespace Platform.Host.SecondFactors;

/// <summary>The second step of signing in, for somebody whose password was right.</summary>
[AllowAnonymous]
internal sealed class AskModel(CodeTries tries, BrowserSession sessions, CurrentSession here, CurrentWorker current) : PageModel
{
    private bool _accepted;

    [BindProperty]
    public CodeInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool HasPasskey => here.HasPasskey;

    public string ByPasskey => $"/sign-in/passkey{QueryString.Create("returnUrl", ReturnUrl ?? "/")}";

    // before the platform opens the page's transaction, as with a password
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (current.IsSignedIn || !here.OwesProof || !here.HasFactor)
        {
            context.Result = current.IsSignedIn ? Return.To(Url, ReturnUrl) : LocalRedirect(here.Door);
            return;
        }

        if (HttpMethods.IsPost(Request.Method) && ModelState.IsValid)
        {
            _accepted = await tries.TryAsync(here.Row!.WorkerId, Input.Code!);
        }

        await next();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!_accepted)
        {
            ModelState.AddModelError("Input.Code", CodeInput.Wrong);
            return Page();
        }

        await sessions.BeginProvedAsync(HttpContext, here.Row!.WorkerId, here.Row.SecurityStamp);
        return Return.To(Url, ReturnUrl);
    }
}

internal sealed record CodeInput
{
    public const string Wrong =
        "This code is not right, or it was used before. Wait for the next one. After 5 wrong tries, wait 15 minutes";

    [Display(Name = "Code")]
    [Required(ErrorMessage = "Enter the code that your app shows, or a recovery code")]
    [StringLength(40, ErrorMessage = "The code must be 40 characters or fewer")]
    public string? Code { get; init; }

    /// <summary>Without the space in the middle that apps show.</summary>
    public string Digits => string.Concat((Code ?? "").Where(char.IsAsciiDigit));
}
