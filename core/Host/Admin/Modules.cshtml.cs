using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Host.Modules;
using Platform.Sdk.Access;

namespace Platform.Host.Admin;

/// <summary>Which modules there are and how they stand.</summary>
[Requires(HostPermissions.ReadModules)]
public sealed class ModulesModel(ModuleReport report) : PageModel
{
    /// <summary>One line for each module.</summary>
    public IReadOnlyList<ModuleLine> Lines { get; private set; } = [];

    /// <summary>Reads them.</summary>
    public async Task OnGetAsync() => Lines = await report.ReadAsync();
}
