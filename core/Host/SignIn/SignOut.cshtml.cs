using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Host.Sessions;

namespace Platform.Host.SignIn;

[AllowAnonymous]
internal sealed class SignOutModel(BrowserSession sessions) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await sessions.EndAsync(HttpContext);
        return LocalRedirect("/sign-in");
    }
}
