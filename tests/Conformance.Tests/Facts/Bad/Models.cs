using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.People;

namespace Conformance.Tests.Facts.Bad;

[Requires("bad.thing.read")]
public sealed class LeakModel : PageModel;

/// <summary>Refuses the role that holds its permission.</summary>
[Requires("bad.thing.read")]
public sealed class PickyModel(CurrentWorker worker) : PageModel
{
    public IActionResult OnGet() => worker.Can("core.modules.read") ? Page() : StatusCode(403);
}

[AllowAnonymous]
public sealed class EverybodyModel : PageModel;

[Requires("bad.thing.none")]
public sealed class OutsideModel : PageModel;

/// <summary>Takes a form without its token, and as often as it is sent.</summary>
[Requires("bad.thing.read"), IgnoreAntiforgeryToken]
public sealed class ForPersonModel(IDatabase database, CurrentPerson person) : PageModel
{
    public async Task<IActionResult> OnPostAsync(string? note)
    {
        await database.ExecuteAsync(BadSql.Add, new { thing = Ids.New(), person = person.Id, note = note ?? "" });
        return LocalRedirect("/bad");
    }
}
