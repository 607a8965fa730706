using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Peer.Matching.Pairing;

/// <summary>Who hears what worries the peer, and what the peer needs to know first: both may change while a match goes on.</summary>
[Requires(MatchingPermissions.Match)]
public sealed class AgreeModel(ModuleScope scope, IWhoMay who, CurrentPerson person) : PageModel, ILoadsPage
{
    private IReadOnlyList<WorkerCard> _hearers = [];

    private SupportCard _support = new();

    public CurrentPerson Person => person;

    /// <summary>Which peer support, where two go on.</summary>
    [BindProperty(SupportsGet = true, Name = "support")]
    public Guid? Which { get; set; }

    [BindProperty]
    public BeginInput Input { get; set; } = new();

    /// <summary>The match that goes on; null where none does.</summary>
    internal Match? Match { get; private set; }

    /// <summary>Whether a colleague has changed it since the page was opened.</summary>
    public bool IsChanged { get; private set; }

    // whoever supports them hears no worry of their own
    public IEnumerable<SelectListItem> Hearers => _hearers.Where(one => one.WorkerId != Match?.WorkerId).Select(one => new SelectListItem(one.Name, $"{one.WorkerId}"));

    public async Task<bool> LoadAsync()
    {
        if (await Search.SupportAsync(scope, person.Id, Which) is not { } support) return false;
        _support = support;
        Match = (await scope.Database.ManyAsync<Match>(MatchSql.Of, new { person = person.Id, support = support.SupportId })).FirstOrDefault(one => one.UntilOn is null && one.WorkerId == support.LeadWorkerId);
        _hearers = await who.OpenAsync(MatchingPermissions.AnswerWorry, person.Id);
        return true;
    }

    public void OnGet() => Input = new BeginInput { Hears = _hearers.Any(one => one.WorkerId == Match?.HearsId) ? Match?.HearsId : null, KnowFirst = Match?.KnowFirst, Version = Match?.Version ?? 0 };

    public async Task<IActionResult> OnPostAsync()
    {
        if (Match is null) throw new RuleBrokenException("The match has ended meanwhile. Go back to see how it stands.");
        if (Hearers.All(one => one.Value != $"{Input.Hears}")) throw new RuleBrokenException("Choose a colleague who may open the record.", "Input.Hears");
        try
        {
            await scope.Database.ExecuteOneAsync(MatchSql.Agree, new
            {
                person = person.Id, match = Match.MatchId, hears = Input.Hears!.Value, knowFirst = string.IsNullOrWhiteSpace(Input.KnowFirst) ? null : Input.KnowFirst.Trim(), version = Input.Version,
            });
        }
        catch (StaleRowException)
        {
            // what they typed can be sent again, now that they see what a colleague wrote
            await LoadAsync();
            Input = Input with { Version = Match?.Version ?? 0 };
            ModelState.Remove("Input.Version");
            ModelState.AddModelError("", "A colleague has changed this since you opened the page. Nothing you typed is lost: look at what stands there now, and save again where yours is right.");
            IsChanged = true;
            return Page();
        }

        await scope.Work.FinishAsync(MatchingWork.Hears, person.Id, scope.Worker.TeamId);
        return LocalRedirect(MatchingWork.Link(_support));
    }
}
