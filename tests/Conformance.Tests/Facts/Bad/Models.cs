using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;

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
