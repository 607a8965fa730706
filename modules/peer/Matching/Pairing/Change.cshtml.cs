using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace Peer.Matching.Pairing;

[Requires(MatchingPermissions.Match)]
public sealed class ChangeModel(ModuleScope scope, ISupport lead, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    /// <summary>Which peer support, where two go on.</summary>
    [BindProperty(SupportsGet = true, Name = "support")]
    public Guid? Which { get; set; }

    internal SupportCard Support { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        var support = await Search.SupportAsync(scope, person.Id, Which);
        Support = support ?? Support;
        return support is not null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ChangeMatch.RunAsync(scope, lead, Support);
        return LocalRedirect(MatchingWork.Link(Support));
    }
}
