using Peer.Checks;
using Peer.Supervision;
using Peer.Training;

namespace Peer.Peers;

/// <summary>A peer with all that looking after them takes.</summary>
internal sealed record PeerStanding(PeerSupporter Peer, Check? Check, IReadOnlyList<CourseTaken> Training, IReadOnlyList<Talk> Talks)
{
    public const string NoTraining = "Training", NoCheck = "Check", NoProfile = "Profile", NoSupervisor = "Supervision", NoOwnRecord = "Own record", NoRole = "Account";

    private const int TwoWeeks = 2;

    /// <summary>The next talk of a kind that is planned; null where none is.</summary>
    public Talk? Next(TalkKind kind) => Talks.FirstOrDefault(talk => talk.Kind == kind && talk.IsOpen);

    /// <summary>The day of the last talk of a kind; null where none was held in the last year.</summary>
    public DateOnly? Last(TalkKind kind) => Talks.LastOrDefault(talk => talk.Kind == kind && talk.HeldOn is not null)?.HeldOn;

    /// <summary>How many weeks lie between two talks with their supervisor at most: two where that was agreed at their check.</summary>
    public int EveryWeeks(PeerSettings settings) => Check?.Agreed.Contains(Condition.SupervisionEveryTwoWeeks) == true ? Math.Min(TwoWeeks, settings.SupervisionEveryWeeks) : settings.SupervisionEveryWeeks;

    /// <summary>How many more people they could support one to one.</summary>
    public int Room => Check?.Agreed.Contains(Condition.GroupsOnly) == true ? 0 : Peer.Room;

    /// <summary>What is still to be done before they can be offered to anybody, each with what to do; empty when they are ready.</summary>
    public IReadOnlyList<Missing> Missing(TrainingPack courses, DateOnly today)
    {
        var done = Training.Where(one => one.DoneOn is not null).Select(one => one.Course).ToHashSet();
        List<Missing> missing = [.. courses.Missing(done).Select(course => new Missing(NoTraining, $"Training: {course}"))];
        if (Peer.HasRole == 0) missing.Add(new(NoRole, "Account: an administrator gives them the role of a peer, both for the record and here, under Teams and accounts"));
        if (Check is null) missing.Add(new(NoCheck, "Check: write down the check and what was decided"));
        else if (Check.Decision == CheckDecision.NotYet) missing.Add(new(NoCheck, "Check: it was decided that it is not yet time"));
        else if (!Check.IsGood(today)) missing.Add(new(NoCheck, "Check: it no longer counts, renew it"));
        if (Peer.ShownOn is null) missing.Add(new(NoProfile, "Profile: the peer writes it and says that it may be shown"));
        if (Peer.SupervisorId is null) missing.Add(new(NoSupervisor, "Supervision: name who supervises them"));
        if (Peer.OwnRecordOn is null) missing.Add(new(NoOwnRecord, "Own record: ask whether they have one here"));
        return missing;
    }

    /// <summary>Whether the last supervision is no longer ago than it should be; of somebody who has just begun, or come back, whether it can still be so.</summary>
    public bool IsSupervised(DateOnly today, PeerSettings settings)
    {
        var since = Last(TalkKind.Line) is { } last && last > Peer.BeganOn ? last : Peer.BeganOn;
        return since >= today.AddDays(-7 * EveryWeeks(settings));
    }
}

/// <summary>One thing that is missing.</summary>
/// <param name="What">What kind of thing.</param>
/// <param name="Sentence">What to do.</param>
internal sealed record Missing(string What, string Sentence);
