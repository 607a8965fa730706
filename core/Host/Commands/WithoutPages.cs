using Platform.Host.Audit;
using Platform.Host.Demo;
using Platform.Host.Modules;
using Platform.Host.SignIn;
using Platform.Sdk.Modules;

namespace Platform.Host.Commands;

/// <summary>The platform without its pages: what a command works with.</summary>
internal static class WithoutPages
{
    public static ServiceProvider Build(PlatformOptions options)
    {
        var services = new ServiceCollection();
        services.AddLogging(log => log.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning));
        PlatformHost.AddCore(services, options);
        services.AddAccounts();
        options.Also(services);
        return services.BuildServiceProvider();
    }

    /// <summary>Runs one act on a prepared database; an embedded one is migrated first.</summary>
    public static async Task<int> RunAsync(PlatformOptions options, AuditRule rule, Func<IServiceProvider, Task<int>> act)
    {
        await using var services = Build(options);
        var preparation = services.GetRequiredService<Preparation>();
        await preparation.PrepareAsync(options.Area.Database.MigratesAtStart);
        if (!await preparation.IsReadyAsync()) throw new CommandFailedException("The database's schema is behind this version: run the migrate command first.");
        await using var scope = services.CreateAsyncScope();
        await rule.BeginAsync(scope.ServiceProvider.GetRequiredService<SystemAudit>());
        return await act(scope.ServiceProvider);
    }
}
