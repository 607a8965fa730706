using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Sdk.Access;

namespace Platform.Record.Referrals.Closing;

[Requires(ReferralPermissions.Close), NotAudited("It shows supports and days, and nobody")]
public sealed class AddModel(Closures closures) : PageModel
{
    [BindProperty]
    public CloseInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Choices => [.. closures.Own.Select(module => new SelectListItem(module.Support!.Name, module.Info.Key))];

    public async Task<IActionResult> OnPostAsync()
    {
        await closures.CloseAsync(Input);
        return LocalRedirect("/referrals/closed");
    }
}
