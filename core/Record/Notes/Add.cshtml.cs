using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.People;

namespace Platform.Record.Notes;

[Requires(NotePermissions.Change)]
public sealed class AddModel(GoodToKnow notes, CurrentPerson person) : PageModel
{
    public CurrentPerson Person => person;

    [BindProperty]
    public NoteInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await notes.AddAsync(person.Id, Input);
        return LocalRedirect($"/people/{person.Id}/notes");
    }
}
