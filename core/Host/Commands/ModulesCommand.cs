using Platform.Host.Audit;
using System.Globalization;
using Platform.Host.Modules;

namespace Platform.Host.Commands;

internal static class ModulesCommand
{
    public static Task<int> RunAsync(PlatformOptions options, TextWriter output) => WithoutPages.RunAsync(options, new AuditRule.Not("It lists modules"), async services =>
    {
        var lines = await services.GetRequiredService<ModuleReport>().ReadAsync();
        var wide = lines.Max(line => line.Key.Length) + 2;
        await output.WriteLineAsync($"{"module".PadRight(wide)}{"status",-9}{"version",-9}{"sdk",-9}{"schema",-28}{"tables",-8}name");
        foreach (var line in lines)
        {
            await output.WriteLineAsync($"{line.Key.PadRight(wide)}{line.Status,-9}{line.Version,-9}{line.Sdk,-9}{line.SchemaWords,-28}{line.Tables.Count,-8}{line.Name}");
            if (line.Cause.Length > 0) await output.WriteLineAsync($"  {line.Cause}");
            foreach (var fault in line.Faults)
            {
                await output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {fault.Place}: {fault.Kind}, {fault.Times} {(fault.Times == 1 ? "time" : "times")}, last {fault.LastAt:yyyy-MM-dd HH:mm} UTC, reference {fault.Reference}"));
            }
        }

        return PlatformCommand.Fine;
    });
}
