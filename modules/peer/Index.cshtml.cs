using Microsoft.AspNetCore.Mvc.RazorPages;
using Peer.Matching;
using Peer.Peers;
using Peer.Supervision;
using Peer.Training;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace Peer;

[Requires(PeerPermissions.ReadFront), Audited(Look.List)]
public sealed class IndexModel(ModuleScope scope, PeerSettings settings, AuditTrail audit) : PageModel, ILoadsPage
{
    private readonly TrainingPack _courses = scope.Pack<TrainingPack>();
    private IReadOnlyList<Supported> _supported = [];

    public DateOnly Today => scope.Today;

    public string TeamName => scope.Worker.TeamName;

    public bool SeesPeers => scope.Worker.Can(PeerPermissions.ReadPeers);

    public bool Matches => scope.Worker.Can(MatchingPermissions.Read);

    public bool SeesChecks => scope.Worker.Can(PeerPermissions.KeepChecks);

    public bool MayAdd => scope.Worker.Can(PeerPermissions.KeepPeers);

    /// <summary>Whoever matches and keeps no peers could tell from it why somebody is not on offer.</summary>
    public bool SeesRoom => MayAdd;

    public bool MaySupervise => scope.Worker.Can(PeerPermissions.KeepSupervision);

    public bool SeesMeasures => scope.Worker.Can(PeerPermissions.ReadMeasures);

    /// <summary>Whether the role of a peer is theirs; whether a coordinator has added them is another matter.</summary>
    public bool MayBePeer => scope.Worker.Can(PeerPermissions.Own);

    internal IReadOnlyList<PeerStanding> Peers { get; private set; } = [];

    internal PeerStanding? Mine { get; private set; }

    internal IReadOnlyList<Supported> MyPeople => Mine is null ? [] : [.. _supported.Where(one => one.LeadWorkerId == Mine.Peer.WorkerId)];

    internal IEnumerable<IGrouping<PeerState, PeerStanding>> ByState => Peers.GroupBy(one => one.Peer.State);

    /// <summary>What is missing; whoever may not see the check does not learn how it stands.</summary>
    internal IReadOnlyList<string> MissingOf(PeerStanding one) =>
        [.. one.Missing(_courses, Today).Select(missing => missing.What).Where(what => SeesChecks || what is not (PeerStanding.NoCheck or PeerStanding.NoOwnRecord)).Distinct()];

    internal bool IsLate(PeerStanding one) => one.Peer.State == PeerState.Ready && !one.IsSupervised(Today, settings);

    internal DateOnly? NextTalk(PeerStanding one) => one.Next(TalkKind.Line)?.DueOn;

    public async Task<bool> LoadAsync()
    {
        var all = await PeerTeam.ReadAsync(scope);
        Mine = MayBePeer ? all.FirstOrDefault(one => one.Peer.WorkerId == scope.Worker.Id) : null;
        if (SeesPeers) Peers = all;
        _supported = await scope.Database.ManyAsync<Supported>(PeerSql.Supported, new { team = scope.Worker.TeamId });
        audit.Listed(MyPeople.Select(one => one.PersonId));
        return true;
    }
}
