using Peer.Peers;
using Peer.Supervision;
using Peer.Training;
using Platform.Sdk.Measures;

namespace Peer.Measures;

/// <summary>How the team looks after its peers. Nothing here is about how anybody works.</summary>
internal sealed class PeerMeasures(IReadOnlyList<PeerStanding> peers, TrainingPack courses, PeerSettings settings, DateOnly today)
{
    private const int LookBackDays = 365;

    private readonly List<PeerStanding> _working = [.. peers.Where(one => one.Peer.State is PeerState.Ready or PeerState.Preparing)];

    public IReadOnlyList<Measure> All => [Supervised(), Reflected(), Debriefed(), Checked(), Trained(), Places(), Ready()];

    private string Resting => (peers.Count - _working.Count) switch
    {
        0 => "Nobody: every peer of the team is in it",
        1 => "1 who is pausing or has moved on",
        var more => $"{more} who are pausing or have moved on",
    };

    private Measure Supervised() => new(
        "Supervision on time", new Share(_working.Count(one => one.IsSupervised(today, settings)), _working.Count).InWords,
        $"Peers whose last supervision is no longer ago than {settings.SupervisionEveryWeeks} weeks, or two where that was agreed at their check ÷ peers. Where none was held since: who became a peer, or came back from a pause, no longer ago than that.", "Peers who are ready or preparing", Resting);

    private Measure Reflected() => new(
        "Reflection group on time", new Share(_working.Count(one => one.Last(TalkKind.Reflection) >= today.AddDays(-7 * settings.ReflectionEveryWeeks)), _working.Count).InWords,
        $"Peers who were in the group within the last {settings.ReflectionEveryWeeks} weeks ÷ peers.", "Peers who are ready or preparing", Resting);

    private Measure Debriefed()
    {
        var asked = peers.SelectMany(one => one.Talks).Where(talk => talk.Kind == TalkKind.Debrief && (talk.HeldOn ?? talk.DueOn) >= today.AddDays(-LookBackDays)).ToList();
        var declined = asked.RemoveAll(talk => talk.DeclinedOn is not null);
        var due = asked.Where(talk => !talk.IsOpen || talk.DueOn < today).ToList();
        return new(
            "Debriefs in time", new Share(due.Count(talk => talk.HeldOn <= talk.DueOn), due.Count).InWords,
            $"Debriefs held by the day on which {settings.DebriefWithinHours} hours were over ÷ debriefs that were held or are overdue, in the last 12 months.", "Debriefs offered in the last 12 months that are not still to come",
            $"{asked.Count - due.Count} still to come, {declined} offered to somebody who would rather not, and what nobody told a coordinator of");
    }

    private Measure Checked() => new(
        "Checks in date", new Share(_working.Count(one => one.Check?.IsGood(today) == true), _working.Count).InWords,
        "Peers whose latest check is decided, lets them begin and still counts today ÷ peers.", "Peers who are ready or preparing", Resting);

    private Measure Trained() => new(
        "Training done", new Share(_working.Count(one => one.Missing(courses, today).All(missing => missing.What != PeerStanding.NoTraining)), _working.Count).InWords,
        "Peers who have finished everything that the area needs before somebody is ready ÷ peers.", "Peers who are ready or preparing", Resting);

    private Measure Places()
    {
        var ready = peers.Where(one => one.Peer.State == PeerState.Ready).ToList();
        var (places, free) = (ready.Sum(one => one.Peer.Capacity), ready.Sum(one => one.Room));
        return new(
            "Places free", new Share(free, places).InWords, "What each peer has room for, as they say themselves, without whom they support now ÷ what they support at most. Whoever supports more than they would like counts as full.",
            "Places of peers who are ready", $"{peers.Count - ready.Count} {(peers.Count - ready.Count == 1 ? "peer" : "peers")} not ready now");
    }

    private Measure Ready() => new(
        "Ready", new Share(peers.Count(one => one.Peer.State == PeerState.Ready), peers.Count(one => one.Peer.State != PeerState.Left)).InWords,
        "Peers who are ready ÷ peers. A pause counts against nobody; the number says how many more the team could prepare.", "Peers who have not moved on", $"{peers.Count(one => one.Peer.State == PeerState.Left)} who moved on");
}
