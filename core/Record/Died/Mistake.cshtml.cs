using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Died;

[Requires(DiedPermissions.Record)]
public sealed class MistakeModel(RecordDeath death, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    // it may have been put right since the form was opened: the act says so
    public Task<bool> LoadAsync() => Task.FromResult(person.HasDied || HttpMethods.IsPost(Request.Method));

    public async Task<IActionResult> OnPostAsync()
    {
        await death.TakeBackAsync(person.Id);
        return LocalRedirect($"/people/{person.Id}");
    }
}
