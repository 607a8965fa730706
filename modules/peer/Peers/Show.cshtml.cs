using Peer.Peers.Standing;
using Peer.Profiles;
using Peer.Supervision;
using Peer.Training;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;

namespace Peer.Peers;

[Requires(PeerPermissions.ReadPeers), Audited(Look.List)]
public sealed class ShowModel(ModuleScope scope, AuditTrail audit) : PeerPage(scope)
{
    private readonly ModuleScope _scope = scope;

    public bool MayKeep => _scope.Worker.Can(PeerPermissions.KeepPeers);

    /// <summary>Level, dates and decision are for coordinators only.</summary>
    public bool SeesCheck => _scope.Worker.Can(PeerPermissions.KeepChecks);

    public bool MaySupervise => _scope.Worker.Can(PeerPermissions.KeepSupervision);

    public bool MayTrain => _scope.Worker.Can(PeerPermissions.KeepTraining);

    /// <summary>Whether they have shown their own plan to whoever looks.</summary>
    public bool IsShownPlan { get; private set; }

    internal TrainingPack Courses { get; } = scope.Pack<TrainingPack>();

    /// <summary>What is missing; whoever may not see the check does not learn how it stands.</summary>
    internal IReadOnlyList<Missing> Missing => [.. Standing.Missing(Courses, Today).Where(one => SeesCheck || one.What is not (PeerStanding.NoCheck or PeerStanding.NoOwnRecord))];

    internal IReadOnlyList<Supported> Supported { get; private set; } = [];

    internal IReadOnlyList<Change> Changes { get; private set; } = [];

    internal IReadOnlyList<Talk> Planned => [.. Standing.Talks.Where(talk => talk.IsOpen)];

    internal IReadOnlyList<Talk> Held => [.. Standing.Talks.Where(talk => !talk.IsOpen).Reverse()];

    public override async Task<bool> LoadAsync()
    {
        if (!await base.LoadAsync()) return false;
        var theirs = await _scope.Database.ManyAsync<Supported>(PeerSql.Supported, new { team = _scope.Worker.TeamId });
        Supported = [.. theirs.Where(one => one.LeadWorkerId == Peer.WorkerId)];
        Changes = await _scope.Database.ManyAsync<Change>(PeerSql.Changes, new { peer = PeerId });
        IsShownPlan = await _scope.Database.OneAsync<int>(Wellbeing.WellbeingSql.IsShownTo, new { peer = PeerId, worker = _scope.Worker.Id }) > 0;
        audit.Listed(Supported.Select(one => one.PersonId));
        return true;
    }
}
