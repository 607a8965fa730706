using Platform.Sdk.People;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Record.BreakGlass;
using Platform.Record.Locks.Own;
using Platform.Record.Support;
using Platform.Record.Work;
using Platform.Record.Support.HandingOn;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Locks;

/// <summary>
/// Keeps somebody away from a record (a relative, a former partner), or seals it to all but those named (a colleague's own). Whoever
/// is kept away sees no record there; either counts from the next request on.
/// </summary>
public sealed class CloseRecord(
    IDatabase database, WorkItems work, ClosedToLead closed, OwnRecords own, CurrentWorker worker, AuditTrail audit, LocalArea area, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    internal Task<IReadOnlyList<ColleagueRow>> ColleaguesAsync() => database.ManyAsync<ColleagueRow>(LockSql.Colleagues);

    /// <summary>Everybody who works in the area, but for who asks.</summary>
    internal async Task<IReadOnlyList<SelectListItem>> OthersAsync() =>
        [.. (await ColleaguesAsync()).Where(one => one.WorkerId != worker.Id).Select(one => new SelectListItem($"{one.Name}, {one.TeamName}", $"{one.WorkerId}"))];

    internal Task<IReadOnlyList<LockRow>> LocksOfAsync(Guid person) => database.ManyAsync<LockRow>(LockSql.Of, new { person });

    internal Task<IReadOnlyList<EndedRow>> EndedOfAsync(Guid person) => database.ManyAsync<EndedRow>(LockSql.Ended, new { person });

    internal async Task<IReadOnlyList<(SealRow Seal, IReadOnlyList<ReaderRow> Readers)>> SealsOfAsync(Guid person)
    {
        var readers = (await database.ManyAsync<ReaderRow>(LockSql.Readers, new { person })).ToLookup(row => row.SealId);
        return [.. (await database.ManyAsync<SealRow>(LockSql.Seals, new { person })).Select(seal => (seal, (IReadOnlyList<ReaderRow>)[.. readers[seal.SealId]]))];
    }

    /// <summary>Whether the record is sealed and no team supports the person now: then a team whose support has ended ends the seal.</summary>
    internal async Task<bool> IsLeftToUsAsync(Guid person) => await database.OneAsync<int>(LockSql.LeftToUs, new { person }) > 0;

    /// <summary>Whether the worker's team supports the person now, or did until lately and no other does.</summary>
    internal async Task<bool> IsOursToSayAsync(CurrentPerson person) => person.IsOurs || await database.OneAsync<int>(LockSql.SupportedNow, new { person = person.Id }) == 0;

    internal async Task KeepAwayAsync(Guid person, LockInput input)
    {
        if (input.WorkerId == worker.Id)
        {
            throw new RuleBrokenException("You cannot keep yourself away: ask another lead, who can still open the record afterwards.", "Input.WorkerId");
        }

        await GuardAsync(person);
        if ((await ColleaguesAsync()).All(one => one.WorkerId != input.WorkerId))
        {
            throw new RuleBrokenException("Choose somebody who works here.", "Input.WorkerId");
        }

        if ((await LocksOfAsync(person)).Any(one => one.WorkerId == input.WorkerId))
        {
            throw new RuleBrokenException("They are kept away already.", "Input.WorkerId");
        }

        await LockAsync(person, input.WorkerId!.Value, input.Reason!);
        await closed.HandOnAsync(person);
        await database.ExecuteAsync(BreakGlassSql.EndClosed, new { person, now = Now });
        audit.Did(person, AuditedAct.Lock);
    }

    /// <summary>
    /// Whoever seals a record is among its readers, so that somebody can unseal it. Lead workers who lose sight by it are told, without a name; a colleague whose
    /// own record it is is kept away in the same act and told nothing.
    /// </summary>
    /// <exception cref="RuleBrokenException">Somebody is named who is kept away, or whose own record it is.</exception>
    internal async Task SealAsync(Guid person, SealInput input)
    {
        await GuardAsync(person);
        var (seal, colleagues) = (Ids.New(), (await ColleaguesAsync()).Select(one => one.WorkerId).ToHashSet());
        await KeepOwnAwayAsync(person, input, colleagues);
        var readers = input.Readers.Where(colleagues.Contains).Append(worker.Id).Distinct().ToList();
        var losing = await database.ManyAsync<ToldRow>(LockSql.LosingSight, new { person, readers });
        await database.ExecuteAsync(LockSql.AddSeal, new { id = seal, person, reason = input.Reason!.Trim(), by = worker.Name, now = Now });
        foreach (var reader in readers)
        {
            await database.ExecuteAsync(LockSql.AddReader, new { id = Ids.New(), person, seal, worker = reader });
        }

        await closed.HandOnAsync(person);
        await database.ExecuteAsync(BreakGlassSql.EndClosed, new { person, now = Now });
        foreach (var told in losing)
        {
            await work.RaiseAsync(LockPermissions.Sealed, new NewWork(
                null, area.Words.In($"A record of somebody whose lead {{worker}} you were was sealed, and you no longer see it. Ask {worker.Name} who goes on with the support."),
                area.Today(clock), told.WorkerId, told.TeamId, "/"));
        }

        if (input.OfWorkerId is { } colleague) await own.SealedAsync(colleague);
        audit.Did(person, AuditedAct.Seal, input.OfWorkerId is null ? null : "and kept away whose own record it is");
    }

    // before it is asked who loses sight by the seal: they are not told
    private async Task KeepOwnAwayAsync(Guid person, SealInput input, HashSet<Guid> colleagues)
    {
        var away = (await LocksOfAsync(person)).Select(one => one.WorkerId).ToHashSet();
        if (input.OfWorkerId is { } theirs)
        {
            if (theirs == worker.Id) throw new RuleBrokenException("You cannot seal your own record. Ask another lead, who keeps you away by it.", "Input.OfWorkerId");
            if (!colleagues.Contains(theirs)) throw new RuleBrokenException("Choose somebody who works here.", "Input.OfWorkerId");
            if (away.Add(theirs)) await LockAsync(person, theirs, input.Reason!);
        }

        if (input.Readers.Any(away.Contains))
        {
            throw new RuleBrokenException("Whose own record it is, and whoever is kept away, cannot be among those who may open it.", "Input.Readers");
        }
    }

    private Task<int> LockAsync(Guid person, Guid who, string reason) =>
        database.ExecuteAsync(LockSql.Add, new { id = Ids.New(), person, worker = who, reason = reason.Trim(), by = worker.Name, now = Now });

    // two who close a record at once would each shut the other out, and then nobody could open it again
    private async Task GuardAsync(Guid person)
    {
        await database.ExecuteOneAsync(SupportSql.GuardPerson, new { person });
        if (await database.OneAsync<int>(LockSql.StillOpen, new { person }) == 0)
        {
            throw new RuleBrokenException("Somebody else has just closed this record.");
        }

        await closed.HoldAsync(person);
    }

    /// <exception cref="StaleRowException">It ended meanwhile.</exception>
    internal Task EndLockAsync(Guid person, Guid id)
    {
        audit.Did(person, AuditedAct.Unlock);
        return database.ExecuteOneAsync(LockSql.End, new { person, id, by = worker.Name, now = Now });
    }

    /// <summary>Ends every seal of a record: who may do it is among the readers of each.</summary>
    internal Task UnsealAsync(Guid person)
    {
        audit.Did(person, AuditedAct.Unseal);
        return database.ExecuteAsync(LockSql.Unseal, new { person, by = worker.Name, now = Now });
    }
}
