using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.People;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Story;

[Requires(PeoplePermissions.ReadStory)]
public sealed class IndexModel(IDatabase database, CurrentPerson person, CurrentWorker worker) : PageModel, ILoadsPage
{
    internal const int Size = 20;

    public CurrentPerson Person => person;

    public bool MayWrite => worker.Can(PeoplePermissions.WriteStory);

    /// <summary>The last entry of the page before.</summary>
    [BindProperty(SupportsGet = true, Name = "before")]
    public Guid? Before { get; set; }

    public Page<EntryRow> Entries { get; private set; } = new([], false);

    /// <summary>What stands beside each, the earliest first.</summary>
    public ILookup<Guid?, EntryRow> Beside { get; private set; } = Enumerable.Empty<EntryRow>().ToLookup(entry => entry.BesideId);

    public async Task<bool> LoadAsync()
    {
        Entries = await database.PageAsync<EntryRow>(StorySql.Earlier, new { person = person.Id, before = Before }, Size);
        var entries = Entries.Rows.Select(entry => entry.StoryId).ToList();
        Beside = (await database.ManyAsync<EntryRow>(StorySql.Beside, new { person = person.Id, entries })).ToLookup(entry => entry.BesideId);
        return true;
    }
}
