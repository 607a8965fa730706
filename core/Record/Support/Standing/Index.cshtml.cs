using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Died;
using Platform.Record.Support.Endings;
using Platform.Record.Support.Handovers;
using Platform.Record.Support.Phases;
using Platform.Record.Transitions;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Support.Standing;

[Requires(SupportPermissions.Read)]
public sealed class IndexModel(
    IDatabase database, Episodes episodes, PlanHandover handovers, EndSupport endings, KeepTransitions transitions, CurrentPerson person, CurrentWorker worker,
    LocalArea area, TimeProvider clock) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    public DateOnly Today => area.Today(clock);

    public bool MayChange => worker.Can(SupportPermissions.Change);

    public bool MayApprove => worker.Can(SupportPermissions.Approve);

    public bool MayGive => worker.Can(SupportPermissions.Give);

    public bool MayStart => worker.Can(SupportPermissions.Start);

    internal bool MayLead(Standing one) => episodes.MayLead(one.Card.ModuleKey);

    public bool MayNote => worker.Can(TransitionTimeline.Change);

    public bool MayRecordDeath => worker.Can(DiedPermissions.Record) && !person.HasDied;

    /// <summary>Whoever proposed that it ends may take that back until it is decided.</summary>
    internal bool MayTakeBack(Standing one) => MayChange && one.IsOwn && one.Ending is { IsProposed: true } ending && ending.ProposedById == worker.Id;

    internal IReadOnlyList<Standing> Now { get; private set; } = [];

    internal IReadOnlyList<Standing> Ended { get; private set; } = [];

    internal IReadOnlyList<TransitionRow> Transitions { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        var of = new { person = person.Id };
        var phases = (await database.ManyAsync<PhaseRow>(PhaseSql.Of, of)).ToLookup(row => row.SupportId);
        var handed = (await handovers.OfAsync(person.Id)).ToLookup(row => row.SupportId);
        var backUps = (await database.ManyAsync<BackUpRow>(HandoverSql.BackUps, new { of.person, today = Today })).ToDictionary(row => row.SupportId);
        var ended = (await endings.OfAsync(person.Id)).ToLookup(row => row.SupportId);
        var workers = (await database.ManyAsync<WorkerSince>(StandingSql.Workers, of)).ToLookup(row => row.SupportId);
        var all = (await episodes.OfAsync(person.Id)).Select(card => new Standing(card, episodes.NameOf(card.ModuleKey))
        {
            Phases = [.. phases[card.SupportId]],
            Handover = handed[card.SupportId].FirstOrDefault(one => one.IsPlanned),
            Before = [.. handed[card.SupportId].Where(one => one.CompletedOn is not null)],
            BackUp = backUps.GetValueOrDefault(card.SupportId),
            Ending = ended[card.SupportId].FirstOrDefault(one => one.Decision is Decision.Proposed or Decision.Approved or Decision.Died),
            Declined = ended[card.SupportId].FirstOrDefault(one => one.Decision == Decision.Declined),
            Workers = workers[card.SupportId].Count(),
            IsOwn = card.TeamId == worker.TeamId,
        }).ToList();
        (Now, Ended) = ([.. all.Where(one => one.Card.IsOpen)], [.. all.Where(one => !one.Card.IsOpen)]);
        if (worker.Can(TransitionTimeline.Read)) Transitions = await transitions.OfAsync(person.Id);
        return true;
    }
}
