using FlexibleFund.Categories;
using FlexibleFund.Pots;
using FlexibleFund.Requests;
using FlexibleFund.Requests.Limits;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Sdk.Access;
using Platform.Sdk.Amounts;
using Platform.Sdk.Modules;
using Platform.Sdk.Packs;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace FlexibleFund.Asking;

[Requires(FlexibleFundPermissions.Ask)]
public sealed class AskModel(ModuleScope scope, FlexibleFundSettings settings, ISupport support, CurrentPerson person) : PageModel, ILoadsPage
{
    private const int LongestLine = 100;

    private IReadOnlyList<GoalCard> _goals = [];
    private IReadOnlyList<Pot> _pots = [];

    public CurrentPerson Person => person;

    [BindProperty]
    public AskInput Input { get; set; } = new();

    public IReadOnlyList<string> Bands => Requests.Limits.Bands.InWords(settings);

    public string NoteHint => settings.WithNoteUpTo > settings.AtOnceUpTo
        ? $"Needed above {Money.InWords(Money.Pounds(settings.AtOnceUpTo))} up to {Money.InWords(Money.Pounds(settings.WithNoteUpTo))}, and where similar help was given lately"
        : "Needed where similar help was given lately";

    /// <summary>That with what whoever asks may decide they could come to more than is usual in a year; null where they could not.</summary>
    public string? OverYearHint { get; private set; }

    /// <summary>Up to how much whoever asks decides what cannot wait; null where the area has no such route.</summary>
    public string? UrgentUpTo => settings.UrgentUpTo > 0 ? Money.InWords(Money.Pounds(settings.UrgentUpTo)) : null;

    private bool Unreached => Input.Unreached && UrgentUpTo is not null;

    public IEnumerable<SelectListItem> CategoryItems => scope.Pack<FundCategories>().Categories.Select(one => new SelectListItem(one.Label, one.Key));

    public IEnumerable<SelectListItem> NeedItems => scope.Pack<NeedsPack>().Needs.Select(need => new SelectListItem(need.Label, need.Key));

    public IReadOnlyList<SelectListItem> GoalItems => [.. _goals.Select(goal => new SelectListItem(
        goal.Words.Length > LongestLine ? $"{goal.Words[..LongestLine]}…" : goal.Words, $"{goal.GoalId}"))];

    public IReadOnlyList<SelectListItem> PotItems => [.. _pots.Select(pot => new SelectListItem(pot.Label, $"{pot.PotId}"))];

    public async Task<bool> LoadAsync()
    {
        _goals = [.. (await scope.Database.ManyAsync<GoalCard>(RequestSql.Goals, new { person = person.Id })).Where(goal => goal.IsOpen)];
        _pots = await OpenPots.AllAsync(scope);
        OverYearHint = await Known.NearYearAsync(scope, person.Id) is { } had ? $"Needed where you decide it together now and it is more than {had}. Otherwise whoever decides is asked" : null;
        return true;
    }

    public void OnGet() => Input = new AskInput { Pot = _pots.Count > 0 ? _pots[0].PotId : null };

    public async Task<IActionResult> OnPostAsync()
    {
        var pence = Money.Read(Input.Amount, "Input.Amount");
        if (scope.Pack<FundCategories>().Categories.All(one => one.Key != Input.Category)) throw new RuleBrokenException("Choose what it is for.", "Input.Category");
        if (Input.Goal is { } goal && _goals.All(one => one.GoalId != goal)) throw new RuleBrokenException("Choose a goal from the list, or none.", "Input.Goal");
        if (!string.IsNullOrEmpty(Input.Need) && scope.Pack<NeedsPack>().Find(Input.Need) is null) throw new RuleBrokenException("Choose from the list, or none.", "Input.Need");
        try
        {
            var request = await AskTheFund.RunAsync(scope, support, new Wish(person.Id, Input.Words!, Input.Category!, pence)
            {
                Goal = Input.Goal, Need = string.IsNullOrEmpty(Input.Need) ? null : Input.Need, Tried = Input.Tried, Urgent = Input.Urgent || Unreached, Unreached = Unreached, Note = Input.Note, Pot = Input.Pot,
                OverYear = Input.OverYear, Seen = Input.Seen?.Split('\n', StringSplitOptions.TrimEntries) ?? [],
            });
            return RedirectToPage("/Requests/Show", new { personId = person.Id, requestId = request });
        }
        catch (PointedOutException pointed)
        {
            Input = Input with { Seen = string.Join('\n', pointed.Hints) };
            ModelState.Remove("Input.Seen");
            if (pointed.Over is { } over) ModelState.AddModelError("Input.OverYear", over);
            throw new RuleBrokenException(pointed.Message, "Input.Note");
        }
    }
}
