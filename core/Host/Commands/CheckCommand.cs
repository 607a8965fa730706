namespace Platform.Host.Commands;

internal static class CheckCommand
{
    public static async Task<int> RunAsync(PlatformOptions options, TextWriter output)
    {
        await output.WriteLineAsync($"area: {options.Area.Area.Name}{(options.Area.Area.Demo ? " (demo)" : "")}");
        await using var services = WithoutPages.Build(options);
        var ready = await services.GetRequiredService<Preparation>().IsReadyAsync();
        foreach (var module in options.Modules.All.Where(m => !options.Modules.IsStopped(m.Key))) await output.WriteLineAsync($"module {module.Key}: {(module.IsOn ? "on" : "off")}");
        foreach (var module in options.Modules.Refused) await output.WriteLineAsync($"module {module.Key}: refused: {module.Cause}");
        await output.WriteLineAsync(ready ? "database: up to date" : "database: migrations are waiting (run migrate, or start an embedded database)");
        return options.Modules.Refused.Count == 0 && (ready || options.Area.Database.MigratesAtStart) ? PlatformCommand.Fine : PlatformCommand.Failed;
    }
}
