using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Platform.Sdk.Areas;

namespace Platform.Host.SingleSignOn;

/// <summary>Adds the provider where one is configured. Where none is, nothing of it is loaded.</summary>
internal static class SingleSignOnSetup
{
    /// <summary>Where signing in by the provider begins: a link, since a form may not lead to another site.</summary>
    public const string Path = "/sign-in/with";

    public static IServiceCollection AddSingleSignOn(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = SingleSignOnSection.Read(configuration);
        services.AddSingleton(settings);
        return settings.IsOn ? services.AddProvider(settings) : services;
    }

    public static void MapSingleSignOn(this WebApplication app)
    {
        if (app.Services.GetRequiredService<SingleSignOnSection>().IsOn) app.MapGet(Path, Departure.StartAsync).AllowAnonymous();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IServiceCollection AddProvider(this IServiceCollection services, SingleSignOnSection settings)
    {
        services.AddAuthentication().AddOpenIdConnect(ProviderScheme.Name, displayName: null, _ => { });
        services.AddOptions<OpenIdConnectOptions>(ProviderScheme.Name)
            .Configure<LocalArea, TimeProvider>((oidc, area, clock) => ProviderScheme.Configure(oidc, settings, area, clock));
        // its own words may hold what the provider said about somebody; ours are written in ProviderAnswers
        services.AddLogging(log => log.AddFilter("Microsoft.AspNetCore.Authentication.OpenIdConnect", LogLevel.None));
        return services.AddScoped<ProviderAnswers>().AddScoped<Arrival>().AddScoped<Identities>();
    }
}
