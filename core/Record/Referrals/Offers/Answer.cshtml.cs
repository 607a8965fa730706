using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Pages;

namespace Platform.Record.Referrals.Offers;

[Requires(ReferralPermissions.Answer), Audited(Look.View)]
public sealed class AnswerModel(AnswerOffer answering, Episodes episodes, CurrentWorker worker, LocalArea area, TimeProvider clock) : PageModel, ILoadsPage
{
    [BindProperty(SupportsGet = true, Name = "offerId")]
    public Guid OfferId { get; set; }

    [BindProperty]
    public OfferInput Input { get; set; } = new();

    public bool MayGoOver => worker.Can(SupportPermissions.GoOverLimit);

    internal OfferRow Offer { get; private set; } = new();

    internal ReferralRow Referral { get; private set; } = new();

    public string Name => episodes.NameOf(Offer.ModuleKey);

    internal Age Age => new(area, area.Today(clock), Offer.MadeAt);

    public async Task<bool> LoadAsync()
    {
        if (await answering.FindAsync(OfferId) is not { } found) return false;
        (Offer, Referral) = found;
        return true;
    }

    public void OnGet() => Input = new OfferInput { Version = Offer.Version, Contact = $"{worker.Name}, {worker.TeamName}", Reason = Offer.Reason, Instead = Offer.Instead };

    public async Task<IActionResult> OnPostAsync()
    {
        await answering.RunAsync(Offer, Input);
        return LocalRedirect(Input.Answer == OfferAnswer.Accept ? $"/people/{Offer.PersonId}" : "/referrals/offers");
    }
}
