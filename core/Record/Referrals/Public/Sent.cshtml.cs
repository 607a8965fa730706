using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Platform.Record.Referrals.Public;

/// <summary>Shows the code, which lies sealed in a cookie of this browser until it is closed, and nowhere else.</summary>
[AllowAnonymous]
public sealed class SentModel : PageModel
{
    internal const string Receipt = "ReceiptOf";

    public string? Code => TempData.Peek(Receipt) as string;

    public IActionResult OnGet() => Code is null ? LocalRedirect("/refer") : Page();
}
