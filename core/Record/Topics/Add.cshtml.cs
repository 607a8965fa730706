using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Record.People;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Topics;

[Requires(PeoplePermissions.Ask)]
public sealed class AddModel(TopicBook book, CurrentPerson person) : PageModel, ILoadsPage
{
    private IReadOnlyDictionary<string, TopicState> _known = new Dictionary<string, TopicState>();

    public CurrentPerson Person => person;

    [BindProperty]
    public TopicInput Input { get; set; } = new();

    public IEnumerable<SelectListItem> Topics => _known.Values.Select(state => new SelectListItem(
        state.Told is null ? state.Topic.Label : $"{state.Topic.Label} (told already)", state.Topic.Key));

    public async Task<bool> LoadAsync()
    {
        _known = await book.ReadAsync(person.Id, book.Shown);
        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (_known.GetValueOrDefault(Input.Topic!) is not { } state) throw new RuleBrokenException("Choose what it is about.", "Input.Topic");
        await book.ToldAsync(person.Id, Input.Topic!, Input.Words!);
        if (Input.Pin) await book.PinAsync(person.Id, state, isPinned: true);
        return LocalRedirect($"/people/{person.Id}/topics");
    }
}

public sealed record TopicInput
{
    [Display(Name = "What is it about?"), Required(ErrorMessage = "Choose what it is about.")]
    public string? Topic { get; init; }

    [Display(Name = "What did they tell?"), Required(ErrorMessage = "Write down what they told.")]
    [StringLength(4000, ErrorMessage = "Keep this to 4,000 characters. What is longer belongs to their story.")]
    public string? Words { get; init; }

    [Display(Name = "They do not want to be asked about it again")]
    public bool Pin { get; init; }
}
