using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Pages;

namespace Platform.Record.Referrals.Offers;

[Requires(ReferralPermissions.Answer), Audited(Look.View)]
public sealed class AnswerModel(AnswerOffer answering, Episodes episodes, AuditTrail audit, CurrentWorker worker, LocalArea area, TimeProvider clock) : PageModel, ILoadsPage
{
    [BindProperty(SupportsGet = true, Name = "offerId")]
    public Guid OfferId { get; set; }

    [BindProperty]
    public OfferInput Input { get; set; } = new();

    public bool MayGoOver => worker.Can(SupportPermissions.GoOverLimit);

    internal OfferRow Offer { get; private set; } = new();

    /// <summary>What was sent; null once it is answered.</summary>
    internal ReferralRow? Referral { get; private set; }

    public string Name => episodes.NameOf(Offer.ModuleKey);

    internal Age Age => new(area, area.Today(clock), Offer.MadeAt);

    public async Task<bool> LoadAsync()
    {
        if (await answering.FindAsync(OfferId) is not { } found) return false;
        (Offer, Referral) = found;
        return true;
    }

    // what is answered leads to what came of it, and is not read any more
    public IActionResult OnGet()
    {
        if (!Offer.IsOpen)
        {
            audit.WrittenElsewhere();
            return LocalRedirect(Offer.State == OfferState.Accepted ? $"/people/{Offer.PersonId}" : "/referrals/offers");
        }

        Input = new OfferInput { Version = Offer.Version, Contact = $"{worker.Name}, {worker.TeamName}", Reason = Offer.Reason, Instead = Offer.Instead };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await answering.RunAsync(Offer, Input);
        return LocalRedirect(Input.Answer == OfferAnswer.Accept ? $"/people/{Offer.PersonId}" : "/referrals/offers");
    }
}
