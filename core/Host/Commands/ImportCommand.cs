namespace Platform.Host.Commands;

internal static class ImportCommand
{
    public static Task<int> RunAsync(PlatformOptions options, FileInfo file, bool dryRun, TextWriter output, CancellationToken stop) =>
        throw new CommandFailedException("Importing is not built yet.");
}
