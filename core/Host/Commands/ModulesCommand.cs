using Platform.Host.Modules;

namespace Platform.Host.Commands;

internal static class ModulesCommand
{
    public static Task<int> RunAsync(PlatformOptions options, TextWriter output) => WithoutPages.RunAsync(options, async services =>
    {
        await output.WriteLineAsync($"{"module",-18}{"name",-22}{"status",-9}{"version",-9}{"sdk",-9}{"schema",-14}{"tables",-8}cause");
        foreach (var line in await services.GetRequiredService<ModuleReport>().ReadAsync())
        {
            await output.WriteLineAsync($"{line.Key,-18}{line.Name,-22}{line.Status,-9}{line.Version,-9}{line.Sdk,-9}{line.Schema,-14}{line.Tables,-8}{line.Cause}");
        }

        return PlatformCommand.Fine;
    });
}
