using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Record.People;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Rules;

namespace Platform.Record.Story;

[Requires(PeoplePermissions.WriteStory)]
public sealed class AddModel(Storybook book, CurrentPerson person, CurrentWorker worker) : PageModel, ILoadsPage
{
    public static IEnumerable<SelectListItem> Chapters => Enum.GetValues<StoryChapter>().Select(chapter => new SelectListItem(chapter.InWords(), $"{chapter}"));

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "beside")]
    public Guid? Beside { get; set; }

    [BindProperty]
    public TellInput Input { get; set; } = new();

    /// <summary>The entry that the new one will stand beside.</summary>
    public EntryRow? Earlier { get; private set; }

    public async Task<bool> LoadAsync()
    {
        Earlier = Beside is { } entry ? await book.FindAsync(person.Id, entry) : null;
        return HttpMethods.IsPost(Request.Method) || !StandsAlone;
    }

    /// <summary>Whether what it was to stand beside is not theirs to read, or was never there: what was typed can be added by itself.</summary>
    public bool StandsAlone => Beside is not null && Earlier is null;

    public void OnGet() => Input = new TellInput { ToldTo = worker.Name };

    public async Task<IActionResult> OnPostAsync()
    {
        if (StandsAlone) throw new RuleBrokenException(Storybook.NotTheirs);
        await book.TellAsync(person.Id, Input, Earlier);
        return LocalRedirect($"/people/{person.Id}/story");
    }
}

public sealed record TellInput
{
    public const int LongestWords = 100_000;

    [Display(Name = "What is it about?")]
    public StoryChapter? Chapter { get; init; }

    [Display(Name = "Who may see it?")]
    public Audience Audience { get; init; }

    [Display(Name = "What did they say?"), Required(ErrorMessage = "Write down what they said.")]
    [StringLength(LongestWords, ErrorMessage = "This is very long. Write it down as two entries.")]
    public string? Words { get; init; }

    [Display(Name = "When did they tell it?")]
    public DateOnly? ToldOn { get; init; }

    [Display(Name = "Whom did they tell?"), StringLength(100, ErrorMessage = "Keep this to 100 characters.")]
    public string? ToldTo { get; init; }
}
