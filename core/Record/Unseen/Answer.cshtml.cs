using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Unseen;

[Requires(UnseenPermissions.Answer)]
public sealed class AnswerModel(UnseenPeople people, CurrentPerson person, LocalArea area) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    public LocalArea Area => area;

    /// <summary>Which question is answered.</summary>
    [BindProperty]
    public Guid AskId { get; set; }

    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    internal IReadOnlyList<AskRow> Asks { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        Asks = await people.OfAsync(person.Id);
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await people.AnswerAsync(person.Id, AskId, Input);
        return LocalRedirect($"/people/{person.Id}/asks");
    }
}
