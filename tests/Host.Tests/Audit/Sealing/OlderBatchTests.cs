using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Data;
using Platform.Data.Engines;
using Platform.Host.Audit.Sealing;
using Platform.Sdk.Data;

namespace Host.Tests.Audit.Sealing;

/// <summary>What was sealed before a row could tell of a colleague and of a detail still verifies, and every column is sealed.</summary>
public sealed class OlderBatchTests
{
    /// <summary>Computed by another program, from the form in which rows had seventeen columns: whoever changes that form breaks what is sealed.</summary>
    private const string Digest = "533E47D989E80D33569B63186A40818049AB414A8C0D6F1C625B09AF5E3ED53C";

    private static readonly Guid s_batch = Id("dd"), s_first = Id("01");

    [Theory, EveryEngine]
    public async Task Batches_of_the_older_form_verify_and_the_chain_goes_on_from_them(DatabaseEngine engine)
    {
        await using var desk = await OlderAsync(engine);
        Assert.Equal(new Verified(null, 2, 7, 0), await desk.VerifyAsync());
        Assert.Equal(Digest, (await desk.ExportedAsync())[2].Previous);
        await BrokenAsync(desk, database => database.ExecuteOneAsync(OlderSql.AboutAnOlderRow, new { id = s_first, about = Ids.New() }));
        await BrokenAsync(desk, database => database.ExecuteOneAsync(OlderSql.DetailOfAnOlderRow, new { id = s_first, text = "roles *:administrator" }));
        await BrokenAsync(desk, database => database.ExecuteOneAsync(OlderSql.DetailOfAnOlderRow, new { id = s_first, text = "" }));
        await BrokenAsync(desk, database => database.ExecuteOneAsync(MutationSql.Team, new { id = s_first, text = "Navigator" }));
    }

    [Fact]
    public async Task No_column_of_a_row_can_be_changed_unseen()
    {
        await using var desk = await OlderAsync(DatabaseEngine.Sqlite);
        await using var reading = desk.Platform.Database.Open();
        var (columns, row) = (await reading.ManyAsync<string>(OlderSql.Columns), await reading.OneAsync<Guid>(OlderSql.Some));
        Assert.True(columns.Count >= 20);
        foreach (var column in columns)
        {
            var found = await desk.VerifyAsync(database => column switch
            {
                "at" => database.ExecuteOneAsync(OlderSql.Set(column), new { id = row, value = new DateTime(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc) }),
                _ when column.EndsWith("_id", StringComparison.Ordinal) => database.ExecuteOneAsync(OlderSql.Set(column), new { id = row, value = Ids.New() }),
                _ => database.ExecuteOneAsync(OlderSql.Set(column), new { id = row, value = "zz" }),
            });
            Assert.True(found.Break is not null, $"{column} was changed unseen");
        }
    }

    // three rows and their batch as the version before left them; the chain goes on with four of today's, of which one says what a command did
    private static async Task<AuditDesk> OlderAsync(DatabaseEngine engine)
    {
        var desk = await AuditDesk.OpenAsync(engine);
        var keys = desk.Platform.Services.GetRequiredService<AuditKeys>();
        var batch = new AuditBatch { BatchId = s_batch, Number = 1, SealedAt = At(10, 0, 0), RowCount = 3, Digest = Digest, KeyId = keys.Id };
        await using (var database = desk.Platform.Database.Open())
        {
            await database.TransactAsync(async () =>
            {
                foreach (var row in Rows) await database.ExecuteOneAsync(OlderSql.Add, row);
                await database.ExecuteOneAsync(SealSql.Add, batch with { Signature = keys.Sign(batch.Said()) });
            });
        }

        await desk.WriteAsync(4);
        await using (var database = desk.Platform.Database.Open())
        {
            await database.TransactAsync(() => database.ExecuteOneAsync(OlderSql.DetailOfNewest, new { text = "3 people" }));
        }

        await desk.SealAsync();
        return desk;
    }

    private static OlderRow[] Rows =>
    [
        new(s_first, At(9, 59, 1), Id("aa"), "Exampleton Council", "Navigators", "worker", "0123456789abcdef", "view", Id("bb"), "core", "/People/Show", null, "ours", "0000000000000001", null, "done", null, s_batch),
        new(Id("02"), At(9, 59, 2), Id("aa"), "Exampleton Council", "Caf\u00e9", "worker", "0123456789abcdef", "change", Id("bb"), "core", "/Story/Add", "Keep", "ours", "0000000000000002", Id("cc"), "done", null, s_batch),
        new(Id("03"), At(9, 59, 3), null, "", "", "", null, "search", null, "core", "/Search/Found", null, "none", "0000000000000003", null, "done", string.Concat(Enumerable.Repeat("AB", 32)), s_batch),
    ];

    private static Guid Id(string end) => Guid.Parse($"019a0000-0000-7000-8000-0000000000{end}");

    private static DateTime At(int hour, int minute, int second) => new(2026, 11, 23, hour, minute, second, DateTimeKind.Utc);

    private static async Task BrokenAsync(AuditDesk desk, Func<Database, Task> mutate) => Assert.NotNull((await desk.VerifyAsync(mutate)).Break);

    private sealed record OlderRow(
        Guid AuditId, DateTime At, Guid? WorkerId, string Organisation, string Team, string Roles, string? SessionMark, string Action, Guid? SubjectId, string ModuleKey,
        string Page, string? Handler, string Relationship, string Correlation, Guid? FormId, string Outcome, string? TermsHash, Guid BatchId);
}
