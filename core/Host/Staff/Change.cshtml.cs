using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Host.Admin;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace Platform.Host.Staff;

/// <summary>One who works here: their team and roles, and the way back for somebody who left.</summary>
[Requires(HostPermissions.ChangeWorkers), StepUp]
internal sealed class ChangeModel(IDatabase database, ChangeStaff change, IModules modules, LocalArea area) : PageModel, ILoadsPage
{
    private IReadOnlyList<StaffRole> _held = [];

    [FromRoute]
    public Guid WorkerId { get; init; }

    [BindProperty]
    public ChangeInput Input { get; set; } = new();

    /// <summary>A link just made; the cookie that carries it here is encrypted and read once.</summary>
    [TempData]
    public string? Made { get; set; }

    public string Link => $"{Request.Scheme}://{Request.Host}{Request.PathBase}{Made}";

    public StaffLine Line { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Teams { get; private set; } = [];

    public IReadOnlyList<RoleGroup> Groups => RoleChoices.Of(modules, area.Words);

    public async Task<bool> LoadAsync()
    {
        if (await database.OneAsync<StaffLine>(StaffSql.One, new { worker = WorkerId }) is not { } line) return false;
        Line = line;
        _held = await database.ManyAsync<StaffRole>(StaffSql.RolesOf, new { worker = WorkerId });
        Teams = [.. (await database.ManyAsync<TeamLine>(StaffSql.Teams)).Select(team => new SelectListItem($"{team.Name}, {team.Organisation}", $"{team.TeamId}"))];
        return true;
    }

    public void OnGet() => Input = new()
    {
        TeamId = Line.TeamId, Version = Line.Version, Roles = [.. _held.Select(held => RoleChoices.Value(held.ModuleKey, held.Role))],
    };

    public async Task<IActionResult> OnPostAsync()
    {
        if (Teams.All(team => team.Value != $"{Input.TeamId}"))
        {
            ModelState.AddModelError("Input.TeamId", "Choose a team");
            return Page();
        }

        var roles = RoleChoices.Chosen(modules, area.Words, Input.Roles, _held);
        await change.ChangeAsync(Line with { Version = Input.Version }, Input.TeamId!.Value, roles);
        RoleChoices.CheckTogether(roles, area.Words);
        return LocalRedirect("/admin/workers");
    }

    public async Task<IActionResult> OnPostLinkAsync()
    {
        Made = await change.RenewAsync(Line);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostReturnAsync()
    {
        await change.ReturnAsync(Line with { Version = Input.Version });
        return RedirectToPage();
    }
}

internal sealed record ChangeInput
{
    [Display(Name = "Team")]
    [Required(ErrorMessage = "Choose a team")]
    public Guid? TeamId { get; init; }

    public List<string> Roles { get; init; } = [];

    public int Version { get; init; }
}
