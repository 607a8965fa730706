using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Host.Admin;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.UI.Area;

namespace Platform.Host.Staff;

/// <summary>Who works here: team, organisation, roles and when they last signed in. Nobody whom they support.</summary>
[Requires(HostPermissions.ChangeWorkers)]
internal sealed class IndexModel(IDatabase database, IModules modules, LocalArea area, TimeProvider clock) : PageModel
{
    private ILookup<Guid, StaffRole> _roles = null!;

    public IReadOnlyList<StaffLine> Lines { get; private set; } = [];

    public IReadOnlyList<InviteLine> Invited { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Lines = await database.ManyAsync<StaffLine>(StaffSql.All);
        _roles = (await database.ManyAsync<StaffRole>(StaffSql.Roles)).ToLookup(role => role.WorkerId);
        Invited = await database.ManyAsync<InviteLine>(StaffSql.Invited, new { now = clock.GetUtcNow().UtcDateTime });
    }

    public string RolesOf(StaffLine line) => string.Join("; ", _roles[line.WorkerId].GroupBy(held => held.ModuleKey).Select(held =>
        $"{ModuleName(held.Key)}: {string.Join(", ", held.Select(one => RoleChoices.Words(one.Role, area.Words)))}"));

    public string When(DateTime? utc) => utc is { } known ? area.Words(known) : "never";

    private string ModuleName(string key) =>
        key == Permits.EveryModule ? "everything" : modules.Find(key) is { } module ? area.Words.Of(key, module.Info.Name) : key;
}
