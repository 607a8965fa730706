using Platform.Sdk.Data;

namespace Platform.Record.Merging.Deciding;

/// <summary>
/// What was being written on a record in the very moment it went into another: on SQL Server such a row waits for the merge and is then there, under a record that nobody opens.
/// It follows the others.
/// </summary>
public sealed class Late(IDatabase database, MergeRecords merges, TimeProvider clock)
{
    private static readonly TimeSpan s_looked = TimeSpan.FromDays(2);

    /// <summary>Looks at the merges of the last days.</summary>
    public async Task SweepAsync()
    {
        foreach (var merge in await database.ManyAsync<LateRow>(MergeSql.Lately, new { since = clock.GetUtcNow().UtcDateTime - s_looked }))
        {
            await database.TransactAsync(() => merges.SweepAsync(merge.MergeId, merge.PersonId, merge.OtherId));
        }
    }

    private sealed record LateRow
    {
        public Guid MergeId { get; init; }

        public Guid PersonId { get; init; }

        public Guid OtherId { get; init; }
    }
}
