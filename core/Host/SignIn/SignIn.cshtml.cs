using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Host.Keys;
using Platform.Host.Sessions;
using Platform.Host.SingleSignOn;
using Platform.Host.Workers;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;

namespace Platform.Host.SignIn;

[AllowAnonymous]
internal sealed class SignInModel(Tries tries, BrowserSession sessions, CurrentWorker current, SingleSignOnSection provider, LocalArea area) : PageModel
{
    private Worker? _worker;

    [BindProperty]
    public SignInInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IReadOnlyList<DemoWorker> DemoWorkers => area.Demo && provider.LocalAccounts ? DemoAccounts.Workers : [];

    public SingleSignOnSection Provider => provider;

    public string ByProvider => $"{SingleSignOnSetup.Path}{QueryString.Create("returnUrl", ReturnUrl ?? "/")}";

    public IActionResult OnGet() => current.IsSignedIn ? Onward() : Page();

    // before the platform opens the page's transaction: the count must outlive it, and SQLite has one writer at a time;
    // by its name it would be a handler for requests with the method PAGE
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (HttpMethods.IsPost(Request.Method) && !provider.LocalAccounts)
        {
            context.Result = RedirectToPage();
            return;
        }

        if (HttpMethods.IsPost(Request.Method) && ModelState.IsValid)
        {
            _worker = await tries.TryAsync(Input.Email!, Input.Password!);
        }

        await next();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (_worker is null)
        {
            ModelState.AddModelError(
                "Input.Email", "The e-mail address or the password is not right. After 5 wrong tries, wait 15 minutes before the next one");
            return Page();
        }

        await sessions.BeginAsync(HttpContext, _worker);
        return Onward();
    }

    private LocalRedirectResult Onward() => Return.To(Url, ReturnUrl);
}

internal sealed record SignInInput
{
    [Display(Name = "E-mail address")]
    [Required(ErrorMessage = "Enter your e-mail address")]
    [StringLength(254, ErrorMessage = "Your e-mail address must be 254 characters or fewer")]
    public string? Email { get; init; }

    [Display(Name = "Password")]
    [Required(ErrorMessage = "Enter your password")]
    [StringLength(Passwords.Longest, ErrorMessage = "Your password must be 256 characters or fewer")]
    public string? Password { get; init; }
}
