using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Details;
using Platform.Record.People;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.AboutMe;

[Requires(PeoplePermissions.Ask)]
public sealed class EditModel(OwnPage own, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty]
    public IList<AnswerInput> Answers { get; set; } = [];

    /// <summary>Both sides' words, when somebody else wrote first.</summary>
    internal Conflict? Conflict { get; private set; }

    internal IReadOnlyList<Said> Prompts { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        Prompts = await own.AllAsync(person.Id);
        return true;
    }

    public void OnGet() => Answers = [.. Prompts.Select(AnswerInput.Of)];

    public async Task<IActionResult> OnPostAsync()
    {
        var clashes = await own.WriteAsync(person.Id, [.. Answers]);
        if (clashes.Count == 0) return LocalRedirect($"/people/{person.Id}/about-me");
        Conflict = new Conflict($"/people/{person.Id}/about-me", clashes);
        Answers = [.. Answers.Select(Again)];
        ModelState.Clear();
        ModelState.AddModelError("", Details.Conflict.Message);
        return Page();
    }

    internal Said? PromptOf(AnswerInput answer) => Prompts.FirstOrDefault(said => said.Key == answer.Key);

    // what was typed is kept, what was not touched is shown as it stands now
    private AnswerInput Again(AnswerInput typed) => PromptOf(typed) is not { } now ? typed
        : typed.Typed == typed.Before ? AnswerInput.Of(now) : AnswerInput.Of(now) with { Words = typed.Words };
}

/// <summary>An answer as it was typed, with what stood there when the page was opened.</summary>
public sealed record AnswerInput
{
    public const int Longest = 600;

    public string? Key { get; init; }

    /// <summary>The answer that was shown; none where there was none.</summary>
    public Guid? Seen { get; init; }

    public string? Shown { get; init; }

    [StringLength(Longest, ErrorMessage = "Keep each answer to 600 characters, so that it all fits on one page. What is longer belongs to their story.")]
    public string? Words { get; init; }

    internal string Typed => Words?.Trim().ReplaceLineEndings("\n") ?? "";

    internal string Before => Shown?.Trim().ReplaceLineEndings("\n") ?? "";

    internal static AnswerInput Of(Said said) => new() { Key = said.Key, Seen = said.Answer?.AboutMeId, Shown = said.Words, Words = said.Words };
}
