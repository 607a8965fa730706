using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.People;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace Platform.Record.Topics;

[Requires(PeoplePermissions.ReadStory)]
public sealed class IndexModel(TopicBook book, CurrentPerson person, CurrentWorker worker) : PageModel, ILoadsPage
{
    private IReadOnlyDictionary<string, TopicState> _known = new Dictionary<string, TopicState>();

    public CurrentPerson Person => person;

    public bool MayAnswer => person.IsOurs && !person.HasDied;

    public bool MayWrite => worker.Can(PeoplePermissions.Ask);

    public IReadOnlyList<TopicState> Topics { get; private set; } = [];

    internal ILookup<string, SaidRow> Earlier { get; private set; } = Enumerable.Empty<SaidRow>().ToLookup(row => row.Topic);

    /// <summary>How often they were spared a question, and how often not.</summary>
    public (int Avoided, int Made) Repeats { get; private set; }

    /// <summary>The topic that a form is about; in the body, since an address tells nothing.</summary>
    [BindProperty]
    public string? Topic { get; set; }

    /// <summary>The page whose question it was.</summary>
    [BindProperty]
    public string? Back { get; set; }

    [BindProperty, Display(Name = "Why (optional)"), StringLength(300, ErrorMessage = "Keep this to 300 characters.")]
    public string? Why { get; set; }

    public async Task<bool> LoadAsync()
    {
        _known = await book.ReadAsync(person.Id, book.Shown, every: true);
        Topics = [.. _known.Values.Where(state => !person.HasDied || state.Told is not null).OrderBy(state => state.Told is null && state.PinnedOn is null)];
        Earlier = (await book.EarlierAsync(person.Id)).Rows.ToLookup(row => row.Topic);
        Repeats = await book.RepeatsAsync(person.Id);
        return true;
    }

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostConfirmAsync() => AboutAsync(state => book.ConfirmAsync(person.Id, state));

    public Task<IActionResult> OnPostAskAgainAsync() => AboutAsync(state => book.AskAgainAsync(person.Id, state, Why));

    public Task<IActionResult> OnPostPinAsync() => AboutAsync(state => book.PinAsync(person.Id, state, isPinned: true));

    public Task<IActionResult> OnPostUnpinAsync() => AboutAsync(state => book.PinAsync(person.Id, state, isPinned: false));

    private async Task<IActionResult> AboutAsync(Func<TopicState, Task> act)
    {
        if (_known.GetValueOrDefault(Topic ?? "") is not { } state) return NotFound();
        await act(state);
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back : $"/people/{person.Id}/topics");
    }
}
