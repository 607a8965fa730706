using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Peer.Matching.Asking;
using Peer.Matching.Choosing;
using Peer.Matching.Offers;
using Peer.Matching.Pairing;
using Peer.Matching.Wishes;
using Peer.Reviews;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace Peer.Matching;

[Requires(MatchingPermissions.Read)]
public sealed class ForPersonModel(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    public DateOnly Today => scope.Today;

    public bool MayStart => scope.Worker.Can(MatchingPermissions.StartSupport);

    public bool MayMatch => Support is not null && person.IsOurs && scope.Worker.Can(MatchingPermissions.Match);

    public bool MayReview => Support is not null && person.IsOurs && scope.Worker.Can(MatchingPermissions.Review);

    public bool KeepsExclusions => Support is not null && person.IsOurs && scope.Worker.Can(MatchingPermissions.KeepExclusions);

    public bool AnswersWorries => Support is not null && scope.Worker.Can(MatchingPermissions.AnswerWorry);

    [BindProperty(SupportsGet = true, Name = "support")]
    public Guid? Which { get; set; }

    public SupportCard? Support { get; private set; }

    /// <summary>What goes on besides, as where two records became one.</summary>
    public IReadOnlyList<SupportCard> Others { get; private set; } = [];

    /// <summary>What a link needs to be about this one, where two go on.</summary>
    public string OfThis => Others.Count == 0 ? "" : $"?support={Support!.SupportId}";

    /// <summary>"the one with Pat, since 3 May"</summary>
    public string InWords(SupportCard one) => one.LeadWorkerName is { } name ? $"the one that {name} leads, since {Effort.Day(one.StartedOn, Today)}" : $"the one that waits for a peer, since {Effort.Day(one.WaitsSince, Today)}";

    public DateOnly? RestsUntil { get; private set; }

    internal WishesOf Wishes { get; private set; } = new(null, []);

    /// <summary>The offer that goes on.</summary>
    internal Offer? Offer { get; private set; }

    /// <summary>Those of it who are free still.</summary>
    internal IReadOnlyList<Candidate> Free { get; private set; } = [];

    /// <summary>Whether whoever reads was offered themselves: they are not named to themselves.</summary>
    public bool IsOffered { get; private set; }

    /// <summary>Whom they chose, whether free still or not.</summary>
    internal Offered? Chosen { get; private set; }

    public bool ChosenIsFree { get; private set; }

    public bool SaidYes => ChosenIsFree && Chosen?.AskedState == AskedState.Yes;

    /// <summary>Earlier offers, and what they said.</summary>
    internal IReadOnlyList<Offer> Earlier { get; private set; } = [];

    internal Match? Match { get; private set; }

    /// <summary>Whether the one who hears what worries the peer works in the team still.</summary>
    public bool HearsHere => Match?.HearsIn == Support?.TeamId;

    internal IReadOnlyList<Review> Reviews { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        var all = await Search.AllAsync(scope, person.Id);
        Support = all.FirstOrDefault(one => one.SupportId == Which) ?? (all is [var first, ..] ? first : null);
        Others = [.. all.Where(one => one != Support)];
        Wishes = await TellWishes.ReadAsync(scope, person.Id);
        if (Support is not { } support) return true;
        RestsUntil = await Search.RestsUntilAsync(scope, support) is { } until && until > Today ? until : null;
        var offers = await MakeOffer.OffersAsync(scope, support);
        var offered = await MakeOffer.OfferedAsync(scope, person.Id);
        var free = await FindPeers.ForAsync(scope, support);
        var match = (await scope.Database.ManyAsync<Match>(MatchSql.Of, new { person = person.Id, support = support.SupportId })) is [var latest, ..] ? latest : null;
        Reviews = [.. (await KeepReviews.OfAsync(scope, person.Id)).Where(one => one.MatchId == match?.MatchId)];
        Match = match is { UntilOn: null } && match.WorkerId == support.LeadWorkerId ? match : null;
        Offer = support.LeadWorkerId is null ? offers.FirstOrDefault(one => one.GoesOn) : null;
        Earlier = [.. offers.Where(one => !one.GoesOn)];
        if (Offer is not { } open) return true;
        Free = [.. offered.Where(one => one.OfferId == open.OfferId).Select(one => free.Find(one.PeerId)).OfType<Candidate>()];
        IsOffered = offered.Any(one => one.OfferId == open.OfferId && free.IsReader(one.PeerId));
        Chosen = MakeOffer.ChosenOf(open, offered);
        ChosenIsFree = MakeOffer.Stands(open, offered, free);
        return true;
    }
}
