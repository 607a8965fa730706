using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Platform.Data.Engines;
using Platform.Data.Schema;
using Platform.Data.Walks;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Platform.Data;

/// <summary>Adds the database to the host.</summary>
public static class PlatformData
{
    /// <summary>A <see cref="Database"/> for each scope, also as <see cref="IDatabase"/>, and the one <see cref="Migrator"/>.</summary>
    public static IServiceCollection AddPlatformData(this IServiceCollection services, DatabaseOptions options)
    {
        services.AddSingleton(options).AddSingleton<Migrator>();
        services.TryAddScoped<CurrentWorker>();
        return services.AddScoped<Database>().AddScoped<IDatabase>(scope => scope.GetRequiredService<Database>()).AddScoped(scope => new PersonWalks(new PersonWalk(
            scope.GetRequiredService<Database>(), erasing => scope.GetService<IEvents>()?.RaiseAsync(erasing) ?? Task.CompletedTask)));
    }
}
