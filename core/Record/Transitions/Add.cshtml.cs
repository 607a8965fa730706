using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.People;

namespace Platform.Record.Transitions;

[Requires(TransitionTimeline.Change)]
public sealed class AddModel(KeepTransitions transitions, CurrentPerson person) : PageModel
{
    public CurrentPerson Person => person;

    [BindProperty]
    public TransitionInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await transitions.AddAsync(person.Id, Input);
        return LocalRedirect($"/people/{person.Id}");
    }
}
