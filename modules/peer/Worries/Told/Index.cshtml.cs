using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Peer.Matching;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace Peer.Worries.Told;

/// <summary>What a colleague hears of a worry that they told themselves, whether they still support the person or not.</summary>
[Requires(MatchingPermissions.Worry), NotAudited("What a colleague is told of a worry of their own; nobody is named, and nothing leads to who it was about")]
public sealed class IndexModel(ModuleScope scope) : PageModel, ILoadsPage
{
    [BindProperty]
    public Guid Clock { get; set; }

    internal IReadOnlyList<ToldBack> Told { get; private set; } = [];

    public string At(DateTime at) => WorryWords.At(scope, at);

    public async Task<bool> LoadAsync()
    {
        Told = await scope.Database.ManyAsync<ToldBack>(ToldSql.Mine, new { worker = scope.Worker.Id });
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await TellBack.ReadAsync(scope, Clock);
        return LocalRedirect("/peer/worries/told");
    }
}
