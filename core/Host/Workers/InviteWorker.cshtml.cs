using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Host.Admin;
using Platform.Host.Audit;
using Platform.Host.Staff;
using Platform.Record;
using Platform.Record.Organisations;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.Rules;

namespace Platform.Host.Workers;

/// <summary>Invites somebody: the administrator passes the link on, which is shown once.</summary>
[Requires(HostPermissions.ChangeWorkers), StepUp]
internal sealed class InviteWorkerModel(IDatabase database, Invitations invitations, AuditTrail audit, IModules modules, LocalArea area) : PageModel, ILoadsPage
{
    [BindProperty]
    public InviteInput Input { get; set; } = new();

    /// <summary>The link just made; the cookie that carries it here is encrypted and read once.</summary>
    [TempData]
    public string? Made { get; set; }

    public string Link => $"{Request.Scheme}://{Request.Host}{Request.PathBase}{Made}";

    public IReadOnlyList<SelectListItem> Teams { get; private set; } = [];

    public IReadOnlyList<RoleGroup> Groups => RoleChoices.Of(modules, area.Words);

    public async Task<bool> LoadAsync()
    {
        Teams = [.. (await database.ManyAsync<TeamLine>(StaffSql.Teams)).Select(team => new SelectListItem($"{team.Name}, {team.Organisation}", $"{team.TeamId}"))];
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var roles = RoleChoices.Chosen(modules, area.Words, Input.Roles, []);
        if (roles.Count == 0) throw new RuleBrokenException("Choose at least one role. Without one nothing can be done.", "Input.Roles");
        RoleChoices.CheckTogether(roles, area.Words);
        var (team, called) = await TeamAsync();
        audit.ChangedWorker(AuditAction.WorkerInvite, null, $"{Input.Email!.Trim()}, {called}, {HeldRole.InWords(roles)}");
        Made = await invitations.WriteAsync(Input.Email!.Trim(), Input.Name!.Trim(), team, roles);
        return RedirectToPage();
    }

    // whoever is in a team sees whom it supports: these are made by the platform itself, later perhaps
    private bool IsTheAreasOwn(string team) =>
        Record.Organisations.Teams.IsSame(team, modules.Settings<RecordSettings>().FrontDoorTeam) || Record.Organisations.Teams.IsSame(team, AdminInvite.Team);

    private async Task<(Guid Id, string Called)> TeamAsync()
    {
        var (name, organisation) = (Input.NewTeam?.Trim(), Input.NewOrganisation?.Trim());
        if (string.IsNullOrEmpty(name))
        {
            return Input.TeamId is { } team && Teams.FirstOrDefault(one => one.Value == $"{team}") is { } chosen ? (team, chosen.Text)
                : throw new RuleBrokenException("Choose a team, or name a new one.", "Input.TeamId");
        }

        return string.IsNullOrEmpty(organisation)
            ? throw new RuleBrokenException("Say which organisation the new team belongs to.", "Input.NewOrganisation")
            : IsTheAreasOwn(name) && !Record.Organisations.Teams.IsSame(organisation, area.Name)
            ? throw new RuleBrokenException($"{name} is the name of a team that this area keeps for itself. Give the new team another name.", "Input.NewTeam")
            : (await Record.Organisations.Teams.NameAsync(database, name, organisation, "Input.NewTeam"), $"{name}, {organisation}");
    }
}

internal sealed record InviteInput
{
    [Display(Name = "E-mail address")]
    [Required(ErrorMessage = "Enter their e-mail address")]
    [StringLength(254, ErrorMessage = "The e-mail address must be 254 characters or fewer")]
    public string? Email { get; init; }

    [Display(Name = "Name, as colleagues know them")]
    [Required(ErrorMessage = "Enter their name")]
    [StringLength(100, ErrorMessage = "The name must be 100 characters or fewer")]
    public string? Name { get; init; }

    [Display(Name = "Team")]
    public Guid? TeamId { get; init; }

    [Display(Name = "Or a new team")]
    [StringLength(100, ErrorMessage = "The team's name must be 100 characters or fewer")]
    public string? NewTeam { get; init; }

    [Display(Name = "Organisation of the new team")]
    [StringLength(100, ErrorMessage = "The organisation's name must be 100 characters or fewer")]
    public string? NewOrganisation { get; init; }

    public List<string> Roles { get; init; } = [];
}
