using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;

namespace Platform.Record.Referrals.Sending;

[Requires(ReferralPermissions.Send), NotAudited("It shows nobody; what is sent is written down")]
public sealed class NewModel(SendReferral sending) : PageModel
{
    [BindProperty]
    public ReferralInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await sending.InsideAsync(Input);
        return LocalRedirect("/referrals/sent");
    }
}
