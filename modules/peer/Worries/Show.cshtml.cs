using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Peer.Matching;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace Peer.Worries;

[Requires(MatchingPermissions.AnswerWorry)]
public sealed class ShowModel(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "worryId")]
    public Guid WorryId { get; set; }

    [BindProperty]
    public WorryInput Input { get; set; } = new();

    internal Worry Worry { get; private set; } = new();

    public bool IsLate => Worry.IsLate(scope.Now);

    public bool MayAnswer => Worry.DoneAt is null;

    /// <summary>What was typed while a colleague answered: it is theirs to keep, and stands nowhere else.</summary>
    public IEnumerable<string> NotSent => MayAnswer ? [] : ((string?[])[Input.Done, Input.ToldBack]).OfType<string>();

    public string At(DateTime at) => WorryWords.At(scope, at);

    public async Task<bool> LoadAsync()
    {
        var worry = await scope.Database.OneAsync<Worry>(WorrySql.One, new { person = person.Id, worry = WorryId, team = scope.Worker.TeamId });
        Worry = worry ?? Worry;
        return worry is not null;
    }

    public void OnGet() => Input = new WorryInput { Version = Worry.Version };

    public async Task<IActionResult> OnPostAsync()
    {
        // not asked of the other button, which says no more than that it was seen
        if (string.IsNullOrWhiteSpace(Input.Done)) throw new RuleBrokenException("Write down what was done, or that nothing is needed and why.", "Input.Done");
        if (string.IsNullOrWhiteSpace(Input.ToldBack)) throw new RuleBrokenException("Write a few words to the peer, who waits to hear.", "Input.ToldBack");
        await AnswerWorry.RunAsync(scope, Worry, Input.Done.Trim(), Input.ToldBack.Trim(), Input.Version);
        return LocalRedirect(WorryWork.Link(person.Id, WorryId));
    }

    public async Task<IActionResult> OnPostSeenAsync()
    {
        await AnswerWorry.SeenAsync(scope, Worry);
        return LocalRedirect(WorryWork.Link(person.Id, WorryId));
    }
}

public sealed record WorryInput
{
    [Display(Name = "What was done?"), StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? Done { get; init; }

    [Display(Name = "What do you tell the peer?"), StringLength(1000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? ToldBack { get; init; }

    public int Version { get; init; }
}
