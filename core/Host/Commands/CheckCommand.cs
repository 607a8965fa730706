using Platform.Host.Areas;
using Platform.Host.Areas.Differences;

namespace Platform.Host.Commands;

internal static class CheckCommand
{
    public static async Task<int> RunAsync(PlatformOptions options, bool withDatabase, TextWriter output)
    {
        await output.WriteLineAsync($"area: {options.Area.Area.Name}{(options.Area.Area.Demo ? " (demo)" : "")}");
        var (isFine, database) = withDatabase ? await LookAsync(options) : (true, "not looked at");
        foreach (var module in options.Modules.All.Where(m => !options.Modules.IsStopped(m.Key))) await output.WriteLineAsync($"module {module.Key}: {(module.IsOn ? "on" : "off")}");
        foreach (var module in options.Modules.Refused) await output.WriteLineAsync($"module {module.Key}: refused: {module.Cause}");
        await output.WriteLineAsync($"database: {database}");
        return isFine && options.Modules.Refused.Count == 0 ? PlatformCommand.Fine : PlatformCommand.Failed;
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

    private static async Task<(bool IsFine, string Words)> LookAsync(PlatformOptions options)
    {
        await using var services = WithoutPages.Build(options);
        return await services.GetRequiredService<Preparation>().IsReadyAsync()
            ? (true, "up to date")
            : (options.Area.Database.MigratesAtStart, "migrations are waiting (run migrate, or start an embedded database)");
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
