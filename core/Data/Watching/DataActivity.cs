using System.Diagnostics;
using System.Diagnostics.Metrics;
using Platform.Data.Engines;
using Platform.Sdk.Data;

namespace Platform.Data.Watching;

/// <summary>Tells OpenTelemetry which text ran and for how long, never with which values.</summary>
public static class DataActivity
{
    /// <summary>The name to listen to, for traces and for metrics.</summary>
    public const string Source = "Platform.Data";

    private static readonly ActivitySource Activities = new(Source);

    private static readonly Meter Figures = new(Source);

    // OpenTelemetry's name for it, in seconds
    private static readonly Histogram<double> Durations = Figures.CreateHistogram<double>("db.client.operation.duration", "s");

    internal static Activity? Start(Sql sql, Engine engine, bool inTransaction)
    {
        var activity = Activities.StartActivity(sql.Name, ActivityKind.Client);
        activity?.SetTag("db.system.name", engine.System).SetTag("db.query.summary", sql.Name).SetTag("platform.in_transaction", inTransaction);
        return activity;
    }

    internal static void Failed(this Activity? activity, Exception exception) =>
        activity?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", exception.GetType().Name);

    internal static void Took(Sql sql, Engine engine, long since)
    {
        if (!Durations.Enabled) return;
        Durations.Record(Stopwatch.GetElapsedTime(since).TotalSeconds, new("db.query.summary", sql.Name), new("db.system.name", engine.System));
    }
}
