using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc;
using Peer.Matching.Asking;
using Peer.Matching.Choosing;
using Peer.Matching.Offers;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace Peer.Matching.Pairing;

[Requires(MatchingPermissions.Match)]
public sealed class BeginModel(ModuleScope scope, ISupport lead, IWhoMay who, CurrentPerson person) : PageModel, ILoadsPage
{
    private SupportCard _support = new();

    private Offer _offer = new();

    private IReadOnlyList<WorkerCard> _hearers = [];

    // they are told the same whether they are free or not
    private bool _chosenReads;

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "offerId")]
    public Guid OfferId { get; set; }

    [BindProperty]
    public BeginInput Input { get; set; } = new();

    internal Offered Chosen { get; private set; } = new();

    /// <summary>What was agreed at the peer's check; null where nothing was.</summary>
    public string? Agreed { get; private set; }

    public IEnumerable<SelectListItem> Hearers => _hearers.Select(one => new SelectListItem(one.Name, $"{one.WorkerId}"));

    public async Task<bool> LoadAsync()
    {
        if (await Search.OfOfferAsync(scope, Request, person.Id, OfferId) is not { } support) return false;
        var offer = (await MakeOffer.OffersAsync(scope, support)).FirstOrDefault(one => one.OfferId == OfferId);
        var chosen = (await MakeOffer.OfferedAsync(scope, person.Id)).FirstOrDefault(one => one.OfferId == OfferId && one.AskedId is not null);
        _hearers = await who.OpenAsync(MatchingPermissions.AnswerWorry, person.Id);
        (_support, _offer, Chosen) = (support, offer ?? _offer, chosen ?? Chosen);
        var free = await FindPeers.ForAsync(scope, support);
        (Agreed, _chosenReads) = (free.Find(Chosen.PeerId)?.AgreedInWords, free.IsReader(Chosen.PeerId));
        // a form that was sent is answered with words where it is settled by now, the peer is not free any more, or support has ended
        return chosen is not null && ((offer?.State == OfferState.Chosen && chosen.AskedState == AskedState.Yes) || HttpMethods.IsPost(Request.Method));
    }

    public void OnGet() => Input = new BeginInput { Hears = _hearers.Any(one => one.WorkerId == scope.Worker.Id) ? scope.Worker.Id : null, Version = _offer.Version };

    public async Task<IActionResult> OnPostAsync()
    {
        Search.GoesOn(_support);
        if (_chosenReads) throw new RuleBrokenException("They chose you. A colleague begins it with the two of you: nobody is matched by themselves.");
        if (_hearers.All(one => one.WorkerId != Input.Hears)) throw new RuleBrokenException("Choose a colleague who may open the record.", "Input.Hears");
        await BeginMatch.RunAsync(scope, lead, _support, _offer, Chosen, Input.Hears!.Value, string.IsNullOrWhiteSpace(Input.KnowFirst) ? null : Input.KnowFirst.Trim(), Input.Version);
        return LocalRedirect(MatchingWork.Link(_support));
    }
}

public sealed record BeginInput
{
    [Display(Name = "Who hears it when something worries the peer?"), Required(ErrorMessage = "Choose who hears it.")]
    public Guid? Hears { get; init; }

    [Display(Name = "What the peer needs to know first"), StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? KnowFirst { get; init; }

    public int Version { get; init; }
}
