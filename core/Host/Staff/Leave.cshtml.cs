using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Host.Admin;
using Platform.Record.Support.HandingOn;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;

namespace Platform.Host.Staff;

/// <summary>Somebody leaves, or changes their work: whom they support goes to a colleague, without a name and without a number: some may be closed to that colleague.</summary>
[Requires(HostPermissions.ChangeWorkers), StepUp]
internal sealed class LeaveModel(IDatabase database, ChangeStaff change, HandOver handOver) : PageModel, ILoadsPage
{
    private IReadOnlyList<Taker> _takers = [];

    [FromRoute]
    public Guid WorkerId { get; init; }

    [BindProperty]
    public LeaveInput Input { get; set; } = new();

    public StaffLine Line { get; private set; } = null!;

    public IReadOnlyList<LedInTeam> Led { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        if (await database.OneAsync<StaffLine>(StaffSql.One, new { worker = WorkerId }) is not { DisabledAt: null } line) return false;
        Line = line;
        Led = await handOver.LedAsync(WorkerId);
        _takers = await handOver.TakersAsync(WorkerId);
        return true;
    }

    /// <summary>Colleagues of a team, its leads first; one that leads is proposed.</summary>
    public IReadOnlyList<SelectListItem> TakersIn(LedInTeam led)
    {
        var colleagues = _takers.Where(one => one.TeamId == led.TeamId).ToList();
        var proposed = Input.To.GetValueOrDefault(led.TeamId) ?? colleagues.FirstOrDefault(one => one.Leads)?.WorkerId;
        return [.. colleagues.Select(one => new SelectListItem(one.Leads ? $"{one.Name}, team lead" : one.Name, $"{one.WorkerId}", one.WorkerId == proposed))];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var (line, takers) = (Line with { Version = Input.Version }, Input.To.Where(one => one.Value is not null).ToDictionary(one => one.Key, one => one.Value!.Value));
        if (Input.What == Leaving.Leaves) await change.LeaveAsync(line, takers);
        else await change.HandOnAsync(line, takers);
        return LocalRedirect($"/admin/workers/{WorkerId}");
    }
}

/// <summary>Why support is handed on.</summary>
internal enum Leaving
{
    Leaves,
    Stays,
}

internal sealed record LeaveInput
{
    [Display(Name = "What happens?")]
    [Required(ErrorMessage = "Say whether they leave or stay")]
    public Leaving? What { get; init; }

    /// <summary>Who takes over in each team.</summary>
    public Dictionary<Guid, Guid?> To { get; init; } = [];

    public int Version { get; init; }
}
