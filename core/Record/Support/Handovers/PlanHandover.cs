using Platform.Record.Support.HandingOn;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Support.Handovers;

/// <summary>
/// Plans that a colleague of the same team takes over, completes it by one act, or calls it off. Until it is completed the earlier worker leads; from then on until
/// the overlap ends they stand in as back-up.
/// </summary>
public sealed class PlanHandover(
    IDatabase database, Episodes episodes, Caseload caseload, Takers takers, CurrentWorker worker, ITimeline timeline, IWork work, IEvents events, LocalArea area, TimeProvider clock)
{
    private const string Over = "This handover was completed or called off meanwhile. Go back to the support to see who leads it.";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private DateOnly Today => area.Today(clock);

    /// <summary>Colleagues of the episode's team who could take over, beside its lead.</summary>
    internal Task<IReadOnlyList<Taker>> ColleaguesAsync(Guid person, SupportCard episode) =>
        takers.ForAsync(person, episode.TeamId, episode.ModuleKey, episode.LeadWorkerId ?? Guid.Empty);

    internal async Task<IReadOnlyList<HandoverRow>> OfAsync(Guid person) => await database.ManyAsync<HandoverRow>(HandoverSql.Of, new { person });

    /// <summary>The handovers of one episode: what is planned first, then the newest.</summary>
    internal async Task<IReadOnlyList<HandoverRow>> OfAsync(Guid person, Guid support) =>
        [.. (await OfAsync(person)).Where(one => one.SupportId == support).OrderByDescending(one => one.IsPlanned)];

    internal async Task<HandoverRow?> PlannedAsync(Guid person, Guid support) => (await OfAsync(person, support)).FirstOrDefault(one => one.IsPlanned);

    /// <summary>Plans it, or changes what was planned.</summary>
    /// <exception cref="StaleRowException">Somebody else changed or completed it first.</exception>
    internal async Task RunAsync(Guid person, SupportCard episode, HandoverRow? planned, HandoverInput input)
    {
        var from = input.OverlapFrom ?? Today;
        if (input.OverlapUntil is null) throw new RuleBrokenException("Say until which day both are there.", "Input.OverlapUntil");
        if (input.OverlapUntil < from || input.OverlapUntil < Today) throw new RuleBrokenException("The overlap would be over before it begins. Choose a later day.", "Input.OverlapUntil");
        if (input.OverlapUntil > Today.AddYears(1)) throw new RuleBrokenException("This is more than a year ahead. Check the year.", "Input.OverlapUntil");
        if (from < Today.AddYears(-1)) throw new RuleBrokenException("This is more than a year ago. Check the year.", "Input.OverlapFrom");
        if ((await ColleaguesAsync(person, episode)).All(one => one.WorkerId != input.To)) throw new RuleBrokenException("Choose a colleague of the same team who may lead support.", "Input.To");
        await episodes.HoldAsync(person);
        await episodes.AliveAsync(person);
        await episodes.GoesOnAsync(person, episode.SupportId);
        await MayOpenAsync(person, input.To!.Value);
        await FreeAsync(person, episode, input.To.Value, "Input.To");
        if (planned is null && await PlannedAsync(person, episode.SupportId) is not null)
        {
            throw new RuleBrokenException("A colleague has planned a handover meanwhile. Go back and look at it.", "Input.To");
        }

        var row = new
        {
            id = planned?.HandoverId ?? Ids.New(), person, support = episode.SupportId, from = episode.LeadWorkerId, to = input.To, overlapFrom = from, overlapUntil = input.OverlapUntil,
            knowFirst = input.KnowFirst!.Trim(), promises = string.IsNullOrWhiteSpace(input.Promises) ? null : input.Promises.Trim(), goodbyeSaid = input.Goodbye == Goodbye.Said,
            wishesConfirmed = input.Wishes == Confirmed.Yes, by = worker.IsSignedIn ? worker.Name : null, now = Now, version = input.Version,
        };
        if (planned is not null)
        {
            await database.ExecuteOneAsync(HandoverSql.Change, row);
        }
        else
        {
            await database.ExecuteAsync(HandoverSql.Plan, row);
            await timeline.WriteAsync(SupportTimeline.Handover, person, $"{episodes.NameOf(episode.ModuleKey)}: a handover is planned");
        }

        await work.FinishAsync(SupportTimeline.HandoverPlanned, person, episode.TeamId);
        await work.RaiseAsync(SupportTimeline.HandoverPlanned, new NewWork(
            person, "You take over. See what to know first, and what was promised.", from, input.To, episode.TeamId, $"/people/{person}/support"));
    }

    /// <summary>The colleague leads from now on, with the open work; who handed on stays back-up until the overlap ends.</summary>
    internal async Task CompleteAsync(Guid person, SupportCard episode, HandoverRow planned, int version, string? overLimitReason)
    {
        if (!planned.IsPlanned) throw new RuleBrokenException(Over);
        await episodes.HoldAsync(person);
        await episodes.AliveAsync(person);
        await episodes.GoesOnAsync(person, episode.SupportId);
        await MayOpenAsync(person, planned.ToWorkerId);
        await FreeAsync(person, episode, planned.ToWorkerId, "");
        var over = episodes.ModuleOf(episode.ModuleKey) is { } module
            && await caseload.MakeRoomAsync(planned.ToWorkerId, module, new(episode.Phase, overLimitReason, "") { Besides = episode.SupportId });
        if (episodes.ModuleOf(episode.ModuleKey) is { } own) await episodes.MayLeadAsync(planned.ToWorkerId, own, "");
        await database.ExecuteOneAsync(HandoverSql.Complete, new { person, id = planned.HandoverId, version, today = Today });
        var hand = new { person, worker = planned.FromWorkerId, team = episode.TeamId, to = planned.ToWorkerId };
        if (await database.ExecuteAsync(SupportSql.HandOne, new
        {
            person, support = episode.SupportId, hand.worker, hand.team, hand.to, backUp = planned.OverlapUntil >= Today ? planned.FromWorkerId : (Guid?)null,
            until = planned.OverlapUntil >= Today ? planned.OverlapUntil : (DateOnly?)null, overLimitReason = over ? overLimitReason : null,
        }) == 0)
        {
            throw new RuleBrokenException($"The lead {area.Words.Worker} is another one now. Call this handover off and plan it anew.");
        }

        await database.ExecuteAsync(HandOverSql.PassWorkOf, hand);
        await work.FinishAsync(SupportTimeline.HandoverPlanned, person, episode.TeamId);
        await timeline.WriteAsync(SupportTimeline.TakenUp, person, $"{planned.ToName} became the lead {area.Words.Worker}; {planned.FromName} handed on");
        await events.RaiseAsync(new SupportLedBy(person, episode.SupportId, episode.ModuleKey, episode.TeamId, planned.FromWorkerId, planned.ToWorkerId, false));
    }

    internal async Task CallOffAsync(Guid person, SupportCard episode, HandoverRow planned)
    {
        await episodes.HoldAsync(person);
        if (await database.ExecuteAsync(HandoverSql.CallOff, new { person, id = planned.HandoverId, now = Now }) == 0) throw new RuleBrokenException(Over);
        await work.FinishAsync(SupportTimeline.HandoverPlanned, person, episode.TeamId);
        await timeline.WriteAsync(SupportTimeline.Handover, person, $"{episodes.NameOf(episode.ModuleKey)}: the handover was called off");
    }

    /// <summary>A colleague leads from now on what waited with the team, and finds it in My day.</summary>
    /// <exception cref="RuleBrokenException">They are not of the team, may not open the record or have no room, or somebody was first.</exception>
    internal async Task GiveAsync(Guid person, SupportCard episode, Taker? to, string? overLimitReason)
    {
        if (!episode.IsOpen) throw new RuleBrokenException(Episodes.HasEnded);
        if (episode.LeadWorkerId is not null) throw new RuleBrokenException("A colleague leads it already. Go back to the team.");
        if (to is null) throw new RuleBrokenException("Choose a colleague of the same team who may lead support.", "Input.Lead");
        await episodes.LeadAsync(person, episode, (to.WorkerId, to.Name), overLimitReason);
        await work.RaiseAsync(SupportTimeline.HandedOn, new NewWork(
            person, "You lead their support from now on. See what comes first.", Today, to.WorkerId, episode.TeamId, $"/people/{person}"));
    }

    /// <summary>Names a colleague who stands in for the lead, or nobody.</summary>
    internal async Task BackUpAsync(Guid person, SupportCard episode, Guid? backUp)
    {
        var colleagues = await ColleaguesAsync(person, episode);
        if (backUp is not null && colleagues.All(one => one.WorkerId != backUp)) throw new RuleBrokenException("Choose a colleague of the same team who may lead support.", "BackUp");
        await episodes.HoldAsync(person);
        await episodes.AliveAsync(person);
        await episodes.GoesOnAsync(person, episode.SupportId);
        if (backUp is { } who)
        {
            await MayOpenAsync(person, who, "BackUp");
            await FreeAsync(person, episode, who, "BackUp");
        }

        await database.ExecuteOneAsync(HandoverSql.SetBackUp, new { person, support = episode.SupportId, backUp, until = (DateOnly?)null });
        var name = colleagues.FirstOrDefault(one => one.WorkerId == backUp)?.Name;
        await timeline.WriteAsync(SupportTimeline.BackUp, person, $"{episodes.NameOf(episode.ModuleKey)}: {(name is null ? "no back-up now" : $"{name} stands in when the lead is away")}");
    }

    private Task FreeAsync(Guid person, SupportCard episode, Guid who, string field) =>
        episodes.ModuleOf(episode.ModuleKey) is { } module ? episodes.FreeForAsync(person, episode.TeamId, who, module, field) : Task.CompletedTask;

    // behind the guard row, before a lock or seal is written; the sentence says no more than that it cannot be done
    private async Task MayOpenAsync(Guid person, Guid who, string field = "Input.To")
    {
        if (await database.OneAsync<int>(SupportSql.ClosedTo, new { person, who }) > 0)
        {
            throw new RuleBrokenException($"This {area.Words.Worker} cannot take it up. Choose another.", field);
        }
    }
}
