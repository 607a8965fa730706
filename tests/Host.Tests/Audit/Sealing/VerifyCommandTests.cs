using Host.Tests.Areas;
using Microsoft.Extensions.DependencyInjection;
using Platform.Data.Engines;
using Platform.Host.Audit.Sealing;
using Platform.Host.Commands;

namespace Host.Tests.Audit.Sealing;

/// <summary>What an operator reads when the audit is verified, and the exit code a script goes by.</summary>
public sealed class VerifyCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("platform-verify-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_says_what_holds_names_the_first_break_and_needs_the_exported_digests()
    {
        await using var desk = await AuditDesk.OpenAsync(DatabaseEngine.Sqlite);
        for (var batch = 0; batch < 3; batch++)
        {
            await desk.WriteAsync(5);
            await desk.SealAsync();
        }

        var database = desk.Platform.Database.Options.File!;
        var (whole, said) = await VerifyAsync(database);
        Assert.Equal(0, whole);
        Assert.StartsWith("The audit is as it was sealed: 15 rows in 3 batches", said, StringComparison.Ordinal);

        var copy = Path.Combine(_folder, "copy.jsonl");
        var digests = desk.Platform.Services.GetRequiredService<AuditFiles>().Digests;
        File.Copy(digests, copy);
        File.Delete(digests);
        Assert.Contains("its end was cut off cannot be told", (await VerifyAsync(database)).Said, StringComparison.Ordinal);
        Assert.Equal(0, (await VerifyAsync(database, copy)).Code);

        await using (var other = desk.Platform.Database.Open())
        {
            await other.TransactAsync(async () =>
            {
                var second = (await other.ManyAsync<AuditBatch>(MutationSql.Batches)).Single(batch => batch.Number == 2);
                await other.ExecuteAsync(MutationSql.Number, new { id = second.BatchId, number = 7 });
            });
        }

        var (broken, why) = await VerifyAsync(database, copy);
        Assert.Equal(1, broken);
        Assert.Contains("The audit is not as it was sealed. Batch 2 is missing: after batch 1", why, StringComparison.Ordinal);
        Assert.Equal(1, (await VerifyAsync(database, Path.Combine(_folder, "nowhere.jsonl"))).Code);
    }

    private async Task<(int Code, string Said)> VerifyAsync(string database, string? digests = null)
    {
        var area = Path.Combine(_folder, "area.json");
        await File.WriteAllTextAsync(area, $$"""{ "area": { "name": "Test area", "demo": true }, "database": { "file": "{{Path.GetFileName(database)}}" } }""");
        await using var said = new StringWriter();
        string[] typed = ["verify-audit", "--area", area, "--data", Path.GetDirectoryName(database)!, .. digests is null ? [] : (string[])["--digests", digests]];
        return (await PlatformCommand.RunAsync(typed, said, said, AreaDesk.Environment(), Path.Combine(_folder, "modules")), said.ToString());
    }
}
