using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HousingFirst;

internal static class ShownAgain
{
    public const string Kept = "What you typed is still here, and nothing of it was saved.";

    /// <summary>Shows a form again as it was typed, beside what a colleague wrote down first; sent once more, it counts.</summary>
    /// <param name="page">The page, which has read again what stands now.</param>
    /// <param name="version">The field of the version, which the page has set to the one that stands now.</param>
    /// <param name="told">What to say.</param>
    public static IActionResult AsTyped(this PageModel page, string version, string told)
    {
        page.ModelState.Remove(version);
        page.ModelState.AddModelError("", told);
        return page.Page();
    }
}
