using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Died.Learning;

[Requires(DiedPermissions.Review)]
public sealed class WriteModel(LearnTogether learning, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty]
    public LearnedInput Input { get; set; } = new();

    // it may have been put right since the form was opened: the act says so
    public Task<bool> LoadAsync() => Task.FromResult(person.HasDied || HttpMethods.IsPost(Request.Method));

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await learning.WriteAsync(person.Id, Input);
        return LocalRedirect($"/people/{person.Id}/died/remembered");
    }
}
