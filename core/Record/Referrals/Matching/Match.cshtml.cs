using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Referrals.Triage;
using Platform.Record.Search;
using Platform.Record.Search.Matches;
using Platform.Record.Unseen;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace Platform.Record.Referrals.Matching;

[Requires(ReferralPermissions.Match), Audited(Look.Search)]
public sealed class MatchModel(
    FrontDoorDesk desk, MatchReferral matching, Searches searches, IModules modules, AuditTrail audit, CurrentWorker worker, LocalArea area, TimeProvider clock) : PageModel, ILoadsPage
{
    [BindProperty(SupportsGet = true, Name = "referralId")]
    public Guid ReferralId { get; set; }

    /// <summary>A search of the worker's own, where the referral's words found nobody.</summary>
    [BindProperty(SupportsGet = true, Name = "search")]
    public Guid? Search { get; set; }

    [BindProperty]
    public SearchInput Input { get; set; } = new();

    internal ReferralRow Referral { get; private set; } = new();

    internal FoundPeople Found { get; private set; } = FoundPeople.Nobody;

    /// <summary>Whether the search says enough to ask whether somebody else knows them.</summary>
    public bool MayAsk { get; private set; }

    public LocalArea Area => area;

    private string Here => $"/referrals/{ReferralId}";

    public async Task<bool> LoadAsync()
    {
        if (await desk.FindAsync(ReferralId) is not { } referral) return false;
        Referral = referral;
        return true;
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (Referral.PersonId is not null)
        {
            audit.WrittenElsewhere();
            return LocalRedirect(Here);
        }

        if (Search is { } search && await searches.FindAsync(search) is { } terms)
        {
            Input = new SearchInput { Text = terms.Text, Born = terms.Born };
            Found = await searches.RunAsync(terms);
            MayAsk = worker.Can(UnseenPermissions.Find) && UnseenPeople.MayMeanOne(terms, area.Today(clock));
        }
        else
        {
            Input = new SearchInput { Text = Referral.KnownAs, Born = Referral.Born };
            Found = await matching.LikelyAsync(Referral);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid person)
    {
        await matching.MatchAsync(Referral, person);
        return LocalRedirect(Here);
    }

    public async Task<IActionResult> OnPostStartAsync()
    {
        await matching.StartAsync(Referral);
        return LocalRedirect(Here);
    }

    public async Task<IActionResult> OnPostSearchAsync() =>
        LocalRedirect($"{Here}/match?search={await searches.KeepAsync(Input.Terms(area.Today(clock)))}");

    public string NameOf(string moduleKey) => modules.Find(moduleKey)?.Support?.Name ?? moduleKey;
}
