using Platform.Host.Areas;
using Platform.Host.Areas.Differences;

namespace Platform.Host.Commands;

internal static class CheckCommand
{
    public static async Task<int> RunAsync(PlatformOptions options, bool withDatabase, TextWriter output)
    {
        await output.WriteLineAsync($"area: {options.Area.Area.Name}{(options.Area.Area.Demo ? " (demo)" : "")}");
        foreach (var module in options.Modules.All) await output.WriteLineAsync($"module {module.Key}: {module.Status.ToString().ToLowerInvariant()}");
        foreach (var module in options.Modules.Refused) await output.WriteLineAsync($"module {module.Key}: refused: {module.Cause}");
        return await IsReadyAsync(options, withDatabase, output) && options.Modules.Refused.Count == 0 ? PlatformCommand.Fine : PlatformCommand.Failed;
    }

    /// <summary>Says what another area file would change; the mistakes of both files are all named.</summary>
    public static async Task<int> CompareAsync(Func<PlatformOptions> now, Func<PlatformOptions> then, TextWriter output)
    {
        var (present, next) = (Read(now), Read(then));
        AreaFileException[] broken = [.. new[] { present.Fault, next.Fault }.OfType<AreaFileException>()];
        if (broken.Length > 0) throw new CommandFailedException(string.Join('\n', broken.Select(fault => fault.Message)));
        await output.WriteAsync(AreaDifference.InWords([.. AreaDifference.Between(present.Options!, next.Options!)]));
        return PlatformCommand.Fine;
    }

    private static async Task<bool> IsReadyAsync(PlatformOptions options, bool withDatabase, TextWriter output)
    {
        if (!withDatabase)
        {
            await output.WriteLineAsync("database: not looked at");
            return true;
        }

        await using var services = WithoutPages.Build(options);
        var ready = await services.GetRequiredService<Preparation>().IsReadyAsync();
        await output.WriteLineAsync(ready ? "database: up to date" : "database: migrations are waiting (run migrate, or start an embedded database)");
        return ready || options.Area.Database.MigratesAtStart;
    }

    private static (PlatformOptions? Options, AreaFileException? Fault) Read(Func<PlatformOptions> read)
    {
        try
        {
            return (read(), null);
        }
        catch (AreaFileException fault)
        {
            return (null, fault);
        }
    }
}
