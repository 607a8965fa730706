using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Record.Details;
using Platform.Record.Support.HandingOn;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.UI.Area;

namespace Platform.Record.Support.Handovers;

[Requires(SupportPermissions.Change)]
public sealed class PlanModel(Episodes episodes, PlanHandover handover, CurrentPerson person) : PageModel, ILoadsPage
{
    private HandoverRow? _planned;
    private SupportCard _episode = new();

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "supportId")]
    public Guid SupportId { get; set; }

    [BindProperty]
    public HandoverInput Input { get; set; } = new();

    public IReadOnlyList<Taker> Colleagues { get; private set; } = [];

    public IEnumerable<SelectListItem> Choices => Colleagues.Select(one => new SelectListItem(one.Name, $"{one.WorkerId}"));

    public string Name => episodes.NameOf(_episode.ModuleKey);

    internal Conflict? Conflict { get; private set; }

    public async Task<bool> LoadAsync()
    {
        if (await episodes.OwnAsync(person.Id, SupportId, Request) is not { LeadWorkerId: not null } own) return false;
        _episode = own;
        Colleagues = await handover.ColleaguesAsync(person.Id, own);
        _planned = await handover.PlannedAsync(person.Id, SupportId);
        return true;
    }

    public void OnGet() => Input = _planned is { } row ? HandoverInput.From(row) : Input;

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await handover.RunAsync(person.Id, _episode, Input.Version > 0 ? _planned ?? new() : _planned is null ? null : throw new StaleRowException(HandoverSql.Plan, 0), Input);
            return LocalRedirect($"/people/{person.Id}/support");
        }
        catch (StaleRowException)
        {
            await LoadAsync();
            var theirs = _planned is { } row ? HandoverInput.From(row) : new();
            Conflict = new Conflict($"/people/{person.Id}/support", Compared(theirs));
            Input = Input with { Version = theirs.Version };
            ModelState.Remove("Input.Version");
            ModelState.AddModelError("", Details.Conflict.Message);
            return Page();
        }
    }

    private IReadOnlyList<Difference> Compared(HandoverInput theirs) =>
    [
        new("Who takes over", NameOf(theirs.To), NameOf(Input.To)),
        new("Both are there from", theirs.OverlapFrom?.Words(), Input.OverlapFrom?.Words()),
        new("Both are there until", theirs.OverlapUntil?.Words(), Input.OverlapUntil?.Words()),
        new("What to know first", theirs.KnowFirst, Input.KnowFirst),
        new("What was promised and is not done yet", theirs.Promises, Input.Promises),
        new("Goodbye", theirs.Goodbye == Goodbye.Said ? "Said" : "Not yet", Input.Goodbye == Goodbye.Said ? "Said" : "Not yet"),
        new("Wishes", theirs.Wishes == Confirmed.Yes ? "Confirmed" : "Not yet", Input.Wishes == Confirmed.Yes ? "Confirmed" : "Not yet"),
    ];

    private string? NameOf(Guid? who) => Colleagues.FirstOrDefault(one => one.WorkerId == who)?.Name;
}
