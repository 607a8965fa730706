using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace Peer.Peers.Standing;

[Requires(PeerPermissions.KeepPeers), NotAudited("About a colleague, and nobody who is supported")]
public sealed class AgreeModel(ModuleScope scope, PeerSettings settings) : PeerPage(scope)
{
    private readonly ModuleScope _scope = scope;

    [BindProperty]
    public AgreeInput Input { get; set; } = new();

    internal IReadOnlyList<Colleague> Supervisors { get; private set; } = [];

    public int Most => settings.CaseloadLimit;

    public IEnumerable<SelectListItem> SupervisorItems => Supervisors.Select(one => new SelectListItem(one.Name, $"{one.WorkerId}")).Append(new SelectListItem("Not yet", ""));

    public override async Task<bool> LoadAsync()
    {
        if (!await base.LoadAsync()) return false;
        Supervisors = [.. (await _scope.Database.ManyAsync<Colleague>(PeerSql.Supervisors, new { team = _scope.Worker.TeamId })).Where(one => one.WorkerId != Peer.WorkerId)];
        return true;
    }

    public void OnGet() => Input = new AgreeInput { Capacity = Peer.Capacity, SupervisorId = Peer.SupervisorId, Engaged = Peer.Engaged };

    public async Task<IActionResult> OnPostAsync()
    {
        Check(Input.Capacity!.Value, Most, Input.SupervisorId, Supervisors);
        await KeepPeer.AgreeAsync(_scope, Standing, Input.Capacity.Value, Input.SupervisorId, Input.Engaged);
        return ToPeer;
    }

    /// <exception cref="RuleBrokenException">It is more than the area allows, or nobody who supervises.</exception>
    internal static void Check(int capacity, int most, Guid? supervisor, IReadOnlyList<Colleague> supervisors)
    {
        if (capacity < 0 || capacity > most) throw new RuleBrokenException($"Enter a whole number from 0 to {most}.", "Input.Capacity");
        if (supervisor is { } one && supervisors.All(colleague => colleague.WorkerId != one)) throw new RuleBrokenException("Choose somebody of your team who supervises.", "Input.SupervisorId");
    }
}

public sealed record AgreeInput
{
    [Display(Name = "Who supervises them?")]
    public Guid? SupervisorId { get; init; }

    [Display(Name = "Are they paid, or a volunteer?")]
    public Engaged? Engaged { get; init; }

    [Display(Name = "How many {people} at most?"), Required(ErrorMessage = "Enter a whole number. None is fine.")]
    public int? Capacity { get; init; }
}
