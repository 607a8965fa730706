using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Host.Sessions;
using Platform.Sdk.Access;

namespace Platform.Host.SignIn;

[AllowAnonymous]
internal sealed class SignOutModel(BrowserSession sessions, CurrentWorker current) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await sessions.EndAsync(HttpContext, current.IsSignedIn ? current.Id : null);
        return LocalRedirect("/sign-in");
    }
}
