using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Host.Faults;
using Platform.Host.Modules;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.UI.Area;

namespace Platform.Host.Admin;

/// <summary>Which modules there are, how they stand, and what failed in them.</summary>
[Requires(HostPermissions.ReadModules)]
public sealed class ModulesModel(ModuleReport report, LocalArea area) : PageModel
{
    /// <summary>One line for each module.</summary>
    public IReadOnlyList<ModuleLine> Lines { get; private set; } = [];

    /// <summary>What failed, the newest first.</summary>
    public IReadOnlyList<FaultRow> Faults { get; private set; } = [];

    /// <summary>Reads them.</summary>
    public async Task OnGetAsync()
    {
        Lines = await report.ReadAsync();
        Faults = [.. Lines.SelectMany(line => line.Faults).OrderByDescending(fault => fault.LastAt)];
    }

    /// <summary>The colour of a status, which also says itself in words.</summary>
    public string ColourOf(ModuleLine line) => line.Status switch
    {
        nameof(ModuleStatus.On) => "govuk-tag--green",
        nameof(ModuleStatus.Off) => "govuk-tag--grey",
        nameof(ModuleStatus.Refused) => "govuk-tag--red",
        _ => "govuk-tag--yellow",
    };

    /// <summary>An instant as the clock on the area's wall showed it.</summary>
    public string When(DateTime utc) => area.Words(utc);
}
