namespace Platform.Host.Commands;

internal static class SeedCommand
{
    public static Task<int> RunAsync(PlatformOptions options, int people, TextWriter output, CancellationToken stop) =>
        throw new CommandFailedException("Seeding is not built yet.");
}
