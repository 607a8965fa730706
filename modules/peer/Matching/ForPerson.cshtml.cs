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

    public bool AnswersWorries => (Support is not null || GaveSupport) && scope.Worker.Can(MatchingPermissions.AnswerWorry);

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

    /// <summary>What was asked, and is to be asked, of the match that goes on.</summary>
    internal IReadOnlyList<Review> Reviews { get; private set; } = [];

    /// <summary>Who was beside them before, and what they said of it.</summary>
    internal IReadOnlyList<EarlierPeer> EarlierPeers { get; private set; } = [];

    /// <summary>Whether the team gave them peer support that has ended: what was told then is its own to read, and no other team's.</summary>
    public bool GaveSupport { get; private set; }

    public async Task<bool> LoadAsync()
    {
        var (all, of) = (await Search.AllAsync(scope, person.Id), new { person = person.Id, team = scope.Worker.TeamId });
        Support = all.FirstOrDefault(one => one.SupportId == Which) ?? (all is [var first, ..] ? first : null);
        Others = [.. all.Where(one => one != Support)];
        GaveSupport = await scope.Database.OneAsync<int>(MatchingSql.Ended, of) > 0;
        if (Support is null && !GaveSupport) return true;
        Wishes = await TellWishes.ReadAsync(scope, person.Id);
        var offers = (await scope.Database.ManyAsync<Offer>(OfferSql.OfTeam, of)).Where(one => IsOfThis(one.SupportId)).ToList();
        var matches = (await scope.Database.ManyAsync<Match>(MatchSql.OfTeam, of)).Where(one => IsOfThis(one.SupportId)).ToList();
        var said = (await KeepReviews.OfAsync(scope, person.Id)).ToLookup(one => one.MatchId);
        Match = Support is null ? null : matches.FirstOrDefault(one => one.UntilOn is null && one.SupportId == Support.SupportId && one.WorkerId == Support.LeadWorkerId);
        Reviews = Match is null ? [] : [.. said[Match.MatchId]];
        EarlierPeers = [.. matches.Where(one => one != Match).Select(one => new EarlierPeer(one, [.. said[one.MatchId].Where(review => review.DoneOn is not null)]))];
        Earlier = [.. offers.Where(one => !one.GoesOn)];
        if (Support is not null) await SearchAsync(Support, offers);
        return true;
    }

    // what goes on besides has a page of its own
    private bool IsOfThis(Guid support) => Others.All(one => one.SupportId != support);

    private async Task SearchAsync(SupportCard support, IReadOnlyList<Offer> offers)
    {
        RestsUntil = await Search.RestsUntilAsync(scope, support) is { } until && until > Today ? until : null;
        var offered = await MakeOffer.OfferedAsync(scope, person.Id);
        var free = await FindPeers.ForAsync(scope, support);
        Offer = support.LeadWorkerId is null ? offers.FirstOrDefault(one => one.GoesOn && one.SupportId == support.SupportId) : null;
        if (Offer is not { } open) return;
        Free = [.. offered.Where(one => one.OfferId == open.OfferId).Select(one => free.Find(one.PeerId)).OfType<Candidate>()];
        IsOffered = offered.Any(one => one.OfferId == open.OfferId && free.IsReader(one.PeerId));
        Chosen = MakeOffer.ChosenOf(open, offered);
        ChosenIsFree = MakeOffer.Stands(open, offered, free);
    }
}
