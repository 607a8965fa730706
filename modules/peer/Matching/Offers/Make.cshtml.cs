using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Peer.Matching.Choosing;
using Peer.Matching.Wishes;
using Peer.Profiles;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace Peer.Matching.Offers;

[Requires(MatchingPermissions.Match)]
public sealed class MakeModel(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    /// <summary>Which peer support, where two go on.</summary>
    [BindProperty(SupportsGet = true, Name = "support")]
    public Guid? Which { get; set; }

    public SupportCard? Support { get; private set; }

    [BindProperty]
    public OfferInput Input { get; set; } = new();

    internal WishesOf Wishes { get; private set; } = new(null, []);

    internal IReadOnlyList<Suggestion> New { get; private set; } = [];

    internal IReadOnlyList<Suggestion> Known { get; private set; } = [];

    /// <summary>Whether whoever reads is a peer of the team themselves.</summary>
    public bool IsPeer { get; private set; }

    /// <summary>Whether support waits for a peer, and no offer stands open.</summary>
    public bool MayOffer { get; private set; }

    /// <summary>Whether it has ended since the form was opened: what was typed stands there still.</summary>
    public bool HasEnded { get; private set; }

    public async Task<bool> LoadAsync()
    {
        if (await Search.OfFormAsync(scope, Request, person.Id, Which) is not { } support) return false;
        Support = support;
        Wishes = await TellWishes.ReadAsync(scope, person.Id);
        var free = await FindPeers.ForAsync(scope, support);
        IsPeer = free.HasReader;
        (New, Known) = (free.New(Wishes.Wished), free.Known(Wishes.Wished));
        var offered = await MakeOffer.OfferedAsync(scope, person.Id);
        HasEnded = support.Phase == Phase.Ended;
        MayOffer = support.LeadWorkerId is null && !(await MakeOffer.OffersAsync(scope, support)).Any(one => MakeOffer.Stands(one, offered, free));
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Search.GoesOn(Support!);
        IReadOnlyList<Guid> chosen = [.. Input.Peers.Distinct()];
        if (chosen.Any(one => New.Concat(Known).All(free => free.Peer.PeerId != one))) throw new RuleBrokenException(MakeOffer.NotFree, "Input.Peers");
        var offer = await MakeOffer.RunAsync(scope, Support!, chosen, Input.Why);
        return LocalRedirect($"/peer/matching/offers/show/{person.Id}/{offer}");
    }

    /// <summary>Each with what they are like, what of it was wished for, and how much room they have.</summary>
    internal IEnumerable<SelectListItem> Choices(IReadOnlyList<Suggestion> some)
    {
        var fields = scope.Pack<ProfileFields>();
        return some.Select(one => new SelectListItem(string.Join("; ", ((string?[])
        [
            one.Peer.Name,
            one.Met.Count == 0 ? null : $"as they wish: {string.Join(", ", one.Met.Select(met => Wishes.Wished.First(wish => wish.Field == met)).Select(wish => fields.Find(wish.Field)?.LabelOf(wish.Choice)).OfType<string>())}",
            one.Peer.AgreedInWords,
            scope.Area.Words.In(one.Places == 1 ? "room for one more {person}" : $"room for {one.Places} more {{people}}"),
        ]).OfType<string>()), $"{one.Peer.PeerId}"));
    }
}

public sealed record OfferInput
{
    [Display(Name = "Whom could they meet?")]
    public List<Guid> Peers { get; init; } = [];

    [Display(Name = "Where it can only be one: why?"), StringLength(1000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? Why { get; init; }
}
