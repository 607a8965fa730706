using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Referrals.Closing;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;

namespace Platform.Record.Referrals.Public;

/// <summary>Anybody asks for support, for themselves or for somebody else. Nothing is looked up, so that nothing can be learned from the answer.</summary>
[AllowAnonymous, RequestSizeLimit(LargestForm)]
public sealed class SendModel(SendReferral sending, Closures closures, MarkSeal seal, PublicDoor door) : PageModel, ILoadsPage
{
    private const int LargestForm = 128 * 1024;

    [BindProperty]
    public PublicInput Input { get; set; } = new();

    /// <summary>Which referral this form is going to be, sealed.</summary>
    [BindProperty]
    public string? Mark { get; set; }

    public ClosedNow Closed { get; private set; } = ClosedNow.Nothing;

    [NonHandler]
    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) => door.PassAsync(this, context, next);

    public async Task<bool> LoadAsync()
    {
        Closed = await closures.ForReferrersAsync();
        return true;
    }

    public void OnGet() => Mark = seal.Close(ReferralMark.New());

    public async Task<IActionResult> OnPostAsync()
    {
        var mark = seal.Open(Mark);
        if (!await sending.WasSentAsync(mark)) await SendAsync(mark);
        TempData[SentModel.Receipt] = mark.Code;
        return LocalRedirect("/refer/sent");
    }

    // the same form in the very same moment
    private async Task SendAsync(ReferralMark mark)
    {
        try
        {
            await sending.PublicAsync(mark, Input);
        }
        catch (DuplicateRowException)
        {
            if (!await sending.WasSentAsync(mark)) throw;
        }
    }
}
