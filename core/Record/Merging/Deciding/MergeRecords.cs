using System.Text.Json;
using Platform.Record.BreakGlass;
using Platform.Record.Merging.Comparing;
using Platform.Record.Merging.Proposing;
using Platform.Record.Names;
using Platform.Record.People;
using Platform.Record.Support.HandingOn;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Merging.Deciding;

/// <summary>
/// Carries out what somebody else proposed, in one transaction behind the guard rows of both: every row of every module moves, what cannot stand twice is set aside, both stories are
/// kept, and each row is written down so that it can go back.
/// </summary>
public sealed class MergeRecords(
    IDatabase database, PersonWalks walks, ProposeMerge proposals, SideBySide compare, Twins twins, ClosedToLead closed, PersonMergedEvents events, CurrentWorker worker,
    AuditTrail audit, TimeProvider clock)
{
    internal const string Alone = "You proposed this yourself. Somebody else decides it.";
    internal const string Decided = "Somebody else has just decided this.";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>What a reviewer has seen of both, so that nothing is decided that looks different by then.</summary>
    internal static string SeenOf(Side mine, Side theirs) => $"{mine.Details.Version}.{theirs.Details.Version}";

    internal async Task DeclineAsync(MergeRow merge, DecideInput input)
    {
        if (string.IsNullOrWhiteSpace(input.Words)) throw new RuleBrokenException("Say how you know that they are not the same.", "Input.Words");
        await ProposeMerge.HoldAsync(database, merge.PersonId, merge.OtherId);
        if (merge.ProposedBy == worker.Id) throw new RuleBrokenException(Alone);
        if (await database.ExecuteAsync(MergeSql.Decline, new { person = merge.PersonId, merge = merge.MergeId, worker = worker.Id, name = worker.Name, words = input.Words.Trim(), now = Now }) == 0)
        {
            throw new RuleBrokenException(Decided);
        }

        await proposals.FinishAsync(MergePermissions.ToReview, merge);
    }

    /// <exception cref="RuleBrokenException">It is the worker's own proposal, it was decided meanwhile, or one of the records looks different by now.</exception>
    internal async Task MergeAsync(MergeRow proposed, DecideInput input)
    {
        var (person, other) = (proposed.PersonId, proposed.OtherId);
        await ProposeMerge.HoldAsync(database, person, other);
        await closed.HoldAsync(person);
        await closed.HoldAsync(other);
        if (proposed.ProposedBy == worker.Id) throw new RuleBrokenException(Alone);
        if (await proposals.FindAsync(person, proposed.MergeId) is not { State: MergeState.Proposed } merge) throw new RuleBrokenException(Decided);
        if (await twins.OtherAsync(person, other) is null || await twins.OtherAsync(other, person) is null)
        {
            throw new RuleBrokenException("One of the two records has gone into another meanwhile, or you no longer see it. Propose it again with the record that goes on.");
        }

        var (mine, theirs) = (await compare.ReadAsync(person), await compare.ReadAsync(other));
        if (input.Seen != SeenOf(mine, theirs)) throw new RuleBrokenException("One of the two records has changed since you looked. Look again, and decide.");
        // one instant for all of it: by it the undoing knows what the merge wrote
        var now = Now;
        var ended = await EndWithdrawnAsync(person, other, now);
        var walked = await walks.Walk.MoveAsync(other, person, await ChosenAsync(mine, theirs, merge.Taken));
        await LeadAsync(database, other, person);
        var followers = await database.ManyAsync<Guid>(MergeSql.Followers, new { into = (Guid?)other });
        foreach (var one in followers.Append(other)) await database.ExecuteOneAsync(MergeSql.Retire, new { person = one, into = (Guid?)person });
        var was = await WriteAsync(mine, theirs, merge.Taken, now) with { Followers = followers, Ended = ended };
        await KeepAsync(merge, walked, was, now);
        await closed.HandOnAsync(person);
        await database.ExecuteAsync(BreakGlassSql.EndClosed, new { person, now });
        await proposals.FinishAsync(MergePermissions.ToReview, merge);
        await events.TellAsync(new PersonMerged(person, other, IsUndone: false), "Two records became one", [person]);
        audit.Did(person, AuditedAct.Merge);
        audit.Did(other, AuditedAct.Merge);
    }

    /// <summary>Rows that were still being written while it was carried out: they go where the others went.</summary>
    internal async Task SweepAsync(Guid merge, Guid person, Guid other)
    {
        await ProposeMerge.HoldAsync(database, person, other);
        if (await proposals.FindAsync(person, merge) is not { State: MergeState.Done or MergeState.UndoAsked }) return;
        var late = await walks.Walk.FollowAsync(other, person, await LogAsync(person, merge));
        await LeadAsync(database, other, person);
        await database.ExecuteManyAsync(MergeSql.Log, [.. late.Select(row => Row(merge, person, row))]);
    }

    /// <summary>Addresses that led to a record lead to the one that its rows are with now.</summary>
    internal static async Task LeadAsync(IDatabase database, Guid from, Guid to)
    {
        var args = new { person = to, from = $"/people/{from}", to = $"/people/{to}", led = $"/people/{from}%" };
        await database.ExecuteAsync(MergeSql.Links, args);
        await database.ExecuteAsync(MergeSql.Drafts, args);
    }

    internal async Task<IReadOnlyList<WalkedRow>> LogAsync(Guid person, Guid merge) =>
        [.. (await database.ManyAsync<LoggedRow>(MergeSql.Logged, new { person, merge })).Select(row => new WalkedRow(row.TableName, row.RowKey, row.Fate))];

    // of the answers that differ, the one that whoever decides has seen to stand
    private async Task<IReadOnlyCollection<RowName>> ChosenAsync(Side mine, Side theirs, IReadOnlySet<string> taken)
    {
        var open = SideBySide.Of(mine, theirs).Where(one => one.IsChoice).Select(one => one.Field).ToHashSet();
        return
        [
            .. (await FacesAsync(mine)).Where(one => open.Contains(one.Field) && !taken.Contains(one.Field)).Select(one => one.Row),
            .. (await FacesAsync(theirs)).Where(one => taken.Contains(one.Field)).Select(one => one.Row),
        ];
    }

    private async Task<IReadOnlyList<(string Field, RowName Row)>> FacesAsync(Side side) =>
        [.. (await database.ManyAsync<FaceRow>(MergeSql.Faces, new { person = side.Person })).Select(one => ($"{SideBySide.Faces}{one.Kind}", new RowName("core_disadvantage", walks.Walk.KeyOf(one.DisadvantageId))))];

    // what the person took back on one record is not shared again because the other did not know
    private async Task<IReadOnlyList<Guid>> EndWithdrawnAsync(Guid person, Guid other, DateTime now)
    {
        var ended = new List<Guid>();
        var (one, two) = (await database.ManyAsync<AgreedRow>(MergeSql.Agreed, new { person }), await database.ManyAsync<AgreedRow>(MergeSql.Agreed, new { person = other }));
        foreach (var (of, here, there) in ((Guid, IReadOnlyList<AgreedRow>, IReadOnlyList<AgreedRow>)[])[(person, one, two), (other, two, one)])
        {
            foreach (var agreed in here.Where(agreed => agreed.EndedAt is null && there.Any(also => also.OrganisationId == agreed.OrganisationId && also.EndedAt > agreed.RecordedAt)))
            {
                await database.ExecuteOneAsync(MergeSql.EndAgreed, new { person = of, id = agreed.SharingId, now });
                ended.Add(agreed.SharingId);
            }
        }

        return ended;
    }

    private async Task<Earlier> WriteAsync(Side mine, Side theirs, IReadOnlySet<string> taken, DateTime now)
    {
        var chosen = SideBySide.Chosen(mine, theirs, taken);
        await database.ExecuteOneAsync(MergeSql.Write, Details.Row(mine.Person, chosen));
        var left = taken.Contains(SideBySide.Name) ? mine.Name : theirs.Name;
        var known = mine.Names.Concat(theirs.Names).Select(name => name.Name).Append(chosen.DisplayName).Select(name => Fold.Whole(name)).ToHashSet();
        var added = known.Contains(Fold.Whole(left)) ? (Guid?)null : Ids.New();
        if (added is { } id) await database.ExecuteAsync(PersonNamesSql.Add, new { id, mine.Person, kind = NameKind.Other, name = left, now });
        return new() { Mine = mine.Details, Wrote = chosen, OtherName = theirs.Name, AddedName = added };
    }

    private async Task KeepAsync(MergeRow merge, IReadOnlyList<WalkedRow> walked, Earlier was, DateTime now)
    {
        if (await database.ExecuteAsync(MergeSql.Done, new { person = merge.PersonId, merge = merge.MergeId, worker = worker.Id, name = worker.Name, now, was = JsonSerializer.Serialize(was) }) == 0)
        {
            throw new RuleBrokenException(Decided);
        }

        await database.ExecuteManyAsync(MergeSql.Log, [.. walked.Select(row => Row(merge.MergeId, merge.PersonId, row))]);
    }

    private static object Row(Guid merge, Guid person, WalkedRow row) => new { id = Ids.New(), person, merge, table = row.Table, key = row.Key, fate = row.Fate };

    private sealed record FaceRow
    {
        public Guid DisadvantageId { get; init; }

        public Disadvantage Kind { get; init; }
    }

    /// <summary>A person's details as they are written.</summary>
    internal static class Details
    {
        public static object Row(Guid person, PersonDetails details) => new
        {
            person, details.DisplayName, nameKey = Fold.Whole(details.DisplayName, 400), details.Pronouns, details.BornOn, details.BornPrecision,
            details.Gender, details.GenderWords, details.Ethnicity, details.EthnicityWords, details.Version,
        };
    }
}
