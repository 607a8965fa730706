using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Notes;

[Requires(NotePermissions.Read)]
public sealed class IndexModel(GoodToKnow notes, CurrentPerson person, CurrentWorker worker, LocalArea area, TimeProvider clock) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    public bool MayChange => worker.Can(NotePermissions.Change);

    public DateOnly Today => area.Today(clock);

    internal IReadOnlyList<NoteRow> Now { get; private set; } = [];

    internal IReadOnlyList<NoteRow> Ended { get; private set; } = [];

    internal DateOnly Day(DateTime at) => DateOnly.FromDateTime(area.ToLocal(at));

    public async Task<bool> LoadAsync()
    {
        Now = await notes.NowAsync(person.Id);
        Ended = await notes.EndedAsync(person.Id);
        return true;
    }
}
