using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Peer.Matching.Choosing;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace Peer.Matching.Offers;

/// <summary>What the pages about one offer share: the offer, and those of it who are free still.</summary>
public abstract class OfferPage(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "offerId")]
    public Guid OfferId { get; set; }

    protected ModuleScope Scope => scope;

    internal SupportCard Support { get; private set; } = new();

    internal Offer Offer { get; private set; } = new();

    internal IReadOnlyList<Candidate> Free { get; private set; } = [];

    /// <summary>Whether whoever reads was offered themselves: they are not shown to themselves.</summary>
    public bool IsOffered { get; private set; }

    /// <summary>Whether they are choosing still.</summary>
    public bool IsOpen => Offer.State == OfferState.Open;

    public async Task<bool> LoadAsync()
    {
        if (await Search.OfOfferAsync(scope, Request, person.Id, OfferId) is not { } support) return false;
        var offer = (await MakeOffer.OffersAsync(scope, support)).FirstOrDefault(one => one.OfferId == OfferId);
        var offered = (await MakeOffer.OfferedAsync(scope, person.Id)).Where(one => one.OfferId == OfferId).ToList();
        var free = await FindPeers.ForAsync(scope, support);
        (Support, Offer, Free) = (support, offer ?? Offer, [.. offered.Select(one => free.Find(one.PeerId)).OfType<Candidate>()]);
        IsOffered = offered.Any(one => free.IsReader(one.PeerId));
        // a form that was sent is answered with words where they have chosen by now, or support has ended
        return offer is not null && (IsOpen || HttpMethods.IsPost(Request.Method));
    }
}
