using System.Globalization;
using System.Security.Cryptography;
using Platform.Data;
using Platform.Host.Audit.Keeping;

namespace Platform.Host.Audit.Sealing;

/// <summary>What a look at the whole audit found.</summary>
/// <param name="Break">The first thing that is not as it was sealed; null when everything is.</param>
internal sealed record Verified(string? Break, int Batches, long Rows, int NotSealed);

/// <summary>Computes every digest again, follows the chain, checks every signature and holds it against what was exported.</summary>
internal sealed class Verifier(Database database, AuditKeys keys, TimeProvider clock)
{
    private const int AtOnce = 200;

    private readonly Canonical _canonical = new();
    private readonly LeafHashes _hashes = new();
    private readonly Dictionary<string, AsymmetricAlgorithm?> _keys = new(StringComparer.Ordinal);

    /// <param name="exported">The exported digests by their numbers.</param>
    public async Task<Verified> RunAsync(IReadOnlyDictionary<int, AuditBatch> exported)
    {
        if (GapIn(exported) is { } gap) return new(gap, 0, 0, 0);
        var (dropped, broken) = await DroppedAsync(exported);
        if (broken is not null) return new(broken, 0, 0, 0);
        var (batches, rows, last) = (0, 0L, dropped);
        while (await database.PageAsync<AuditBatch>(SealSql.After, new { number = last.Number }, AtOnce) is { Rows: { Count: > 0 } some })
        {
            foreach (var batch in some)
            {
                if (await HashAsync(batch) is not { } held) return new($"{batch.InWords()}: one of its rows cannot be read.", batches, rows, 0);
                if (FaultOf(batch, last, held, exported.GetValueOrDefault(batch.Number)) is { } fault) return new(fault, batches, rows, 0);
                (batches, rows, last) = (batches + 1, rows + held, batch);
            }
        }

        var open = await database.OneAsync<OpenRow>(SealSql.Open);
        return new(await EndAsync(last, exported), batches, rows, open?.NotSealed ?? 0);
    }

    private static string? GapIn(IReadOnlyDictionary<int, AuditBatch> exported) => exported.Values.OrderBy(batch => batch.Number)
        .Skip(1).FirstOrDefault(batch => exported.GetValueOrDefault(batch.Number - 1)?.Digest != batch.Previous) is { } torn
        ? $"The exported digests are not whole: {torn.InWords()}, does not follow from the line before."
        : null;

    /// <summary>
    /// Where the chain begins: at nothing, or at the last segment that was dropped. Batches of a segment that have not gone yet are no longer looked at.
    /// </summary>
    private async Task<(AuditBatch Last, string? Break)> DroppedAsync(IReadOnlyDictionary<int, AuditBatch> exported)
    {
        var last = new AuditBatch();
        foreach (var segment in await database.ManyAsync<AuditSegment>(KeepingSql.Segments))
        {
            if (FaultOf(segment, last, exported) is { } fault) return (last, fault);
            last = new AuditBatch { Number = segment.LastNumber, Digest = segment.Digest, SealedAt = segment.UntilAt };
        }

        return (last, null);
    }

    private string? FaultOf(AuditSegment segment, AuditBatch last, IReadOnlyDictionary<int, AuditBatch> exported) => segment switch
    {
        _ when segment.FirstNumber != last.Number + 1 || segment.LastNumber < segment.FirstNumber => $"{segment.InWords()}: they do not follow what was dropped before.",
        _ when KeyOf(segment.KeyId) is not { } key || !AuditKeys.IsSigned(key, segment.Said(), segment.Signature) => $"{segment.InWords()}: that was not signed with a key that is here.",
        _ when segment.DroppedAt < segment.UntilAt.AddYears(Retention.FewestYears) || segment.DroppedAt > clock.GetUtcNow().UtcDateTime.AddDays(1) => $"{segment.InWords()}: that is before their time.",
        _ when exported.GetValueOrDefault(segment.LastNumber) is { } end && (end.Digest != segment.Digest || end.SealedAt >= segment.UntilAt) => $"{segment.InWords()}: another digest was exported for the last of them.",
        _ => null,
    };

    // null where a row holds what no row was written with
    private async Task<int?> HashAsync(AuditBatch batch)
    {
        _hashes.Clear();
        try
        {
            return await database.EachAsync(SealSql.Of, new { batch = (Guid?)batch.BatchId }, row => _hashes.Add(_canonical.BytesOf(row)));
        }
        catch (Exception fault) when (fault is FormatException or InvalidCastException)
        {
            return null;
        }
    }

    private string? FaultOf(AuditBatch batch, AuditBatch last, int rows, AuditBatch? exported) => batch switch
    {
        _ when batch.Number != last.Number + 1 => Said($"Batch {last.Number + 1} is missing: after {(last.Number == 0 ? "the beginning" : last.InWords())} comes {batch.InWords()}."),
        _ when batch.Previous != last.Digest => $"The chain breaks at {batch.InWords()}: it does not follow from the batch before.",
        _ when rows != batch.RowCount => Said($"{batch.InWords()}: {rows} of its rows are there."),
        _ when _canonical.Digest(batch, _hashes) != batch.Digest => $"{batch.InWords()}: a row, or what the batch says of itself, was changed after it was sealed.",
        _ when KeyOf(batch.KeyId) is null => $"{batch.InWords()}: it was signed with the key {batch.KeyId}, which is not here or not named in {AuditKeys.EarlierKey}.",
        _ when !AuditKeys.IsSigned(KeyOf(batch.KeyId)!, batch.Said(), batch.Signature) => $"{batch.InWords()}: its signature is not that of the key {batch.KeyId}.",
        _ when exported is not null && (exported.Digest, exported.KeyId, exported.Signature) != (batch.Digest, batch.KeyId, batch.Signature) => $"{batch.InWords()}: another digest was exported for this number.",
        _ => null,
    };

    private async Task<string?> EndAsync(AuditBatch last, IReadOnlyDictionary<int, AuditBatch> exported)
    {
        var end = exported.Keys.DefaultIfEmpty(0).Max();
        if (end > last.Number) return Said($"The end is missing: {exported[end].InWords()}, was exported, and the audit ends {(last.Number == 0 ? "before its beginning" : $"with {last.InWords()}")}.");
        return await database.OneAsync<int>(SealSql.Stray) is > 0 and var stray ? Said($"{stray} rows belong to batches that are not there.") : null;
    }

    private AsymmetricAlgorithm? KeyOf(string id) => _keys.TryGetValue(id, out var known) ? known : _keys[id] = keys.Find(id);

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
