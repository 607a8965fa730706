using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Platform.Host.Commands;

internal static class RunCommand
{
    public static async Task<int> RunAsync(PlatformOptions options, TextWriter output, CancellationToken stop)
    {
        await using var app = PlatformHost.Build(options);
        await app.StartAsync(stop);
        foreach (var module in options.Modules.Refused) await output.WriteLineAsync($"module {module.Key} refused: {module.Cause}");
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        foreach (var address in addresses) await output.WriteLineAsync($"{options.Area.Area.Name} is ready at {address}");
        await app.WaitForShutdownAsync(stop);
        return PlatformCommand.Fine;
    }
}
