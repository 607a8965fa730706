using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.People;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Story;

[Requires(PeoplePermissions.Ask)]
public sealed class WhoSeesModel(Storybook book, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "storyId")]
    public Guid StoryId { get; set; }

    [BindProperty]
    public WhoSeesInput Input { get; set; } = new();

    public EntryRow Entry { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        var entry = await book.FindAsync(person.Id, StoryId);
        Entry = entry ?? Entry;
        return entry is not null;
    }

    public void OnGet() => Input = new WhoSeesInput { Audience = Entry.Audience };

    public async Task<IActionResult> OnPostAsync()
    {
        await book.ShowAsync(person.Id, Entry, Input.Audience!.Value);
        return LocalRedirect($"/people/{person.Id}/story");
    }
}

public sealed record WhoSeesInput
{
    [Display(Name = "Who may see it?"), Required(ErrorMessage = "Choose who may see it.")]
    public Audience? Audience { get; init; }
}
