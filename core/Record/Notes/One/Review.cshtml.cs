using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Details;
using Platform.Record.Sharing;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.UI.Area;

namespace Platform.Record.Notes.One;

[Requires(NotePermissions.Change)]
public sealed class ReviewModel(GoodToKnow notes, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "noteId")]
    public Guid NoteId { get; set; }

    [BindProperty]
    public ReviewInput Input { get; set; } = new();

    internal NoteRow Note { get; private set; } = new();

    /// <summary>Both versions, when somebody else looked at it first.</summary>
    internal Conflict? Conflict { get; private set; }

    public async Task<bool> LoadAsync()
    {
        var note = await notes.FindAsync(person.Id, NoteId);
        Note = note ?? Note;
        return note is { EndedOn: null };
    }

    public void OnGet() => Input = ReviewInput.From(Note);

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await notes.ReviewAsync(person.Id, Note, Input);
            return LocalRedirect($"/people/{person.Id}/notes");
        }
        catch (StaleRowException)
        {
            return await LoadAsync() ? ShowBoth() : NotFound();
        }
    }

    private PageResult ShowBoth()
    {
        var theirs = ReviewInput.From(Note);
        Conflict = new Conflict($"/people/{person.Id}/notes",
        [
            new("Look at it again on", theirs.ReviewOn?.Words(), Input.ReviewOn?.Words()),
            new("Have they been told?", theirs.Told?.InWords(), Input.Told?.InWords()),
            new("If not, why not?", theirs.Why, Input.WhyNot),
        ]);
        Input = Input with { Version = Note.Version };
        ModelState.Remove("Input.Version");
        ModelState.AddModelError("", Details.Conflict.Message);
        return Page();
    }
}
