using Platform.Record.Merging.Deciding;
using Platform.Record.Merging.Proposing;
using Platform.Record.Names;
using Platform.Record.People;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Merging.Undoing;

/// <summary>
/// Undoes a merge, whenever: every row that moved goes back, what was set aside stands again, what was written since stays unless the reviewer gives it to the other record. Of
/// several, the last goes first.
/// </summary>
public sealed class UndoMerge(
    IDatabase database, PersonWalks walks, MergeRecords merges, ProposeMerge proposals, PersonNames names, PersonMergedEvents events, CurrentWorker worker, AuditTrail audit, TimeProvider clock)
{
    internal const string Alone = "You asked for this yourself. Somebody else decides it.";

    /// <summary>What was written since, of the record that went on.</summary>
    internal async Task<IReadOnlyList<SinceRow>> SinceAsync(MergeRow merge)
    {
        var since = (await walks.Walk.SinceAsync(merge.PersonId, await merges.LogAsync(merge.PersonId, merge.MergeId))).ToList();
        return SinceRow.Of(since, await walks.Walk.ReadAsync([merge.PersonId]), walks.Walk, merge.DecidedAt!.Value);
    }

    /// <summary>What hangs on another entry goes where that is: nobody chooses for a contact that was made in support that goes back.</summary>
    internal async Task<Hanging> HangingAsync(MergeRow merge, IReadOnlyList<SinceRow> since)
    {
        var log = await merges.LogAsync(merge.PersonId, merge.MergeId);
        return new(await walks.Walk.HangingAsync(merge.PersonId, [.. since.Select(row => row.Name)]), log.Where(row => row.Fate is RowFate.Moved).Select(row => row.Name).ToHashSet());
    }

    internal async Task KeepMergedAsync(MergeRow merge)
    {
        if (merge.State is not MergeState.UndoAsked) throw new RuleBrokenException(MergeRecords.Decided);
        await ProposeMerge.HoldAsync(database, merge.PersonId, merge.OtherId);
        if (merge.UndoBy == worker.Id) throw new RuleBrokenException(Alone);
        if (await database.ExecuteAsync(MergeSql.KeepMerged, new { person = merge.PersonId, merge = merge.MergeId, worker = worker.Id }) == 0) throw new RuleBrokenException(MergeRecords.Decided);
        await proposals.FinishAsync(MergePermissions.ToUndo, merge);
    }

    /// <exception cref="RuleBrokenException">It is the worker's own wish, it was decided meanwhile, or another merge came after.</exception>
    internal async Task UndoAsync(MergeRow merge, DecideInput input)
    {
        if (merge.State is not MergeState.UndoAsked) throw new RuleBrokenException(MergeRecords.Decided);
        var (person, other) = (merge.PersonId, merge.OtherId);
        await ProposeMerge.HoldAsync(database, person, other);
        if (merge.UndoBy == worker.Id) throw new RuleBrokenException(Alone);
        if (await database.OneAsync<int>(MergeSql.Later, new { merge = merge.MergeId, at = merge.DecidedAt, person, other }) > 0)
        {
            throw new RuleBrokenException("One of these records was merged with another one since. Undo that first, and then this.");
        }

        // both were alive when they were merged; whose death it was is for whoever knows
        if (await database.OneAsync<int>(SupportSql.HasDied, new { person }) > 0)
        {
            throw new RuleBrokenException("It was recorded since that they died. Take that back first, undo this, and record it again for the one who died.");
        }

        var (since, was) = (await SinceAsync(merge), merge.Before());
        var hanging = await HangingAsync(merge, since);
        if (await database.ExecuteAsync(MergeSql.Undone, new { person, merge = merge.MergeId, worker = worker.Id, name = worker.Name, now = clock.GetUtcNow().UtcDateTime }) == 0)
        {
            throw new RuleBrokenException(MergeRecords.Decided);
        }

        await walks.Walk.PutBackAsync(other, person, await merges.LogAsync(person, merge.MergeId));
        await walks.Walk.MoveSomeAsync(person, other, hanging.Over(since, input.Over));
        await MergeRecords.LeadAsync(database, person, other);
        await database.ExecuteOneAsync(MergeSql.Retire, new { person = other, into = (Guid?)null });
        foreach (var one in was.Followers) await database.ExecuteOneAsync(MergeSql.Retire, new { person = one, into = (Guid?)other });
        foreach (var id in was.Ended) await TakeEndBackAsync(id, merge);
        await WriteBackAsync(person, was);
        await NamesAsync(person);
        await NamesAsync(other);
        await proposals.FinishAsync(MergePermissions.ToUndo, merge);
        await events.TellAsync(new PersonMerged(person, other, IsUndone: true), "A merge was undone: two records again", [person, other]);
        audit.Did(person, AuditedAct.MergeUndo);
        audit.Did(other, AuditedAct.MergeUndo);
    }

    private async Task TakeEndBackAsync(Guid id, MergeRow merge)
    {
        foreach (var person in (Guid[])[merge.PersonId, merge.OtherId])
        {
            await database.ExecuteAsync(MergeSql.TakeEndBack, new { person, id, at = merge.DecidedAt });
        }
    }

    // what somebody has changed since stays as they wrote it
    private async Task WriteBackAsync(Guid person, Earlier was)
    {
        var now = (await database.OneAsync<PersonDetails>(PersonSql.Details, new { person }))!;
        var (mine, wrote) = (was.Mine, was.Wrote);
        var sameBorn = now.Born == wrote.Born;
        var (sameGender, sameEthnicity) = (now.GenderSaid == wrote.GenderSaid, now.EthnicitySaid == wrote.EthnicitySaid);
        await database.ExecuteOneAsync(MergeSql.Write, MergeRecords.Details.Row(person, new()
        {
            DisplayName = now.DisplayName == wrote.DisplayName ? mine.DisplayName : now.DisplayName,
            Pronouns = now.Pronouns == wrote.Pronouns ? mine.Pronouns : now.Pronouns,
            BornOn = sameBorn ? mine.BornOn : now.BornOn,
            BornPrecision = sameBorn ? mine.BornPrecision : now.BornPrecision,
            Gender = sameGender ? mine.Gender : now.Gender,
            GenderWords = sameGender ? mine.GenderWords : now.GenderWords,
            Ethnicity = sameEthnicity ? mine.Ethnicity : now.Ethnicity,
            EthnicityWords = sameEthnicity ? mine.EthnicityWords : now.EthnicityWords,
            Version = now.Version + 1,
        }));
        if (was.AddedName is { } added) await database.ExecuteAsync(MergeSql.RemoveName, new { person, id = added });
    }

    // where names were changed since, the keys by which either is found are made anew; otherwise they went back with the rows
    private async Task NamesAsync(Guid person)
    {
        var (details, others) = ((await database.OneAsync<PersonDetails>(PersonSql.Details, new { person }))!, await database.ManyAsync<OtherName>(PersonSql.Names, new { person }));
        var keys = (await database.ManyAsync<string>(MergeSql.Keys, new { person })).ToHashSet();
        if (keys.SetEquals(PersonKeys.Of([details.DisplayName, .. others.Select(name => name.Name)]).Select(key => key.Key))) return;
        await names.WriteAsync(person, details.DisplayName, [.. others.Select(name => new NameTyped(name.PersonNameId, name.Kind, name.Name))]);
    }
}
