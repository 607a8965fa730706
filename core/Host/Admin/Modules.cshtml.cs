using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Data.Schema;
using Platform.Host.Modules;
using Platform.Sdk.Access;

namespace Platform.Host.Admin;

/// <summary>Which modules there are and how they stand.</summary>
[Requires(HostPermissions.ReadModules)]
public sealed class ModulesModel : PageModel
{
    /// <summary>One line for each module.</summary>
    public IReadOnlyList<ModuleLine> Lines { get; private set; } = [];

    public async Task OnGetAsync() => Lines = await report.ReadAsync();
}
