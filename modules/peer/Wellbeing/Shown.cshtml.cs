using Microsoft.AspNetCore.Mvc;
using Peer.Peers;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;

namespace Peer.Wellbeing;

/// <summary>The plan of a peer who shows it to whoever supervises them; for everybody else it is not there.</summary>
[Requires(PeerPermissions.KeepSupervision), NotAudited("A plan that a colleague shows, and nobody who is supported")]
public sealed class ShownModel(ModuleScope scope) : PeerPage(scope)
{
    private readonly ModuleScope _scope = scope;

    internal WellbeingPlan Plan { get; private set; } = new();

    public override async Task<bool> LoadAsync()
    {
        if (!await base.LoadAsync()) return false;
        if (await _scope.Database.OneAsync<WellbeingPlan>(WellbeingSql.ShownTo, new { peer = PeerId, worker = _scope.Worker.Id }) is not { } plan) return false;
        Plan = plan;
        return true;
    }
}
