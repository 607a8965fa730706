using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.People;

namespace Platform.Record.Died;

[Requires(DiedPermissions.Record)]
public sealed class RecordModel(RecordDeath death, CurrentPerson person) : PageModel
{
    public CurrentPerson Person => person;

    [BindProperty]
    public DiedInput Input { get; set; } = new();

    public IActionResult OnGet() => person.HasDied ? LocalRedirect($"/people/{person.Id}/died/remembered") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        await death.RunAsync(person.Id, Input.DiedOn, Input.ToldBy!);
        return LocalRedirect($"/people/{person.Id}/died/remembered");
    }
}
