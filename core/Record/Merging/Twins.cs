using Platform.Sdk.Access;
using Platform.Sdk.Data;

namespace Platform.Record.Merging;

/// <summary>Finds whoever may be the same person, among those whom the worker's team supports; nobody else is told of, or can be told from the page.</summary>
public sealed class Twins(IDatabase database, CurrentWorker worker)
{
    private const int MostShown = 5;

    internal async Task<IReadOnlyList<TwinRow>> OfAsync(Guid person) => (await database.PageAsync<TwinRow>(MergeSql.Twins, new { person, team = worker.TeamId }, MostShown)).Rows;

    /// <summary>The other of two, where the worker may open them and their team supports them; null otherwise.</summary>
    internal async Task<OtherRow?> OtherAsync(Guid person, Guid other) =>
        person == other ? null : await database.OneAsync<OtherRow>(MergeSql.Other, new { other, team = worker.TeamId });
}
