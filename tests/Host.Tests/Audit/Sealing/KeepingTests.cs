using Platform.Conformance.Engines;
using Platform.Data;
using Platform.Data.Engines;
using Platform.Host.Audit.Keeping;
using Platform.Host.Audit.Sealing;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Tests.Audit.Sealing;

/// <summary>The audit is dropped by whole months, when they are old enough, and the rest still verifies.</summary>
public sealed class KeepingTests
{
    [Theory, EveryEngine]
    public async Task A_month_is_kept_whole_until_the_day_it_is_old_enough_and_then_goes_whole(DatabaseEngine engine)
    {
        await using var desk = await KeptAsync(engine);
        var due = new DateTimeOffset(2034, 12, 1, 0, 0, 0, TimeSpan.Zero);
        desk.Platform.Clock.SetUtcNow(due.AddDays(-1));
        await RetainAsync(desk);
        Assert.Equal(new Verified(null, 6, 60, 0), await desk.VerifyAsync());

        desk.Platform.Clock.SetUtcNow(due);
        await RetainAsync(desk);
        Assert.Equal(new Verified(null, 3, 30, 0), await desk.VerifyAsync());
        Assert.Equal(30, (await desk.AllAsync()).Count);
        await RetainAsync(desk);
        await desk.WriteAsync(10);
        await desk.SealAsync();
        Assert.Equal(new Verified(null, 4, 40, 0), await desk.VerifyAsync());
    }

    [Theory, EveryEngine]
    public async Task Of_everything_that_is_old_enough_the_newest_batch_stays_for_the_chain_to_go_on_from(DatabaseEngine engine)
    {
        await using var desk = await KeptAsync(engine);
        desk.Platform.Clock.SetUtcNow(new(2050, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await RetainAsync(desk);
        await desk.WriteAsync(10);
        await desk.SealAsync();
        Assert.Equal(new Verified(null, 2, 20, 0), await desk.VerifyAsync());
    }

    [Theory, EveryEngine]
    public async Task What_was_dropped_otherwise_or_said_to_be_is_a_break(DatabaseEngine engine)
    {
        await using var desk = await KeptAsync(engine);
        Assert.Contains("Batch 1 is missing", (await desk.VerifyAsync(database => DropAsync(database, 3))).Break, StringComparison.Ordinal);
        desk.Platform.Clock.SetUtcNow(new(2034, 12, 1, 0, 0, 0, TimeSpan.Zero));
        await RetainAsync(desk);
        var keys = desk.Platform.Services.GetRequiredService<AuditKeys>();
        await using var reading = desk.Platform.Database.Open();
        var segment = Assert.Single(await reading.ManyAsync<AuditSegment>(KeepingSql.Segments));
        (Func<AuditSegment, AuditSegment> Forge, string Said)[] forgeries =
        [
            (one => one with { LastNumber = one.LastNumber + 1 }, "not signed"),
            (one => one with { FirstNumber = 2 }, "do not follow"),
            (one => one with { DroppedAt = one.DroppedAt.AddDays(-1) }, "not signed"),
            (one => one with { UntilAt = one.UntilAt.AddDays(1) }, "not signed"),
            (one => one with { Digest = new string('0', 64) }, "not signed"),
            (one => one with { KeyId = new string('A', 64) }, "not signed"),
            (one => Sign(one with { Digest = new string('0', 64) }), "another digest was exported"),
            (one => Sign(one with { UntilAt = one.UntilAt.AddMonths(-1) }), "another digest was exported"),
            (one => Sign(one with { DroppedAt = one.UntilAt.AddDays(3) }), "before their time"),
            (one => Sign(one with { DroppedAt = one.DroppedAt.AddYears(20) }), "before their time"),
        ];
        foreach (var (forge, said) in forgeries)
        {
            Assert.Contains(said, (await desk.VerifyAsync(database => ReplaceAsync(database, forge(segment)))).Break, StringComparison.Ordinal);
        }

        Assert.Contains("Batch 1 is missing", (await desk.VerifyAsync(database => database.ExecuteAsync(MutationSql.DropSegments))).Break, StringComparison.Ordinal);

        AuditSegment Sign(AuditSegment one) => one with { Signature = keys.Sign(one.Said()) };
    }

    // three batches in November 2026 and three in December
    private static async Task<AuditDesk> KeptAsync(DatabaseEngine engine)
    {
        var desk = await AuditDesk.OpenAsync(engine);
        for (var batch = 0; batch < 6; batch++)
        {
            await desk.WriteAsync(10);
            await desk.SealAsync();
            desk.Platform.Clock.Advance(TimeSpan.FromDays(3));
        }

        return desk;
    }

    private static Task<bool> RetainAsync(AuditDesk desk) => desk.Platform.InServicesAsync(async services =>
    {
        await services.GetRequiredService<Retention>().RunAsync();
        return true;
    });

    private static async Task DropAsync(Database database, int to)
    {
        await database.ExecuteAsync(MutationSql.CutRows, new { from = 1, to });
        await database.ExecuteAsync(MutationSql.Cut, new { from = 1, to });
    }

    private static async Task ReplaceAsync(Database database, AuditSegment segment)
    {
        await database.ExecuteAsync(MutationSql.DropSegments);
        await database.ExecuteAsync(KeepingSql.Add, segment);
    }
}
