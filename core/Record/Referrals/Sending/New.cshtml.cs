using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Referrals.Closing;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;

namespace Platform.Record.Referrals.Sending;

[Requires(ReferralPermissions.Send), NotAudited("It shows nobody; what is sent is written down")]
public sealed class NewModel(SendReferral sending, Closures closures) : PageModel, ILoadsPage
{
    [BindProperty]
    public ReferralInput Input { get; set; } = new();

    public ClosedNow Closed { get; private set; } = ClosedNow.Nothing;

    public async Task<bool> LoadAsync()
    {
        Closed = await closures.ForReferrersAsync();
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await sending.InsideAsync(Input);
        return LocalRedirect("/referrals/sent");
    }
}
