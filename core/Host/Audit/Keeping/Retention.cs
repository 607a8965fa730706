using Platform.Host.Audit.Sealing;
using Platform.Record;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.Host.Audit.Keeping;

/// <summary>
/// Drops what the audit has kept for long enough, a calendar month at a time and never part of one. A signed segment is written first, and says which batches
/// went and what the chain goes on from; then they go, one batch in a transaction, so it may be stopped anywhere and goes on where it stopped.
/// </summary>
internal sealed class Retention(IDatabase database, AuditKeys keys, IModules modules, TimeProvider clock)
{
    /// <summary>No area may keep the audit for less, and the verifier holds every segment to it.</summary>
    public const int FewestYears = 1;

    private const int AtOnce = 200;

    public async Task RunAsync()
    {
        while (await TakeInAsync())
        {
        }

        if (await SegmentsAsync() is not [.., var last]) return;
        while (await database.PageAsync<Guid>(KeepingSql.Left, new { number = last.LastNumber }, AtOnce) is { Rows: { Count: > 0 } some })
        {
            foreach (var batch in some) await DropAsync(batch);
        }

        await database.TransactAsync(() => database.ExecuteAsync(KeepingSql.DropAlerts, new { until = last.UntilAt }));
    }

    private Task<IReadOnlyList<AuditSegment>> SegmentsAsync() => database.ManyAsync<AuditSegment>(KeepingSql.Segments);

    /// <summary>Takes in the oldest month, where it is due; the newest batch always stays, for the next to follow.</summary>
    private async Task<bool> TakeInAsync()
    {
        var number = await SegmentsAsync() is [.., var before] ? before.LastNumber : 0;
        if ((await database.PageAsync<AuditBatch>(KeepingSql.Oldest, new { number }, 1)).Rows is not [var oldest]) return false;
        var until = new DateTime(oldest.SealedAt.Year, oldest.SealedAt.Month, 1, 0, 0, 0, DateTimeKind.Utc).AddMonths(1);
        var now = clock.GetUtcNow().UtcDateTime;
        if (now < until.AddYears(modules.Settings<RecordSettings>().AuditYears)) return false;
        var after = await database.OneAsync<int>(KeepingSql.FirstAfter, new { number, until });
        var last = (after > 0 ? after : await database.OneAsync<int>(KeepingSql.Newest)) - 1;
        if (last <= number) return false;
        var segment = new AuditSegment
        {
            SegmentId = Ids.New(), FirstNumber = number + 1, LastNumber = last, UntilAt = until, DroppedAt = now, KeyId = keys.Id,
            Digest = await database.OneAsync<string>(KeepingSql.DigestOf, new { number = last }) ?? "",
        };
        await database.TransactAsync(() => database.ExecuteOneAsync(KeepingSql.Add, segment with { Signature = keys.Sign(segment.Said()) }));
        return true;
    }

    private Task DropAsync(Guid batch) => database.TransactAsync(async () =>
    {
        await database.ExecuteAsync(KeepingSql.DropRows, new { batch = (Guid?)batch });
        await database.ExecuteAsync(KeepingSql.DropBatch, new { batch });
    });
}
