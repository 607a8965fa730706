using Peer.Checks;
using Peer.Peers;
using Peer.Peers.Standing;
using Peer.Supervision;
using Peer.Training;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;

namespace Peer.Own;

/// <summary>Everything that is kept of a peer as a colleague, to themselves.</summary>
[Requires(PeerPermissions.Own), NotAudited("What is kept of a peer, to themselves, and nobody who is supported")]
public sealed class StandingModel(ModuleScope scope) : OwnPage(scope)
{
    private readonly ModuleScope _scope = scope;

    internal TrainingPack Courses { get; } = scope.Pack<TrainingPack>();

    internal IReadOnlyList<Missing> Missing => Standing.Missing(Courses, Today);

    internal IReadOnlyList<Check> Checks { get; private set; } = [];

    internal IReadOnlyList<Change> Changes { get; private set; } = [];

    internal IReadOnlyList<Talk> Planned => [.. Standing.Talks.Where(talk => talk.IsOpen)];

    internal IReadOnlyList<Talk> Held => [.. Standing.Talks.Where(talk => !talk.IsOpen).Reverse()];

    public override async Task<bool> LoadAsync()
    {
        if (!await base.LoadAsync()) return false;
        Checks = await _scope.Database.ManyAsync<Check>(CheckSql.Of, new { peer = Me.PeerId });
        Changes = await _scope.Database.ManyAsync<Change>(PeerSql.Changes, new { peer = Me.PeerId });
        return true;
    }
}
