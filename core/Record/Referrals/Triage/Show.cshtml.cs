using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Referrals.Closing;
using Platform.Record.Referrals.Offers;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Packs;
using Platform.Sdk.Pages;

namespace Platform.Record.Referrals.Triage;

[Requires(ReferralPermissions.Triage), Audited(Look.View)]
public sealed class ShowModel(
    FrontDoorDesk desk, Answers answers, Places places, MakeOffers offering, Episodes episodes, NeedsPack pack, CurrentWorker worker, LocalArea area, TimeProvider clock) : PageModel, ILoadsPage
{
    [BindProperty(SupportsGet = true, Name = "referralId")]
    public Guid ReferralId { get; set; }

    /// <summary>The teams chosen, by their keys.</summary>
    [BindProperty]
    public IList<string> Places { get; set; } = new List<string>();

    /// <summary>Whether whoever sent it is told nothing of what comes of it.</summary>
    [BindProperty]
    public bool KeepBack { get; set; }

    internal ReferralRow Referral { get; private set; } = new();

    internal IReadOnlyList<OfferRow> Offers { get; private set; } = [];

    internal IReadOnlyList<ReferralLine> Others { get; private set; } = [];

    internal IReadOnlyList<Place> All { get; private set; } = [];

    /// <summary>The front door answers itself where no team has yet to.</summary>
    public bool MayAnswer => Referral.State != ReferralState.Joined && !IsClosed && Offers.All(offer => offer.State != OfferState.Open);

    public bool MayOffer => Referral.PersonId is not null && Referral.State != ReferralState.Joined && !IsClosed;

    /// <summary>Whether nothing more is asked.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>"died on 3 May 2026", for those who see their record; null while they live.</summary>
    public string? Died { get; private set; }

    public bool MayMatch => Referral.PersonId is null && worker.Can(ReferralPermissions.Match);

    internal Answered Told => new(Referral with { Answer = null }, [.. Offers.Select(offer => new ServiceAnswer(episodes.NameOf(offer.ModuleKey), offer))]);

    internal string AgeOf(DateTime since) => new Age(area, area.Today(clock), since).InWords.ToLowerInvariant();

    internal Age Age => new(area, area.Today(clock), Referral.WaitsSince);

    public async Task<bool> LoadAsync()
    {
        if (await desk.FindAsync(ReferralId) is not { } referral) return false;
        Referral = referral;
        Offers = [.. (await answers.OffersAsync([referral.AnsweredWith]))[referral.AnsweredWith]];
        Others = await desk.OthersAsync(referral);
        All = await places.ForAsync(referral);
        (IsClosed, Died) = await desk.DiedAsync(referral);
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await offering.RunAsync(Referral, [.. Places], KeepBack);
        return LocalRedirect("/referrals");
    }

    /// <summary>What each team meets, its room and whether it is closed.</summary>
    internal string Hint(Place place) => string.Join(". ", Hints(place));

    /// <summary>For each need the supports that meet it and are open.</summary>
    internal IEnumerable<(string Need, string Who)> Met => Referral.NeedKeys.Select(need => (
        pack.LabelOf(need),
        string.Join(", ", All.Where(place => place.ClosedNow is null && place.Meets.Contains(need)).Select(place => place.IsTaken ? $"{place.Name} (asked already)" : place.Name).Distinct()) is { Length: > 0 } who
            ? who : "No support that is open says that it meets this: think who could"));

    private IEnumerable<string> Hints(Place place)
    {
        if (place.Meets.Count > 0) yield return $"Meets: {string.Join(", ", place.Meets.Select(pack.LabelOf))}";
        if (place.IsTaken) yield return "Supports them already, or has been offered them";
        foreach (var closed in place.Closed) yield return Closures.InWords(closed);
        yield return place switch
        {
            { Left: null } => "Has room",
            { Left: > 0 } => $"Room for {place.Left}",
            _ => "No room now: they may put them on their waiting list",
        };
    }
}
