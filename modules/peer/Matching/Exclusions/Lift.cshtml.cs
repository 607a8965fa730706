using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Peer.Matching.Exclusions;

[Requires(MatchingPermissions.KeepExclusions)]
public sealed class LiftModel(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "exclusionId")]
    public Guid ExclusionId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    internal Exclusion Kept { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        var kept = (await KeepExclusions.OfAsync(scope, person.Id)).FirstOrDefault(one => one.ExclusionId == ExclusionId);
        Kept = kept ?? Kept;
        return kept is not null;
    }

    public void OnGet() => Version = Kept.Version;

    public async Task<IActionResult> OnPostAsync()
    {
        await KeepExclusions.LiftAsync(scope, person.Id, Kept, Version);
        return LocalRedirect(KeepExclusions.Link(person.Id));
    }
}
