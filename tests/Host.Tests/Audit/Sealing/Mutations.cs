using Platform.Data;
using Platform.Host.Audit;
using Platform.Host.Audit.Sealing;
using Platform.Sdk.Data;

namespace Host.Tests.Audit.Sealing;

internal enum Mutation { EditText, EditWho, EditTime, EditSubject, Delete, Insert, Swap, MoveToOther, Unseal, EditBatch, SwapNumbers, DeleteBatch, TruncateTail, RollBack, RemoveAll, HashForward, ReplaceChain }

/// <summary>What somebody who holds the database could do to the audit.</summary>
internal static class Mutations
{
    private static readonly string[] s_texts = ["action", "organisation", "team", "roles", "session_mark", "module_key", "page", "handler", "relationship", "correlation", "outcome", "terms_hash", "detail"];
    private static readonly string[] s_ids = ["worker_id", "form_id", "about_worker_id"];

    public static async Task DoAsync(Database database, AuditKeys keys, Mutation what, Random random)
    {
        var batches = await database.ManyAsync<AuditBatch>(MutationSql.Batches);
        var one = batches[random.Next(batches.Count)];
        var other = batches[(batches.IndexOf(one) + random.Next(1, batches.Count)) % batches.Count];
        var (rows, others) = (await RowsAsync(database, one), await RowsAsync(database, other));
        var (row, second) = (rows[random.Next(rows.Count)], others[random.Next(others.Count)]);
        await (what switch
        {
            Mutation.EditText => database.ExecuteAsync(OlderSql.Set(s_texts[random.Next(s_texts.Length)]), new { id = row.AuditId, value = $"x{random.Next(1_000)}" }),
            Mutation.EditWho => database.ExecuteAsync(OlderSql.Set(s_ids[random.Next(s_ids.Length)]), new { id = row.AuditId, value = Ids.New() }),
            Mutation.EditTime => database.ExecuteAsync(MutationSql.Time, new { id = row.AuditId, at = row.At.AddTicks(random.Next(1, 1_000_000)) }),
            Mutation.EditSubject => database.ExecuteAsync(MutationSql.Subject, new { id = row.AuditId, subject = random.Next(2) == 0 ? null : (Guid?)Ids.New() }),
            Mutation.Delete => database.ExecuteAsync(MutationSql.Delete, new { id = row.AuditId }),
            Mutation.Insert => database.ExecuteAsync(MutationSql.Copy, new { id = row.AuditId, copy = Ids.New() }),
            Mutation.Swap => SwapAsync(database, row, second),
            Mutation.MoveToOther => database.ExecuteAsync(MutationSql.Move, new { id = row.AuditId, batch = (Guid?)other.BatchId }),
            Mutation.Unseal => database.ExecuteAsync(MutationSql.Move, new { id = row.AuditId, batch = (Guid?)null }),
            Mutation.EditBatch => database.ExecuteAsync(MutationSql.SealedAt, new { id = one.BatchId, at = one.SealedAt.AddSeconds(random.Next(1, 1_000)) }),
            Mutation.SwapNumbers => SwapAsync(database, one, other),
            Mutation.DeleteBatch => CutAsync(database, one.Number, one.Number),
            Mutation.TruncateTail => CutAsync(database, random.Next(2, batches.Count + 1), int.MaxValue),
            Mutation.RollBack => RollBackAsync(database, random.Next(2, batches.Count + 1)),
            // with the key itself: only what was exported tells
            Mutation.HashForward => ForgeAsync(database, keys.Id, keys.Sign, random.Next(1, batches.Count + 1)),
            Mutation.ReplaceChain => ForgeAsync(database, keys.Id, keys.Sign, from: 1),
            _ => CutAsync(database, 0, int.MaxValue),
        });
    }

    /// <summary>Changes a row and computes everything after it again.</summary>
    public static async Task ForgeAsync(Database database, string keyId, Func<byte[], string> sign, int from = 2)
    {
        var (canonical, last) = (new Canonical(), new AuditBatch());
        foreach (var batch in (await database.ManyAsync<AuditBatch>(MutationSql.Batches)).OrderBy(batch => batch.Number))
        {
            if (batch.Number == from) await database.ExecuteAsync(MutationSql.Action, new { id = (await RowsAsync(database, batch))[0].AuditId, text = "forged" });
            var forged = batch with { Previous = last.Digest, KeyId = keyId };
            forged = forged with { Digest = canonical.Digest(forged, await RowsAsync(database, batch)) };
            last = batch.Number < from ? batch : forged with { Signature = sign(forged.Said()) };
            await database.ExecuteOneAsync(MutationSql.Forge, last);
        }
    }

    private static async Task SwapAsync(Database database, AuditRow one, AuditRow other)
    {
        await database.ExecuteAsync(MutationSql.Subject, new { id = one.AuditId, subject = other.SubjectId });
        await database.ExecuteAsync(MutationSql.Subject, new { id = other.AuditId, subject = one.SubjectId });
    }

    private static async Task SwapAsync(Database database, AuditBatch one, AuditBatch other)
    {
        await database.ExecuteAsync(MutationSql.Number, new { id = one.BatchId, number = -1 });
        await database.ExecuteAsync(MutationSql.Number, new { id = other.BatchId, number = one.Number });
        await database.ExecuteAsync(MutationSql.Number, new { id = one.BatchId, number = other.Number });
    }

    private static async Task CutAsync(Database database, int from, int to)
    {
        await database.ExecuteAsync(MutationSql.CutRows, new { from, to });
        await database.ExecuteAsync(MutationSql.Cut, new { from, to });
    }

    // to the moment before a batch was sealed
    private static async Task RollBackAsync(Database database, int from)
    {
        await database.ExecuteAsync(MutationSql.NotSealedYet, new { from });
        await CutAsync(database, from, int.MaxValue);
    }

    private static Task<IReadOnlyList<AuditRow>> RowsAsync(Database database, AuditBatch batch) =>
        database.ManyAsync<AuditRow>(SealSql.Of, new { batch = (Guid?)batch.BatchId });

    private static int IndexOf(this IReadOnlyList<AuditBatch> batches, AuditBatch one) => batches.TakeWhile(batch => batch != one).Count();
}
