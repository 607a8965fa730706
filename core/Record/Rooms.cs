using Microsoft.Extensions.DependencyInjection;
using Platform.Record.Contacts;
using Platform.Record.MyDay;
using Platform.Record.Support;
using Platform.Record.Work;
using Platform.Sdk.Record;

namespace Platform.Record;

/// <summary>The acts of the record's rooms.</summary>
public static class Rooms
{
    /// <summary>Adds them, one of each for a request; also the timeline and the work items that every module shares.</summary>
    public static IServiceCollection AddRecord(this IServiceCollection services) => services
        .AddScoped<ITimeline, Timeline.Timeline>()
        .AddScoped<WorkItems>()
        .AddScoped<IWork>(scope => scope.GetRequiredService<WorkItems>())
        .AddScoped<Caseload>()
        .AddScoped<Episodes>()
        .AddScoped<ContactLog>()
        .AddScoped<Day>();
}
