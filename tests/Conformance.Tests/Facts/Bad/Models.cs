using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.People;

namespace Conformance.Tests.Facts.Bad;

/// <summary>Tells whoever has the number of a thing whose it is, and lets them change it.</summary>
[Requires("bad.thing.read")]
public sealed class LeakModel(IDatabase database) : PageModel
{
    public string? Whose { get; private set; }

    public async Task OnGetAsync(Guid id) => Whose = await database.OneAsync<string>(BadSql.Whose, new { thing = id });

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        await database.ExecuteAsync(BadSql.Change, new { thing = id, note = $"{Ids.New()}" });
        return LocalRedirect("/bad");
    }
}

/// <summary>Refuses the role that holds its permission.</summary>
[Requires("bad.thing.read")]
public sealed class PickyModel(CurrentWorker worker) : PageModel
{
    public IActionResult OnGet() => worker.Can("core.modules.read") ? Page() : StatusCode(403);
}

[AllowAnonymous]
public sealed class EverybodyModel : PageModel
{
    public IFormFile? Raw { get; set; }

    public void OnGet(IReadOnlyList<IFormFile>? more) => _ = more;
}

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
