using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace Platform.Record.Files;

[Requires(FilePermissions.Add), NoDraft]
public sealed class AddModel(IFiles files, CurrentPerson person) : PageModel
{
    public CurrentPerson Person => person;

    [BindProperty]
    public FileInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await files.KeepAsync(new NewFile(person.Id, "core", Input.Label!, Input.File!) { About = Input.About!.Value.Kind() });
        return LocalRedirect($"/people/{person.Id}/files");
    }
}
