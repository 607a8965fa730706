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

/// <summary>What the signed-in peer is asked. Nobody is named on it, and nothing on it leads to the person.</summary>
[Requires(MatchingPermissions.AnswerAsked), NotAudited("A peer is asked whether they would like to meet somebody; nobody is named, and nothing leads to who it is")]
public sealed class IndexModel(ModuleScope scope) : PageModel, ILoadsPage
{
    private const string Settled = "This is settled already. There is nothing more for you to do.";

    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    public DateOnly Today => scope.Today;

    internal IReadOnlyList<Asked> Waiting { get; private set; } = [];

    /// <summary>What they said yes to that has not begun.</summary>
    internal IReadOnlyList<Asked> Yes { get; private set; } = [];

    /// <summary>What they said no to, and may be asked about again where they say so.</summary>
    internal IReadOnlyList<Asked> Nos { get; private set; } = [];

    public static IEnumerable<SelectListItem> Answers =>
        [new("Yes, I would like to meet them", $"{AskedState.Yes}"), new("I would rather not", $"{AskedState.No}")];

    public async Task<bool> LoadAsync()
    {
        var mine = await scope.Database.ManyAsync<Asked>(AskedSql.Mine, new { worker = scope.Worker.Id });
        (Waiting, Yes) = ([.. mine.Where(one => one.State == AskedState.Waiting)], [.. mine.Where(one => one.State == AskedState.Yes)]);
        Nos = await scope.Database.ManyAsync<Asked>(AskedSql.MyNos, new { worker = scope.Worker.Id });
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Input.Answer == AskedState.Over)
        {
            await AgainAsync();
            return LocalRedirect("/peer/matching/asking");
        }

        // a yes may become a no for as long as nothing has begun
        if ((Input.Answer == AskedState.No ? Waiting.Concat(Yes) : Waiting).FirstOrDefault(one => one.AskedId == Input.Asked) is not { } asked) throw new RuleBrokenException(Settled);
        if (Input.Answer is not (AskedState.Yes or AskedState.No)) throw new RuleBrokenException("Choose yes, or that you would rather not.", "Input.Answer");
        try
        {
            await scope.Database.ExecuteOneAsync(AskedSql.Answer, new { asked = asked.AskedId, state = Input.Answer, today = scope.Today, version = asked.Version });
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException(Settled);
        }

        await AskedOver.FinishAsync(scope, asked.AskedId);
        await AskedOver.TellAsync(scope, asked);
        return LocalRedirect("/peer/matching/asking");
    }

    // a no holds for as long as the peer wants it to; nobody is told that it does not any more
    private async Task AgainAsync()
    {
        if (Nos.FirstOrDefault(one => one.AskedId == Input.Asked) is not { } no
            || await scope.Database.ExecuteAsync(AskedSql.MayAskAgain, new { asked = no.AskedId, version = no.Version }) == 0) throw new RuleBrokenException(Settled);
    }
}

public sealed record AnswerInput
{
    public Guid Asked { get; init; }

    [Display(Name = "Would you like to meet them?"), Required(ErrorMessage = "Choose yes, or that you would rather not.")]
    public AskedState? Answer { get; init; }
}
