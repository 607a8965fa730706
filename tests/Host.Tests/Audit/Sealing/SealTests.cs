using System.Security.Cryptography;
using Host.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data;
using Platform.Data.Engines;
using Platform.Host.Audit;
using Platform.Host.Audit.Sealing;
using Platform.Sdk.Data;

namespace Host.Tests.Audit.Sealing;

/// <summary>Whatever is done to the stored audit is found, held against the last digest that was exported.</summary>
public sealed class SealTests
{
    private const int Batches = 6, Rows = 12;

    [Theory, EveryEngine]
    public async Task Rows_are_sealed_once_in_a_chain_whose_digests_are_exported(DatabaseEngine engine)
    {
        await using var desk = await SealedAsync(engine);
        Assert.Equal(new Verified(null, Batches, Batches * Rows, 0), await VerifyAsync(desk));
        await desk.SealAsync();
        await desk.WriteAsync(3);
        Assert.Equal(new Verified(null, Batches, Batches * Rows, 3), await VerifyAsync(desk));
        await desk.SealAsync();
        Assert.Equal(new Verified(null, Batches + 1, (Batches * Rows) + 3, 0), await VerifyAsync(desk));
        Assert.Equal(Batches + 1, (await ExportedAsync(desk)).Count);
    }

    [Theory, EveryEngine]
    public async Task More_rows_than_a_batch_holds_are_several_batches(DatabaseEngine engine)
    {
        await using var desk = await AuditDesk.OpenAsync(engine);
        await desk.WriteAsync(Sealer.MostRows + 1);
        await desk.SealAsync();
        Assert.Equal(new Verified(null, 2, Sealer.MostRows + 1, 0), await VerifyAsync(desk));
    }

    [Theory, EveryEngine]
    public async Task Of_two_that_seal_at_once_no_row_is_sealed_twice(DatabaseEngine engine)
    {
        await using var desk = await AuditDesk.OpenAsync(engine);
        for (var turn = 0; turn < 5; turn++)
        {
            await desk.WriteAsync(Rows);
            await Task.WhenAll(TrySealAsync(desk), TrySealAsync(desk), TrySealAsync(desk));
            await desk.SealAsync();
        }

        Assert.Equal(new Verified(null, 5, 5 * Rows, 0), await VerifyAsync(desk));
    }

    [Theory, EveryEngine]
    public async Task Every_change_of_what_is_stored_is_found(DatabaseEngine engine)
    {
        await using var desk = await SealedAsync(engine);
        var (random, keys) = (new Random(4), desk.Platform.Services.GetRequiredService<AuditKeys>());
        for (var time = 0; time < Depth.Times(32); time++)
        {
            foreach (var mutation in Enum.GetValues<Mutation>())
            {
                Assert.True(await VerifyAsync(desk, database => Mutations.DoAsync(database, keys, mutation, random)) is { Break: not null }, $"{mutation} went unseen (turn {time})");
            }
        }

        Assert.Equal(new Verified(null, Batches, Batches * Rows, 0), await VerifyAsync(desk));
    }

    [Theory, EveryEngine]
    public async Task A_chain_that_was_computed_again_is_found_by_its_signature_and_with_the_stolen_key_by_what_was_exported(DatabaseEngine engine)
    {
        await using var desk = await SealedAsync(engine);
        using var foreign = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var keys = desk.Platform.Services.GetRequiredService<AuditKeys>();
        var forged = await VerifyAsync(desk, database => Mutations.ForgeAsync(database, keys.Id, said => Convert.ToBase64String(foreign.SignData(said, HashAlgorithmName.SHA256))));
        Assert.Contains("signature", forged.Break, StringComparison.Ordinal);
        var otherKey = await VerifyAsync(desk, database => Mutations.ForgeAsync(database, new string('A', 64), _ => "AAAA"));
        Assert.Contains("which is not here", otherKey.Break, StringComparison.Ordinal);
        var stolen = await VerifyAsync(desk, database => Mutations.ForgeAsync(database, keys.Id, keys.Sign));
        Assert.Contains("another digest was exported", stolen.Break, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_a_demo_area_the_key_of_the_certificate_seals_and_none_is_made()
    {
        using var area = new RealArea();
        await using var desk = new AuditDesk(await area.StartAsync(DatabaseEngine.Sqlite));
        await desk.WriteAsync(Rows);
        await desk.SealAsync();
        Assert.Equal(new Verified(null, 1, Rows, 0), await VerifyAsync(desk));
        var keys = desk.Platform.Services.GetRequiredService<AuditKeys>();
        Assert.Equal(keys.HashOf("Robin"), keys.HashOf("robin"));
        Assert.False(File.Exists(desk.Platform.Services.GetRequiredService<AuditFiles>().DemoKey));
        Assert.Contains("signature", (await VerifyAsync(desk, database => Mutations.ForgeAsync(database, keys.Id, _ => "AAAA", from: 1))).Break, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_was_half_written_is_written_again_and_a_damaged_file_is_said_to_be()
    {
        await using var desk = await SealedAsync(DatabaseEngine.Sqlite);
        var path = desk.Platform.Services.GetRequiredService<AuditFiles>().Digests;
        var whole = await File.ReadAllTextAsync(path);
        await File.WriteAllTextAsync(path, whole[..^40]);
        await desk.SealAsync();
        Assert.Equal(whole, await File.ReadAllTextAsync(path));
        await File.WriteAllTextAsync(path, whole.Replace("\"number\":2,", "\"number\":two,", StringComparison.Ordinal));
        await Assert.ThrowsAsync<InvalidDataException>(() => ExportedAsync(desk));
    }

    private static async Task<AuditDesk> SealedAsync(DatabaseEngine engine)
    {
        var desk = await AuditDesk.OpenAsync(engine);
        for (var batch = 0; batch < Batches; batch++)
        {
            await desk.WriteAsync(Rows);
            await desk.SealAsync();
            desk.Platform.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        return desk;
    }

    private static Task<IReadOnlyDictionary<int, AuditBatch>> ExportedAsync(AuditDesk desk) => desk.ExportedAsync();

    private static Task<Verified> VerifyAsync(AuditDesk desk, Func<Database, Task>? mutate = null) => desk.VerifyAsync(mutate);

    private static async Task TrySealAsync(AuditDesk desk)
    {
        try
        {
            await desk.SealAsync();
        }
        catch (Exception gaveWay) when (gaveWay is DuplicateRowException or StaleRowException or DatabaseBusyException or IOException)
        {
        }
    }
}
