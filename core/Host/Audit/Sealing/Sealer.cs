using Platform.Host.Audit.Exporting;
using Platform.Host.Audit.WrongTries;
using Platform.Sdk.Data;

namespace Platform.Host.Audit.Sealing;

/// <summary>
/// Seals what has been written since the last time, and exports the digests. A row belongs to a batch by its batch_id and not by
/// a range, so one that was committed late is simply in the next.
/// </summary>
internal sealed class Sealer(IDatabase database, AuditKeys keys, DigestExport export, Watch watch, TryCounts wrong, TimeProvider clock)
{
    public const int MostRows = 1_000;

    /// <summary>More wait for the next turn, so that nobody waits long for this one.</summary>
    private const int MostBatches = 100;

    private readonly Canonical _canonical = new();

    public async Task RunAsync()
    {
        await wrong.SumUpAsync(database);
        for (var batch = 0; batch < MostBatches && await SealAsync() == MostRows; batch++)
        {
        }

        await export.RunAsync();
    }

    private async Task<int> SealAsync()
    {
        var count = 0;
        await database.TransactAsync(async () =>
        {
            var rows = (await database.PageAsync<AuditRow>(SealSql.NotSealed, null, MostRows)).Rows;
            if ((count = rows.Count) == 0) return;
            var last = (await database.PageAsync<AuditBatch>(SealSql.Last, null, 1)).Rows is [var before] ? before : null;
            var batch = new AuditBatch
            {
                BatchId = Ids.New(),
                Number = (last?.Number ?? 0) + 1,
                SealedAt = clock.GetUtcNow().UtcDateTime,
                RowCount = count,
                Previous = last?.Digest ?? AuditBatch.Nothing,
                KeyId = keys.Id,
            };
            batch = batch with { Digest = _canonical.Digest(batch, rows) };
            await database.ExecuteOneAsync(SealSql.Add, batch with { Signature = keys.Sign(batch.Said()) });
            var sealedNow = await database.ExecuteAsync(SealSql.Assign, new { batch = batch.BatchId, rows = rows.Select(row => row.AuditId).ToList() });
            if (sealedNow != count) throw new StaleRowException(SealSql.Assign, sealedNow);
            await watch.LookAtAsync(rows);
        });
        return count;
    }
}
