using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Rules;

namespace Platform.Record.Notes.One;

[Requires(NotePermissions.Change)]
public sealed class EndModel(GoodToKnow notes, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "noteId")]
    public Guid NoteId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Display(Name = "Why is it no longer needed?"), Required(ErrorMessage = "Say why it is no longer needed.")]
    [StringLength(300, ErrorMessage = "Keep this to 300 characters.")]
    public string? Reason { get; set; }

    internal NoteRow Note { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        var note = await notes.FindAsync(person.Id, NoteId);
        Note = note ?? Note;
        return note is not null;
    }

    public IActionResult OnGet() => Note.EndedOn is null ? Page() : LocalRedirect($"/people/{person.Id}/notes");

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await notes.EndAsync(person.Id, Note, Version, Reason!);
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("A colleague has looked at this or ended it since you opened the page. See how it stands before you end it.");
        }

        return LocalRedirect($"/people/{person.Id}/notes");
    }
}
