using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Peer.Matching;
using Peer.Matching.Pairing;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace Peer.Reviews;

[Requires(MatchingPermissions.Review)]
public sealed class SayModel(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    private const string NotYet = "NotYet";

    private const int UsuallyDays = 7;

    private SupportCard _support = new();

    private Review _review = new();

    private Match _match = new();

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "reviewId")]
    public Guid ReviewId { get; set; }

    [BindProperty]
    public ReviewInput Input { get; set; } = new();

    public string Peer => _match.Name;

    public static IEnumerable<SelectListItem> Outcomes =>
        [.. Enum.GetValues<Outcome>().Select(one => new SelectListItem(one.InWords(), $"{one}")), new("It did not happen yet: ask again", NotYet)];

    public async Task<bool> LoadAsync()
    {
        if ((await KeepReviews.OfAsync(scope, person.Id)).FirstOrDefault(one => one.ReviewId == ReviewId) is not { } review) return false;
        // another team's is not there, whether it goes on or has ended
        if ((await scope.Database.ManyAsync<Match>(MatchSql.OfTeam, new { person = person.Id, team = scope.Worker.TeamId })).FirstOrDefault(one => one.MatchId == review.MatchId) is not { } match) return false;
        (_support, _review, _match) = (await Search.SupportAsync(scope, person.Id, review.SupportId) ?? _support, review, match);
        // a form that was sent is answered with words where nobody supports them any more
        return (review is { DoneOn: null, MatchUntil: null } && _support.LeadWorkerId is not null) || HttpMethods.IsPost(Request.Method);
    }

    public void OnGet() => Input = new ReviewInput { AgainOn = scope.Today.AddDays(UsuallyDays), Version = _review.Version };

    public async Task<IActionResult> OnPostAsync()
    {
        if (_review.DoneOn is { } done) throw new RuleBrokenException($"A colleague has written this down already, on {Effort.Day(done, scope.Today)}. What you typed is still here: copy what you need.");
        if (_review.MatchUntil is not null || _support.LeadWorkerId is null) throw new RuleBrokenException("They have another peer by now, or none. What you typed is still here: copy what you need.");
        if (Input.Outcome == NotYet)
        {
            await KeepReviews.PutOffAsync(scope, _support, _review, Input.AgainOn, Input.Version);
            return LocalRedirect(MatchingWork.Link(_support));
        }

        if (!Enum.TryParse<Outcome>(Input.Outcome, out var outcome) || !Enum.IsDefined(outcome)) throw new RuleBrokenException("Choose what they would like.", "Input.Outcome");
        if (string.IsNullOrWhiteSpace(Input.Words)) throw new RuleBrokenException("Write down what they said, in their words; a few are enough.", "Input.Words");
        // that a colleague put it off meanwhile says nothing of what they said
        await KeepReviews.DoneAsync(scope, _support, _review, outcome, Input.Words.Trim(), _review.Version);
        return LocalRedirect(outcome == Outcome.Change ? MatchingWork.ChangeLink(_support) : MatchingWork.Link(_support));
    }
}

public sealed record ReviewInput
{
    [Display(Name = "How is it going, in their words?"), StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? Words { get; init; }

    [Display(Name = "What would they like?"), Required(ErrorMessage = "Choose what they would like.")]
    public string? Outcome { get; init; }

    [Display(Name = "Where it did not happen yet: when do you ask again?")]
    public DateOnly AgainOn { get; init; }

    public int Version { get; init; }
}
