using System.Globalization;
using System.Security.Cryptography;
using Platform.Sdk.Data;

namespace Platform.Host.Audit.Sealing;

/// <summary>What a look at the whole audit found.</summary>
/// <param name="Break">The first thing that is not as it was sealed; null when everything is.</param>
internal sealed record Verified(string? Break, int Batches, long Rows, int NotSealed);

/// <summary>Computes every digest again, follows the chain, checks every signature and holds it against what was exported.</summary>
internal sealed class Verifier(IDatabase database, AuditKeys keys)
{
    private const int AtOnce = 200;

    private readonly Canonical _canonical = new();
    private readonly Dictionary<string, AsymmetricAlgorithm?> _keys = new(StringComparer.Ordinal);

    /// <param name="exported">The exported digests by their numbers.</param>
    public async Task<Verified> RunAsync(IReadOnlyDictionary<int, AuditBatch> exported)
    {
        var (batches, rows, last) = (0, 0L, new AuditBatch());
        while (await database.PageAsync<AuditBatch>(SealSql.After, new { number = last.Number }, AtOnce) is { Rows: { Count: > 0 } some })
        {
            foreach (var batch in some)
            {
                var held = await database.ManyAsync<AuditRow>(SealSql.Of, new { batch = (Guid?)batch.BatchId });
                if (FaultOf(batch, last, held, exported.GetValueOrDefault(batch.Number)) is { } fault) return new(fault, batches, rows, 0);
                (batches, rows, last) = (batches + 1, rows + held.Count, batch);
            }
        }

        var open = await database.OneAsync<OpenRow>(SealSql.Open);
        return new(await EndAsync(last, exported), batches, rows, open?.NotSealed ?? 0);
    }

    private string? FaultOf(AuditBatch batch, AuditBatch last, IReadOnlyList<AuditRow> rows, AuditBatch? exported) => batch switch
    {
        _ when batch.Number != last.Number + 1 => Said($"Batch {last.Number + 1} is missing: after {(last.Number == 0 ? "the beginning" : last.InWords())} comes {batch.InWords()}."),
        _ when batch.Previous != last.Digest => $"The chain breaks at {batch.InWords()}: it does not follow from the batch before.",
        _ when rows.Count != batch.RowCount => Said($"{batch.InWords()}: {rows.Count} of its rows are there."),
        _ when _canonical.Digest(batch, rows) != batch.Digest => $"{batch.InWords()}: a row, or what the batch says of itself, was changed after it was sealed.",
        _ when KeyOf(batch.KeyId) is null => $"{batch.InWords()}: it was signed with the key {batch.KeyId}, which is not here.",
        _ when !AuditKeys.IsSigned(KeyOf(batch.KeyId)!, batch.Said(), batch.Signature) => $"{batch.InWords()}: its signature is not that of the key {batch.KeyId}.",
        _ when exported is not null && exported.Digest != batch.Digest => $"{batch.InWords()}: another digest was exported for this number.",
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
