using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Support.Phases;

/// <summary>Moves an episode to another phase. What becomes less is agreed with the person first, and looked at again on a day.</summary>
public sealed class ChangePhase(
    IDatabase database, Episodes episodes, Caseload caseload, CurrentWorker worker, ITimeline timeline, IWork work, LocalArea area, TimeProvider clock)
{
    internal async Task RunAsync(Guid person, SupportCard episode, PhaseInput input)
    {
        var phase = input.Phase!.Value;
        var since = input.Since ?? area.Today(clock);
        Check(episode, input, phase, since);
        await episodes.HoldAsync(person);
        await episodes.AliveAsync(person);
        await episodes.GoesOnAsync(person, episode.SupportId);
        if ((await database.ManyAsync<PhaseRow>(PhaseSql.Of, new { person })).FirstOrDefault(row => row.SupportId == episode.SupportId) is { } last && since < last.SinceOn)
        {
            throw new RuleBrokenException($"The phase before began on {Effort.Day(last.SinceOn, area.Today(clock))}. Choose that day or a later one.", "Input.Since");
        }

        var over = await GrowsAsync(episode, phase, input);
        if (await database.ExecuteAsync(PhaseSql.Change, new { person, support = episode.SupportId, phase, from = input.From, overLimitReason = over ? input.OverLimitReason : null }) == 0)
        {
            throw new RuleBrokenException("A colleague has changed the phase meanwhile. Go back and see where it is now.", "Input.Phase");
        }

        await database.ExecuteAsync(PhaseSql.Note, new
        {
            id = Ids.New(), person, support = episode.SupportId, phase, since, agreed = Trimmed(input.Agreed), lookIn = input.LookInOn,
            by = worker.IsSignedIn ? worker.Name : null, now = clock.GetUtcNow().UtcDateTime,
        });
        await timeline.WriteAsync(
            SupportTimeline.PhaseChanged, person, $"{episodes.NameOf(episode.ModuleKey)}: {phase.InWords()}, since {Effort.Day(since, area.Today(clock))}", Trimmed(input.Agreed));
        await work.FinishAsync(SupportTimeline.LookIn, person, episode.TeamId);
        if (input.LookInOn is { } day)
        {
            await work.RaiseAsync(SupportTimeline.LookIn, new NewWork(
                person, "Look in again, as agreed with them", day, episode.LeadWorkerId, episode.TeamId, $"/people/{person}/support/{episode.SupportId}/phase"));
        }
    }

    // somebody who takes more of a place than before is taken like somebody new
    private async Task<bool> GrowsAsync(SupportCard episode, Phase phase, PhaseInput input)
    {
        var weights = episodes.SettingsOf(episode.ModuleKey).PhaseWeights;
        return weights.Of(phase) > weights.Of(input.From) && episode.LeadWorkerId is { } lead && episodes.ModuleOf(episode.ModuleKey) is { } module
            && await caseload.MakeRoomAsync(lead, module, new(phase, input.OverLimitReason, "Input.Phase") { Besides = episode.SupportId });
    }

    private void Check(SupportCard episode, PhaseInput input, Phase phase, DateOnly since)
    {
        var today = area.Today(clock);
        if (phase == Phase.Ended) throw new RuleBrokenException("Support ends with a reason and a second person. Propose it from the support page.", "Input.Phase");
        if (phase == input.From) throw new RuleBrokenException("Support is there already. Choose another phase, or go back.", "Input.Phase");
        if (since > today) throw new RuleBrokenException("Choose today or an earlier day.", "Input.Since");
        if (since < episode.StartedOn) throw new RuleBrokenException("This is before the support started. Check the day.", "Input.Since");
        if (input.LookInOn < today) throw new RuleBrokenException("Choose today or a later day to look in again.", "Input.LookInOn");
        if (!phase.IsLess()) return;
        if (Trimmed(input.Agreed) is null) throw new RuleBrokenException("Say what was agreed with them: support becomes less only as they agree.", "Input.Agreed");
        if (input.LookInOn is null) throw new RuleBrokenException("Say when we look in again. Support that rests is not forgotten.", "Input.LookInOn");
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
