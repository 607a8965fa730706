using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Peer.Matching.Offers;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace Peer.Matching.Asking;

/// <summary>They would like somebody else than whom they chose, or the peer did not answer: others can be offered again.</summary>
[Requires(MatchingPermissions.Match)]
public sealed class TakeBackModel(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    private SupportCard _support = new();

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "offerId")]
    public Guid OfferId { get; set; }

    internal Offered Chosen { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        if (await Search.OfOfferAsync(scope, Request, person.Id, OfferId) is not { } support) return false;
        var offer = (await MakeOffer.OffersAsync(scope, support)).FirstOrDefault(one => one.OfferId == OfferId);
        var chosen = (await MakeOffer.OfferedAsync(scope, person.Id)).FirstOrDefault(one => one.OfferId == OfferId && one.AskedId is not null);
        (_support, Chosen) = (support, chosen ?? Chosen);
        // a form that was sent is answered with words where it is settled by now, or support has ended
        return chosen is not null && (offer?.State == OfferState.Chosen || HttpMethods.IsPost(Request.Method));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await TakeBackOffer.RunAsync(scope, _support, Chosen);
        return LocalRedirect(MatchingWork.Link(_support));
    }
}
