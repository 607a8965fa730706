using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace Peer.Matching.Asking;

[Requires(MatchingPermissions.AnswerAsked), NotAudited("A peer is asked whether they would like to meet somebody; nobody is named, and nothing leads to who it is")]
public sealed class AnswerModel(ModuleScope scope) : PageModel, ILoadsPage
{
    private const string Settled = "This is settled already. There is nothing more for you to do.";

    [BindProperty(SupportsGet = true, Name = "askedId")]
    public Guid AskedId { get; set; }

    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    public DateOnly Today => scope.Today;

    internal Asked Asked { get; private set; } = new();

    public static IEnumerable<SelectListItem> Answers =>
        [new("Yes, I would like to meet them", $"{AskedState.Yes}"), new("I would rather not", $"{AskedState.No}")];

    public async Task<bool> LoadAsync()
    {
        var asked = await scope.Database.OneAsync<Asked>(AskedSql.Mine, new { asked = AskedId, worker = scope.Worker.Id });
        Asked = asked ?? Asked;
        return asked is not null;
    }

    public void OnGet() => Input = new AnswerInput { Version = Asked.Version };

    public async Task<IActionResult> OnPostAsync()
    {
        if (Input.Answer is not (AskedState.Yes or AskedState.No)) throw new RuleBrokenException("Choose yes, or that you would rather not.", "Input.Answer");
        try
        {
            await scope.Database.ExecuteOneAsync(AskedSql.Answer, new { asked = AskedId, state = Input.Answer, today = scope.Today, version = Input.Version });
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException(Settled);
        }

        await AskedOver.FinishAsync(scope, AskedId);
        await AskedOver.TellAsync(scope, Asked);
        return LocalRedirect(MatchingWork.AskedLink(AskedId));
    }
}

public sealed record AnswerInput
{
    [Display(Name = "Would you like to meet them?"), Required(ErrorMessage = "Choose yes, or that you would rather not.")]
    public AskedState? Answer { get; init; }

    public int Version { get; init; }
}
