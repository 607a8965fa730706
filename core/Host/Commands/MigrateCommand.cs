namespace Platform.Host.Commands;

internal static class MigrateCommand
{
    public static async Task<int> RunAsync(PlatformOptions options, TextWriter output)
    {
        await using var services = WithoutPages.Build(options);
        await services.GetRequiredService<Preparation>().PrepareAsync(migrate: true);
        foreach (var module in options.Modules.Refused.Where(m => options.Modules.IsStopped(m.Key))) await output.WriteLineAsync($"module {module.Key}: refused: {module.Cause}");
        if (options.Modules.All.Any(m => options.Modules.IsStopped(m.Key))) return PlatformCommand.Failed;
        await output.WriteLineAsync("The database is up to date.");
        return PlatformCommand.Fine;
    }
}
