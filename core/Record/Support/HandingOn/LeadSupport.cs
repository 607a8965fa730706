using Platform.Record.Support.Handovers;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Support.HandingOn;

/// <summary>Gives a module's own support to somebody of the team, or back to it, as the record's own pages do.</summary>
public sealed class LeadSupport(
    IDatabase database, Episodes episodes, Caseload caseload, Takers takers, CurrentWorker worker, ITimeline timeline, IWork work, IEvents events, LocalArea area, TimeProvider clock) : ISupport
{
    private const string Gone = "This support has ended meanwhile, or is another team's. Nothing was changed. Go back to the record to see how it stands.";

    private const string Changed = "Somebody else was quicker. Nothing was changed. Look who leads it now.";

    public async Task<IReadOnlyList<SupportLead>> LeadsAsync(string module)
    {
        var counts = (await database.ManyAsync<LedCount>(SupportSql.CountOfTeam, new { team = worker.TeamId, moduleKey = module })).ToLookup(row => row.WorkerId);
        return
        [
            .. from one in await takers.OfAsync(Guid.Empty, module)
               where one.TeamId == worker.TeamId
               orderby one.Name, one.WorkerId
               let mine = counts[one.WorkerId].Select(row => new CaseloadCount { ModuleKey = module, Phase = row.Phase, People = row.People }).ToList()
               select new SupportLead(one.WorkerId, one.Name, mine.Sum(row => row.People), episodes.ModuleOf(module) is { } declared ? Caseload.NewcomersLeft(declared, mine) : null),
        ];
    }

    public Task HoldAsync(Guid person) => episodes.HoldAsync(person);

    public async Task PartAsync(string module, Guid person, Guid support, Guid worker)
    {
        await episodes.HoldAsync(person);
        if ((await episodes.OfAsync(person)).SingleOrDefault(one => one.SupportId == support) is not { IsOpen: true } episode || episode.ModuleKey != module) throw new RuleBrokenException(Gone);
        if (episode.LeadWorkerId == worker)
        {
            await LedByAsync(module, person, support, null);
            return;
        }

        var of = new { person, support, worker, team = episode.TeamId, now = clock.GetUtcNow().UtcDateTime };
        var stoodIn = await database.ExecuteAsync(HandoverSql.NoBackUp, of) > 0;
        var planned = await database.ExecuteAsync(HandoverSql.CallOffTo, of) > 0;
        if (!stoodIn && !planned) return;
        await database.ExecuteAsync(HandOverSql.LeaveWorkOf, of);
        if (stoodIn) await timeline.WriteAsync(SupportTimeline.BackUp, person, $"{episodes.NameOf(module)}: no back-up now");
        if (!planned) return;
        await work.FinishAsync(SupportTimeline.HandoverPlanned, person, episode.TeamId);
        await timeline.WriteAsync(SupportTimeline.Handover, person, $"{episodes.NameOf(module)}: the handover was called off");
    }

    public async Task LedByAsync(string module, Guid person, Guid support, Guid? worker)
    {
        await episodes.HoldAsync(person);
        await episodes.AliveAsync(person);
        await episodes.StillOpenAsync(person, worker);
        if (await episodes.OfTeamAsync(person, support) is not { IsOpen: true } episode || episode.ModuleKey != module || episodes.ModuleOf(module) is not { } declared) throw new RuleBrokenException(Gone);
        if (episode.LeadWorkerId == worker) return;
        var next = worker is { } who ? await TakerAsync(episode, declared, who) : null;
        await CallOffAsync(person, episode);
        var hand = new { person, support, team = episode.TeamId, to = next?.WorkerId, worker = episode.LeadWorkerId, today = area.Today(clock) };
        if (await database.ExecuteAsync(SupportSql.LedBy, hand) == 0) throw new RuleBrokenException(Changed);
        if (episode.LeadWorkerId is not null) await database.ExecuteAsync(next is null ? HandOverSql.LeaveWorkOf : HandOverSql.PassWorkOf, hand);
        await timeline.WriteAsync(SupportTimeline.TakenUp, person, next is { } lead
            ? $"{lead.Name} became the lead {area.Words.Worker}{(episode.LeadWorkerName is { } before ? $"; {before} handed on" : "")}"
            : $"{episodes.NameOf(module)}: nobody leads it now, it waits with the team");
        await events.RaiseAsync(new SupportLedBy(person, support, module, episode.TeamId, episode.LeadWorkerId, next?.WorkerId, true));
    }

    // the guard row of the caseload is taken before it is asked whether they may
    private async Task<Taker> TakerAsync(SupportCard episode, ModuleDeclaration module, Guid who)
    {
        await episodes.FreeForAsync(episode.PersonId, episode.TeamId, who, module);
        if (await caseload.LackAsync(who, module, new(episode.Phase, null)) is { } lack) throw new RuleBrokenException($"{lack} Choose somebody else, or leave the support with the team.", "Input.Lead");
        return (await takers.OfAsync(Guid.Empty, module.Info.Key)).FirstOrDefault(one => one.WorkerId == who && one.TeamId == episode.TeamId)
            ?? throw new RuleBrokenException($"Choose somebody of the same team who may lead {module.Support!.Name}.", "Input.Lead");
    }

    private async Task CallOffAsync(Guid person, SupportCard episode)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await database.ExecuteAsync(HandoverSql.CallOffAll, new { person, support = episode.SupportId, now }) > 0) await work.FinishAsync(SupportTimeline.HandoverPlanned, person, episode.TeamId);
    }

    private sealed record LedCount
    {
        public Guid WorkerId { get; init; }

        public Phase Phase { get; init; }

        public int People { get; init; }
    }
}
