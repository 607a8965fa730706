using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace Peer.Matching.Offers;

[Requires(MatchingPermissions.Match)]
public sealed class AnswerModel(ModuleScope scope, CurrentPerson person) : OfferPage(scope, person)
{
    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    public IEnumerable<SelectListItem> Answers =>
    [
        .. Free.Select(one => new SelectListItem(one.NameBoth, $"{one.PeerId}")),
        new("They would like to see others", $"{OfferState.Others}"),
        new("Not now", $"{OfferState.NotNow}"),
    ];

    public void OnGet() => Input = new AnswerInput { AgainOn = Scope.Today.AddDays(Scope.Settings<PeerSettings>().AskAgainAfterDays), Version = Offer.Version };

    public async Task<IActionResult> OnPostAsync()
    {
        Search.GoesOn(Support);
        if (!IsOpen) throw new RuleBrokenException(Support.LeadWorkerId is null ? AnswerOffer.Answered : MakeOffer.HavePeer);
        var words = string.IsNullOrWhiteSpace(Input.Words) ? null : Input.Words.Trim();
        if (Input.Answer == $"{OfferState.Others}") await AnswerOffer.OthersAsync(Scope, Support, Offer, words, Input.Version);
        else if (Input.Answer == $"{OfferState.NotNow}") await AnswerOffer.NotNowAsync(Scope, Support, Offer, Input.AgainOn, words, Input.Version);
        else if (Guid.TryParse(Input.Answer, out var peer)) await AnswerOffer.ChoseAsync(Scope, Support, Offer, peer, words, Input.Version);
        else throw new RuleBrokenException("Choose what they say.", "Input.Answer");
        return LocalRedirect(MatchingWork.Link(Support));
    }
}

public sealed record AnswerInput
{
    [Display(Name = "What do they say?"), Required(ErrorMessage = "Choose what they say.")]
    public string? Answer { get; init; }

    [Display(Name = "In their words, if they want to say something"), StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? Words { get; init; }

    [Display(Name = "Where it is “not now”: when may we ask again?")]
    public DateOnly AgainOn { get; init; }

    public int Version { get; init; }
}
