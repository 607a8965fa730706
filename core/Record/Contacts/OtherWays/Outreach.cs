using Platform.Record.Transitions;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Platform.Record.Contacts.OtherWays;

/// <summary>Reads what was tried and which ways are safe: two queries, for one person or for a whole caseload; and for one, where they are meanwhile, for who may know it.</summary>
public sealed class Outreach(IDatabase database, KeepTransitions transitions, CurrentWorker worker, LocalArea area, TimeProvider clock) : IOtherWays
{
    private const int MostTries = 1_000;

    public async Task<Sdk.Record.OtherWays> OfAsync(Guid person, Guid support) => (await OfPersonAsync(person))(support);

    /// <summary>For every episode of one person.</summary>
    internal async Task<Func<Guid, Sdk.Record.OtherWays>> OfPersonAsync(Guid person)
    {
        var tries = (await database.PageAsync<TryRow>(OtherWaysSql.Tries, new { person }, MostTries)).Rows.ToLookup(one => one.SupportId);
        var safe = await database.ManyAsync<SafeWayRow>(OtherWaysSql.SafeWays, new { person });
        var today = area.Today(clock);
        var away = worker.Can(TransitionTimeline.Read) ? (await transitions.OfAsync(person)).FirstOrDefault(one => one.IsAway(today)) : null;
        return support => WhatElse.Of([.. tries[support]], [.. safe], away, area, today);
    }

    /// <summary>For everybody whom the signed-in worker leads: an episode and its person to what else may be tried.</summary>
    /// <param name="away">Where somebody of them is meanwhile, as far as the worker may know it.</param>
    internal async Task<Func<SupportCard, Sdk.Record.OtherWays>> OfCaseloadAsync(Func<Guid, TransitionRow?> away)
    {
        var mine = new { worker = worker.Id };
        var tries = (await database.PageAsync<TryRow>(OtherWaysSql.TriesOfCaseload, mine, MostTries)).Rows.ToLookup(one => one.SupportId);
        var safe = (await database.PageAsync<SafeWayRow>(OtherWaysSql.SafeWaysOfCaseload, mine, MostTries)).Rows.ToLookup(one => one.PersonId);
        var today = area.Today(clock);
        return card => WhatElse.Of([.. tries[card.SupportId]], [.. safe[card.PersonId]], away(card.PersonId), area, today);
    }
}
