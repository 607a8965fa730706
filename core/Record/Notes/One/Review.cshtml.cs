using Microsoft.AspNetCore.Mvc;
using Platform.Record.Details;
using Platform.Record.Sharing;
using Platform.Sdk.Access;
using Platform.Sdk.People;
using Platform.UI.Area;

namespace Platform.Record.Notes.One;

[Requires(NotePermissions.Change)]
public sealed class ReviewModel(GoodToKnow notes, CurrentPerson person) : ChangePage<ReviewInput>
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "noteId")]
    public Guid NoteId { get; set; }

    internal NoteRow Note { get; private set; } = new();

    public override string Back => $"/people/{person.Id}/notes";

    public override async Task<bool> LoadAsync()
    {
        var note = await notes.FindAsync(person.Id, NoteId);
        Note = note ?? Note;
        return note is not null;
    }

    private protected override bool IsOver => Note.EndedOn is not null;

    private protected override Task SaveAsync() => notes.ReviewAsync(person.Id, Note, Input);

    private protected override ReviewInput OnRecord() => ReviewInput.From(Note);

    private protected override IReadOnlyList<Difference> Compare(ReviewInput theirs) =>
    [
        new("Look at it again on", theirs.ReviewOn?.Words(), Input.ReviewOn?.Words()),
        new("Have they been told?", theirs.Told?.InWords(), Input.Told?.InWords()),
        new("If not, why not?", theirs.Why, Input.WhyNot),
    ];
}
