using Peer.Demo;
using Peer.Matching.Asking;
using Peer.Matching.Choosing;
using Peer.Matching.Wishes;
using Peer.Matching;
using Peer.Peers.Standing;
using Peer.Peers;
using Peer.Profiles;
using Peer.Reviews;
using Peer.Supervision.Hard;
using Peer.Training;
using Peer.Worries;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Peer.Tests")]

namespace Peer;

public sealed class PeerModule : IModule
{
    internal const string Key = "peer";

    private const string Name = "Peer support";

    public ModuleInfo Info { get; } = new(Key, Name, "Somebody who has been there themselves, chosen by {a person}.");

    public void Compose(IModuleBuilder module) => module
        .Settings<PeerSettings>()
        .Pack<ProfileFields>("peer-profile")
        .Pack<TrainingPack>("peer-training")
        .Permissions(PeerPermissions.All)
        .Permissions(MatchingPermissions.All)
        .Provides(new SupportKind(Name, ["belonging", "advocacy", "work-and-learning"], PeerPermissions.Give) { LedBy = PeerPermissions.Lead, FreeFor = FindPeers.WorkersAsync })
        .NotPersonal("peer_peer", "peer_profile", "peer_said", "peer_change", "peer_check", "peer_training", "peer_talk", "peer_wellbeing")
        .NotPersonal("peer_asked", "peer_worry_clock", "peer_told_back")
        .Nav(Name, "/Index", PeerPermissions.ReadFront)
        .PersonTab(Name, "/Matching/ForPerson", MatchingPermissions.Read)
        .PersonTab("What you need to know", "/Beside/ForPerson", MatchingPermissions.Beside)
        .PersonCard(Name, MatchingSql.Card, MatchingPermissions.Read)
        .Timeline([.. MatchingTimeline.All, .. WorryTimeline.All])
        .Work([.. PeerWork.All, .. MatchingWork.All, .. ReviewWork.All, .. WorryWork.All])
        .Asks([TellWishes.Topic])
        .On<SupportStarted>(MatchingEvents.Open)
        .On<SupportLedBy>(MatchingEvents.LedByOther)
        .On<SupportEnded>(MatchingEvents.Close)
        .On<SupportEnded>(WorryClock.Ended)
        .On<SupportEnded>(Debriefs.AfterDeath)
        .On<DeathTakenBack>(MatchingEvents.Again)
        .On<PersonDied>(WorryClock.Died)
        .On<DeathTakenBack>(WorryClock.Again)
        .On<PersonMerged>(MatchingEvents.Merged)
        .Every(hours: 1, Lapsed.LookAsync)
        .Every(hours: 1, WorryClock.Rise)
        .Every(hours: 1, Unanswered.LookAsync)
        .Demo(PeerDemo.Write);
}
