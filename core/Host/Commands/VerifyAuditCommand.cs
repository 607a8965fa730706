using Platform.Host.Audit;
using System.Globalization;
using Platform.Host.Audit.Sealing;

namespace Platform.Host.Commands;

internal static class VerifyAuditCommand
{
    /// <summary>Verifies against the exported digests; without them an audit whose end was cut off could not be told from a whole one.</summary>
    public static Task<int> RunAsync(PlatformOptions options, FileInfo? digests, TextWriter output) => WithoutPages.RunAsync(options, new AuditRule.Not("It counts rows and shows none"), async services =>
    {
        var path = digests?.FullName ?? services.GetRequiredService<AuditFiles>().Digests;
        var found = await services.GetRequiredService<Verifier>().RunAsync(await ReadAsync(path, named: digests is not null));
        if (found.Break is { } fault) throw new CommandFailedException($"The audit is not as it was sealed. {fault}");
        if (found.Batches > 0 && !File.Exists(path)) throw new CommandFailedException($"The chain holds, but {path} is not there: whether its end was cut off cannot be told. Name a copy with --digests.");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"The audit is as it was sealed: {found.Rows} rows in {found.Batches} batches, held against {path}. {found.NotSealed} rows are not sealed yet."));
        var keys = services.GetRequiredService<AuditKeys>();
        await output.WriteLineAsync($"Believed: {keys.Id}, the key of this installation.{string.Concat(keys.Earlier.Select(id => $" {id}, named in {AuditKeys.EarlierKey}."))}");
        return PlatformCommand.Fine;
    });

    // before the first batch there is no file; afterwards a missing one says that the end is missing too
    private static async Task<IReadOnlyDictionary<int, AuditBatch>> ReadAsync(string path, bool named)
    {
        if (!File.Exists(path) && !named) return new Dictionary<int, AuditBatch>();
        try
        {
            return await DigestFile.ReadAsync(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new CommandFailedException($"The exported digests cannot be used: {fault.Message}. Name a copy of them with --digests.");
        }
    }
}
