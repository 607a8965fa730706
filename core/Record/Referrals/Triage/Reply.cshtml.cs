using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Referrals.Offers;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;

namespace Platform.Record.Referrals.Triage;

/// <summary>The front door answers a referral itself: there is nothing to offer, or whoever sent it should not learn what came of it.</summary>
[Requires(ReferralPermissions.Triage), Audited(Look.View)]
public sealed class ReplyModel(FrontDoorDesk desk, MakeOffers offering) : PageModel, ILoadsPage
{
    [BindProperty(SupportsGet = true, Name = "referralId")]
    public Guid ReferralId { get; set; }

    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    internal ReferralRow Referral { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        if (await desk.FindAsync(ReferralId) is not { } referral) return false;
        Referral = referral;
        return true;
    }

    public void OnGet() => Input = new AnswerInput { Words = Referral.Answer, KeepBack = Referral.IsAnswerKeptBack };

    public async Task<IActionResult> OnPostAsync()
    {
        await offering.AnswerAsync(Referral, Input);
        return LocalRedirect("/referrals");
    }
}
