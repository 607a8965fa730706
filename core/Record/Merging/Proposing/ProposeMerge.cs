using Platform.Record.Merging.Comparing;
using Platform.Record.Support;
using Platform.Record.Work;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Merging.Proposing;

/// <summary>One worker proposes, another decides: nobody merges two records, or undoes it, alone.</summary>
public sealed class ProposeMerge(IDatabase database, WorkItems work, SecondLead second, CurrentWorker worker, LocalArea area, TimeProvider clock)
{
    private const int DaysToDecide = 7;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    internal Task<IReadOnlyList<MergeRow>> OfAsync(Guid person) => database.ManyAsync<MergeRow>(MergeSql.Of, new { person });

    internal async Task<MergeRow?> FindAsync(Guid person, Guid merge) => (await OfAsync(person)).FirstOrDefault(one => one.MergeId == merge);

    internal async Task<Guid> ProposeAsync(Guid person, Guid other, IReadOnlyList<Answers> answers, ProposeInput input)
    {
        await HoldAsync(database, person, other);
        if ((await OfAsync(person)).Any(one => one.State is MergeState.Proposed && (one.OtherId == other || one.PersonId == other)))
        {
            throw new RuleBrokenException("Somebody has proposed this already, and it waits to be decided.");
        }

        var open = answers.Where(one => one.IsChoice).Select(one => one.Field).ToHashSet();
        var taken = input.Choices.Where(one => one.Stands is Stands.Theirs && open.Contains(one.Field)).Select(one => one.Field);
        var id = Ids.New();
        await database.ExecuteAsync(MergeSql.Propose, new
        {
            id, person, other, choices = string.Join(' ', taken), because = input.Because!.Trim(), worker = worker.Id, name = worker.Name, now = Now,
        });
        await RaiseAsync(MergePermissions.ToReview, person, area.Words.In("A colleague thinks that two records are of one {person}. Look at both, and decide."), LinkTo(person, id));
        await second.SeeToAsync(person, other);
        return id;
    }

    /// <exception cref="StaleRowException">It is not merged any more, or somebody has asked already.</exception>
    internal async Task AskUndoAsync(MergeRow merge, UndoInput input)
    {
        await database.ExecuteOneAsync(MergeSql.AskUndo, new { person = merge.PersonId, merge = merge.MergeId, worker = worker.Id, name = worker.Name, because = input.Because!.Trim(), now = Now });
        await RaiseAsync(MergePermissions.ToUndo, merge.PersonId, area.Words.In("A colleague thinks that two records were merged that are of two {people}. Look, and decide."), LinkTo(merge.PersonId, merge.MergeId));
        await second.SeeToAsync(merge.PersonId, merge.PersonId);
    }

    internal Task FinishAsync(WorkKind kind, MergeRow merge) => work.FinishEverywhereAsync(kind, merge.PersonId, LinkTo(merge.PersonId, merge.MergeId));

    /// <summary>The guard rows of both, always in the same order: two merges at once are done one after the other.</summary>
    internal static async Task HoldAsync(IDatabase database, Guid one, Guid other)
    {
        foreach (var person in new[] { one, other }.Order())
        {
            await database.ExecuteOneAsync(SupportSql.GuardPerson, new { person });
        }
    }

    internal static string LinkTo(Guid person, Guid merge) => $"/people/{person}/merges/{merge}";

    private Task RaiseAsync(WorkKind kind, Guid person, string sentence, string link) => work.RaiseAsync(
        kind, new NewWork(person, sentence, area.Today(clock).AddDays(DaysToDecide), null, worker.TeamId, link) { About = worker.Id });
}
