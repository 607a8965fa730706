using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace Platform.Record.Referrals.Closing;

[Requires(ReferralPermissions.Close), NotAudited("It shows supports and days, and nobody")]
public sealed class IndexModel(Closures closures, IModules modules) : PageModel, ILoadsPage
{
    internal IReadOnlyList<Closure> Closed { get; private set; } = [];

    public bool MayClose => closures.Own.Count > 0;

    public async Task<bool> LoadAsync()
    {
        Closed = await closures.NowAsync();
        return true;
    }

    public async Task<IActionResult> OnPostOpenAsync(Guid closure)
    {
        await closures.OpenAsync(closure);
        return LocalRedirect("/referrals/closed");
    }

    public string NameOf(string moduleKey) => modules.Find(moduleKey)?.Support?.Name ?? moduleKey;

    internal bool IsOwn(Closure closure) => closures.IsOwn(closure.ModuleKey);
}
