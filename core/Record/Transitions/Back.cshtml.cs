using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Transitions;

[Requires(TransitionTimeline.Change)]
public sealed class BackModel(KeepTransitions transitions, CurrentPerson person, LocalArea area, TimeProvider clock) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "transitionId")]
    public Guid TransitionId { get; set; }

    [BindProperty(SupportsGet = true, Name = "from")]
    public string? From { get; set; }

    internal TransitionRow Row { get; private set; } = new();

    public string Sentence => Row.Sentence(area.Today(clock));

    public async Task<bool> LoadAsync()
    {
        var row = (await transitions.OfAsync(person.Id)).FirstOrDefault(one => one.TransitionId == TransitionId);
        Row = row ?? Row;
        return row is not null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await transitions.BackAsync(person.Id, Row);
        return LocalRedirect(From == "my-day" ? "/" : $"/people/{person.Id}");
    }
}
