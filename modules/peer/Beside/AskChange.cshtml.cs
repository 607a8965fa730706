using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;
using Peer.Matching.Pairing;
using Peer.Matching;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Peer.Beside;

/// <summary>A peer asks for a change. Whoever matches is told that one is wanted, in the same words whoever wants it.</summary>
[Requires(MatchingPermissions.AskChange)]
public sealed class AskChangeModel(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    private SupportCard _support = new();

    public CurrentPerson Person => person;

    public bool IsMine => _support.LeadWorkerId == scope.Worker.Id;

    public async Task<bool> LoadAsync()
    {
        var support = await Search.MineAsync(scope, person.Id);
        _support = support ?? _support;
        return support is not null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!IsMine) throw new RuleBrokenException("Somebody else supports them by now. There is nothing to ask for.");
        await ChangeMatch.WantedAsync(scope, _support);
        return LocalRedirect(MatchingWork.BesideLink(person.Id));
    }
}
