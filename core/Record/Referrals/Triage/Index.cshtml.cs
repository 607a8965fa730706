using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Referrals.Offers;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Packs;
using Platform.Sdk.Pages;

namespace Platform.Record.Referrals.Triage;

[Requires(ReferralPermissions.Triage), NotAudited("What was sent to the front door: the name a referral used, and since when it waits; opening one is written down")]
public sealed class IndexModel(FrontDoorDesk desk, Answers answers, Episodes episodes, NeedsPack pack, CurrentWorker worker, LocalArea area, TimeProvider clock) : PageModel, ILoadsPage
{
    /// <summary>Whether the worker's organisation has the front door.</summary>
    public bool IsHere { get; private set; }

    public bool MayClose => worker.Can(ReferralPermissions.Close);

    internal Page<ReferralLine> Waiting { get; private set; } = new([], false);

    internal Page<ReferralLine> Offered { get; private set; } = new([], false);

    internal Page<ReferralLine> Answered { get; private set; } = new([], false);

    internal ILookup<Guid, OfferRow> Offers { get; private set; } = Enumerable.Empty<OfferRow>().ToLookup(offer => offer.ReferralId);

    public async Task<bool> LoadAsync()
    {
        if (!(IsHere = await desk.IsHereAsync())) return true;
        (Waiting, Offered, Answered) = (await desk.InAsync(ReferralState.Waiting), await desk.InAsync(ReferralState.Offered), await desk.AnsweredAsync());
        Offers = await answers.OffersAsync([.. Waiting.Rows.Concat(Offered.Rows).Concat(Answered.Rows).Select(one => one.ReferralId)]);
        return true;
    }

    internal Age AgeOf(DateTime since) => new(area, area.Today(clock), since);

    internal string Needs(ReferralLine one) => string.Join(", ", (one.Needs ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pack.LabelOf));

    internal string InWords(OfferRow offer) => $"{episodes.NameOf(offer.ModuleKey)}, {offer.TeamName}: {Answers.InWords(offer)}";
}
