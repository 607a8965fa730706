using Platform.Record.Contacts;
using Platform.Record.Support.Handovers;
using Platform.Record.Work;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Support.Endings;

/// <summary>
/// Ends support: one worker proposes it with a reason and a way back, a lead who is somebody else decides. Nothing else ends it, and no day does. Whatever the
/// reason, where the person was not reached last, what was tried is counted when it is proposed and again when it is decided.
/// </summary>
public sealed class EndSupport(
    IDatabase database, Episodes episodes, IModules modules, CurrentWorker worker, ITimeline timeline, WorkItems work, IOtherWays ways, IEvents events, LocalArea area, TimeProvider clock)
{
    private const string DecidePage = "ending/decide";

    private const string Decided = "This was decided already, or taken back. Go back to the support to see how it stands.";

    private DateOnly DayOf(DateTime at) => DateOnly.FromDateTime(area.ToLocal(at));

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    internal async Task<IReadOnlyList<EndingRow>> OfAsync(Guid person) => await database.ManyAsync<EndingRow>(EndingSql.Of, new { person });

    /// <summary>What was proposed for one episode: what waits to be decided first, then the newest.</summary>
    internal async Task<IReadOnlyList<EndingRow>> OfAsync(Guid person, Guid support) =>
        [.. (await OfAsync(person)).Where(one => one.SupportId == support).OrderByDescending(one => one.IsProposed)];

    internal async Task<EndingRow?> ProposedAsync(Guid person, Guid support) => (await OfAsync(person, support)).FirstOrDefault(one => one.IsProposed);

    /// <summary>What was done to reach them, and whether they had the last word before it was proposed; today where nothing is yet.</summary>
    internal async Task<Evidence> EvidenceAsync(Guid person, SupportCard episode, DateTime? proposedAt = null) => Evidence.Of(
        await database.ManyAsync<TriedRow>(EndingSql.Tried, new { person, support = episode.SupportId }),
        (await database.OneAsync<LastReached>(EndingSql.Reached, new { person }))?.LastAt is { } at ? DayOf(at) : null,
        episode.StartedOn, DayOf(proposedAt ?? Now), episodes.SettingsOf(episode.ModuleKey));

    internal async Task ProposeAsync(Guid person, SupportCard episode, EndingInput input)
    {
        var reason = input.Reason!.Value;
        var words = string.IsNullOrWhiteSpace(input.Words) ? null : input.Words.Trim();
        if (reason == EndingReason.Died) throw new RuleBrokenException($"That a {area.Words.Person} died is recorded on a page of its own.", "Input.Reason");
        if (words is null && reason == EndingReason.OtherSupport) throw new RuleBrokenException("Name the support that took over.", "Input.Words");
        if (words is null && reason == EndingReason.Other) throw new RuleBrokenException("Say the reason in a few words.", "Input.Words");
        await episodes.HoldAsync(person);
        await episodes.AliveAsync(person);
        await episodes.GoesOnAsync(person, episode.SupportId);
        var evidence = await EvidenceAsync(person, episode);
        if (evidence.IsLacking(reason)) throw await LackingAsync(person, episode, evidence, reason, "Input.Reason");
        if (await ProposedAsync(person, episode.SupportId) is not null) throw new RuleBrokenException("This has been proposed already. A team lead decides.");
        await database.ExecuteAsync(EndingSql.Propose, new
        {
            id = Ids.New(), person, support = episode.SupportId, reason, words, evidence = evidence.Count > 0 ? evidence.InWords : null, wayBack = input.WayBack!.Trim(),
            byId = worker.IsSignedIn ? worker.Id : (Guid?)null, by = worker.IsSignedIn ? worker.Name : null, now = Now,
        });
        await timeline.WriteAsync(SupportTimeline.EndingProposed, person, $"{episodes.NameOf(episode.ModuleKey)}: it was proposed that support ends; {reason.InWords()}", words);
        await work.RaiseAsync(SupportTimeline.ToApprove, new NewWork(
            person, "Decide whether support ends", area.Today(clock), null, episode.TeamId, Link(person, episode, DecidePage)) { About = worker.IsSignedIn ? worker.Id : null });
    }

    /// <summary>Whoever proposed it thinks again: support goes on, and nobody has to decide.</summary>
    /// <exception cref="RuleBrokenException">Somebody else proposed it, or it was decided first.</exception>
    internal async Task TakeBackAsync(Guid person, SupportCard episode, EndingRow proposed)
    {
        if (proposed.ProposedById != worker.Id) throw new RuleBrokenException("Only whoever proposed it can take it back.");
        await episodes.HoldAsync(person);
        if (await database.ExecuteAsync(EndingSql.TakeBack, new { person, id = proposed.EndingId, worker = worker.Id }) == 0) throw new RuleBrokenException(Decided);
        await work.FinishEverywhereAsync(SupportTimeline.ToApprove, person, Link(person, episode, DecidePage));
        await timeline.WriteAsync(SupportTimeline.EndingProposed, person, $"{episodes.NameOf(episode.ModuleKey)}: whoever proposed that support ends took it back; it goes on");
    }

    /// <exception cref="RuleBrokenException">Whoever proposed it decides, a reason or a try is missing, or somebody decided first.</exception>
    internal async Task DecideAsync(Guid person, SupportCard episode, EndingRow proposed, DecisionInput input)
    {
        if (!proposed.IsProposed) throw new RuleBrokenException(Decided);
        var approved = input.Answer == Answer.Approve;
        var words = string.IsNullOrWhiteSpace(input.Words) ? null : input.Words.Trim();
        if (worker.IsSignedIn && worker.Id == proposed.ProposedById) throw new RuleBrokenException("You proposed this. Somebody else decides.");
        if (!approved && words is null) throw new RuleBrokenException("Say why support goes on, so that whoever proposed it knows what to try.", "Input.Words");
        await episodes.HoldAsync(person);
        await episodes.AliveAsync(person);
        var evidence = await EvidenceAsync(person, episode, proposed.ProposedAt);
        if (approved && evidence.IsLacking(proposed.Reason)) throw await LackingAsync(person, episode, evidence, proposed.Reason, "Input.Answer");
        var decided = await database.ExecuteAsync(EndingSql.Decide, new
        {
            person, id = proposed.EndingId, version = input.Version, decision = approved ? Decision.Approved : Decision.Declined, words,
            evidence = evidence.Count > 0 ? evidence.InWords : null, by = worker.IsSignedIn ? worker.Name : null, now = Now,
        });
        if (decided == 0) throw new RuleBrokenException(Decided);
        await episodes.GoesOnAsync(person, episode.SupportId);
        await work.FinishEverywhereAsync(SupportTimeline.ToApprove, person, Link(person, episode, DecidePage));
        if (approved)
        {
            await EndAsync(person, episode, proposed.Reason, proposed.Words);
            return;
        }

        await timeline.WriteAsync(SupportTimeline.EndingDeclined, person, $"{episodes.NameOf(episode.ModuleKey)}: support goes on", words);
        await work.RaiseAsync(SupportTimeline.EndingAnswered, new NewWork(
            person, "Support goes on. Read why, and what to try.", area.Today(clock), proposed.ProposedById, episode.TeamId, $"/people/{person}/support"));
    }

    /// <summary>Ends one episode, once whoever had to has agreed; behind the guard row of the person.</summary>
    internal async Task EndAsync(Guid person, SupportCard episode, EndingReason reason, string? words)
    {
        var on = area.Today(clock);
        await database.ExecuteOneAsync(EndingSql.End, new { person, support = episode.SupportId, on, untold = modules.On.Any(one => one.Info.Key == episode.ModuleKey) ? (EndingReason?)null : reason });
        await database.ExecuteAsync(HandoverSql.CallOffAll, new { person, support = episode.SupportId, now = Now });
        if (await database.OneAsync<int>(EndingSql.OpenInTeam, new { person, team = episode.TeamId }) == 0)
        {
            foreach (var kind in (WorkKind[])[ContactTimeline.TryAgain, SupportTimeline.LookIn, SupportTimeline.HandoverPlanned, SupportTimeline.HandedOn, SupportTimeline.EndingAnswered])
            {
                await work.FinishAsync(kind, person, episode.TeamId);
            }
        }

        await timeline.WriteAsync(SupportTimeline.Ended, person, $"{SupportTimeline.Called(episodes.NameOf(episode.ModuleKey))} ended: {reason.InWords()}", words);
        await events.RaiseAsync(new SupportEnded(person, episode.SupportId, episode.ModuleKey, episode.TeamId, episode.LeadWorkerId, on, reason));
    }

    private async Task<RuleBrokenException> LackingAsync(Guid person, SupportCard episode, Evidence evidence, EndingReason reason, string field)
    {
        var other = await ways.OfAsync(person, episode.SupportId);
        var next = other.NotYet.Count > 0 ? $" Try {string.Join(", ", other.NotYet)}." : " Ask somebody who knows them for another way.";
        return new(evidence.Lack + next + (reason == EndingReason.LostTouch ? "" : " If they have told you, record that contact first."), field);
    }

    private static string Link(Guid person, SupportCard episode, string page) => $"/people/{person}/support/{episode.SupportId}/{page}";
}
