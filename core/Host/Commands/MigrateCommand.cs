namespace Platform.Host.Commands;

internal static class MigrateCommand
{
    public static async Task<int> RunAsync(PlatformOptions options, TextWriter output)
    {
        await using var services = WithoutPages.Build(options);
        await services.GetRequiredService<Preparation>().PrepareAsync(migrate: true);
        await output.WriteLineAsync("The database is up to date.");
        return PlatformCommand.Fine;
    }
}
