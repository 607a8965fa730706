using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.Packs;

namespace Platform.Record.Referrals.Offers;

[Requires(ReferralPermissions.Answer), NotAudited("What the team itself was offered: the name a referral used, and since when it waits")]
public sealed class IndexModel(AnswerOffer answering, Episodes episodes, NeedsPack pack, LocalArea area, TimeProvider clock) : PageModel, ILoadsPage
{
    internal Page<TeamOffer> Open { get; private set; } = new([], false);

    internal Page<TeamOffer> Waiting { get; private set; } = new([], false);

    public async Task<bool> LoadAsync()
    {
        (Open, Waiting) = (await answering.InAsync(OfferState.Open), await answering.InAsync(OfferState.Waiting));
        return true;
    }

    public string NameOf(string moduleKey) => episodes.NameOf(moduleKey);

    internal Age AgeOf(DateTime since) => new(area, area.Today(clock), since);

    internal string Needs(TeamOffer offer) => string.Join(", ", (offer.Needs ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pack.LabelOf));
}
