using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Record.People;
using Platform.Record.Topics;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Story;

[Requires(PeoplePermissions.ReadStory)]
public sealed class IndexModel(Storybook book, TopicBook topics, CurrentPerson person, CurrentWorker worker) : PageModel, ILoadsPage
{
    internal const int Size = 20;
    internal const int PrintSize = 1000;

    public static IEnumerable<SelectListItem> Chapters => Enum.GetValues<StoryChapter>().Select(chapter => new SelectListItem(chapter.InWords(), $"{chapter}"));

    public CurrentPerson Person => person;

    /// <summary>A peer reads what they want a peer to read, so that none of it may be there.</summary>
    public bool IsPeer => worker.OnlyMatches is not null;

    public bool MayWrite => worker.Can(PeoplePermissions.WriteStory);

    /// <summary>Whether the worker can ask them, and write down, who may see what they told.</summary>
    public bool MayAsk => worker.Can(PeoplePermissions.Ask);

    /// <summary>The last entry of the page before.</summary>
    [BindProperty(SupportsGet = true, Name = "before")]
    public Guid? Before { get; set; }

    /// <summary>One heading only; everything when empty.</summary>
    [BindProperty(SupportsGet = true, Name = "show")]
    public StoryChapter? Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Print { get; set; }

    /// <summary>How often they were spared a question, and how often not.</summary>
    public (int Avoided, int Made) Repeats { get; private set; }

    public Page<EntryRow> Entries { get; private set; } = new([], false);

    /// <summary>What stands beside each, the earliest first.</summary>
    public ILookup<Guid?, EntryRow> Beside { get; private set; } = Enumerable.Empty<EntryRow>().ToLookup(entry => entry.BesideId);

    public async Task<bool> LoadAsync()
    {
        Entries = await book.EarlierAsync(person.Id, Show, Before, Print ? PrintSize : Size);
        Beside = await book.BesideAsync(person.Id, Entries.Rows);
        Repeats = await topics.RepeatsAsync(person.Id);
        return true;
    }
}
