using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Peer.Peers.Standing;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace Peer.Peers;

[Requires(PeerPermissions.KeepPeers)]
public sealed class AddModel(ModuleScope scope, PeerSettings settings) : PageModel, ILoadsPage
{
    [BindProperty]
    public AddInput Input { get; set; } = new();

    internal IReadOnlyList<Colleague> Candidates { get; private set; } = [];

    internal IReadOnlyList<Colleague> Supervisors { get; private set; } = [];

    public int Most => settings.CaseloadLimit;

    public IEnumerable<SelectListItem> CandidateItems => Candidates.Select(one => new SelectListItem(one.Name, $"{one.WorkerId}"));

    public IEnumerable<SelectListItem> SupervisorItems => Supervisors.Select(one => new SelectListItem(one.Name, $"{one.WorkerId}")).Append(new SelectListItem("Not yet", ""));

    public async Task<bool> LoadAsync()
    {
        var team = new { team = scope.Worker.TeamId };
        Candidates = [.. (await scope.Database.ManyAsync<Colleague>(PeerSql.Candidates, team)).Where(one => one.WorkerId != scope.Worker.Id)];
        Supervisors = await scope.Database.ManyAsync<Colleague>(PeerSql.Supervisors, team);
        return true;
    }

    public void OnGet() => Input = new AddInput { Capacity = Math.Min(2, Most) };

    public async Task<IActionResult> OnPostAsync()
    {
        var colleague = Candidates.FirstOrDefault(one => one.WorkerId == Input.WorkerId) ?? throw new RuleBrokenException("Choose a colleague of your team who is not a peer yet.", "Input.WorkerId");
        AgreeModel.Check(Input.Capacity!.Value, Most, Input.SupervisorId, Supervisors);
        if (Input.SupervisorId == Input.WorkerId) throw new RuleBrokenException("Choose somebody else: nobody supervises themselves.", "Input.SupervisorId");
        var peer = await KeepPeer.AddAsync(scope, colleague, Input.SupervisorId, Input.Capacity.Value);
        return LocalRedirect($"/peer/peers/standing/own-record/{peer.PeerId}");
    }
}

public sealed record AddInput
{
    [Display(Name = "Who becomes a peer?"), Required(ErrorMessage = "Choose a colleague.")]
    public Guid? WorkerId { get; init; }

    [Display(Name = "Who supervises them?")]
    public Guid? SupervisorId { get; init; }

    [Display(Name = "How many {people} at most?"), Required(ErrorMessage = "Enter a whole number. None is fine.")]
    public int? Capacity { get; init; }
}
