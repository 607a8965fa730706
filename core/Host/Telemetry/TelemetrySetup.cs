using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Platform.Data.Watching;

namespace Platform.Host.Telemetry;

/// <summary>
/// Traces and metrics by OTLP, to the collector that the standard <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names; without one nothing is
/// measured. They say which page of which module ran which <c>Sql</c> for how long, and never about whom.
/// </summary>
internal static class TelemetrySetup
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static IServiceCollection AddPlatformTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (string.IsNullOrWhiteSpace(configuration[Endpoint])) return services;
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("platform"))
            .WithTracing(traces => traces
                .AddAspNetCoreInstrumentation()
                .AddSource(DataActivity.Source)
                .AddProcessor(new NothingPersonal())
                .AddOtlpExporter())
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddMeter(DataActivity.Source)
                .AddOtlpExporter());
        return services;
    }
}
