using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Platform.Data;

namespace Platform.Host.Health;

/// <summary>Ready when the database answers and every module's schema is there; the answer says no more than yes or no.</summary>
internal static class HealthChecks
{
    public static IServiceCollection AddPlatformHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseReady>("database");
        return services;
    }

    public static void MapPlatformHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
    }
}

internal sealed class DatabaseReady(IServiceScopeFactory scopes, Preparation preparation) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var answers = await scope.ServiceProvider.GetRequiredService<Database>().CanConnectAsync();
        return answers && await preparation.IsReadyAsync() ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }
}
