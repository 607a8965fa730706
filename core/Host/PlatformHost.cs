using Platform.Data;
using Platform.Data.Schema;
using Platform.Host.Audit;
using Platform.Host.Demo;
using Platform.Sdk.Data;
using Platform.Host.Errors;
using Platform.Host.Faults;
using Platform.Host.Headers;
using Platform.Host.Health;
using Platform.Host.Jobs;
using Platform.Host.Modules;
using Platform.Host.Proofs;
using Platform.Host.Requests;
using Platform.Host.Sessions;
using Platform.Host.SignIn;
using Platform.Host.SingleSignOn;
using Platform.Host.Telemetry;
using Platform.Host.Uploads;
using Platform.Record;
using Platform.Record.Drafts;
using Platform.Record.People;
using Platform.Record.Topics;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.UI;
using Platform.UI.Area;

namespace Platform.Host;

/// <summary>Builds the platform: the same way for the program and for every test.</summary>
internal static class PlatformHost
{
    public const string DefaultUrl = "http://localhost:5080";

    public static WebApplication Build(PlatformOptions options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = ["--hostBuilder:reloadConfigOnChange=false"], // an area is changed by starting again; nothing is watched for it
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(PlatformHost).Assembly.GetName().Name,
        });
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        var urls = UrlsOf(options.Urls, builder.Configuration);
        builder.WebHost.UseStaticWebAssets().UseUrls(urls.Split(';'));
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        SignInSetup.CheckTransport(options.Area.Area, urls, builder.Configuration, options.Area.Configuration);
        AddServices(builder.Services, options);
        builder.Services.AddPlatformTelemetry(builder.Configuration);
        options.Also(builder.Services);

        var app = builder.Build();
        app.Services.GetRequiredService<PreparationAtStart>().Begin();
        app.UsePlatformErrors();
        app.UseSecurityHeaders();
        app.UseRouting();
        app.UseStoppedModules();
        app.UsePageNames();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseUploads();
        app.MapStaticAssets().AllowAnonymous();
        app.MapAreaStyle();
        app.MapRazorPages();
        app.MapPlatformHealth();
        app.MapStaying();
        app.MapSingleSignOn();
        return app;
    }

    /// <summary>Where to listen, joined by semicolons: what was typed, else what the environment says; a blank one counts as none.</summary>
    public static string UrlsOf(string? typed, IConfiguration host) => new[] { typed, host["urls"] }
        .Select(urls => string.Join(';', (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        .FirstOrDefault(urls => urls.Length > 0) ?? DefaultUrl;

    /// <summary>What every command needs as well: the record, the database, the clock, the modules.</summary>
    public static void AddCore(IServiceCollection services, PlatformOptions options) => services
        .AddSingleton(options)
        .AddSingleton(options.Clock)
        .AddSingleton(options.Area.Area)
        .AddSingleton(options.Area.Area.Words)
        .AddSingleton(options.Modules)
        .AddSingleton<IModules>(options.Modules)
        .AddSingleton<Preparation>()
        .AddSingleton<Bookkeeping>()
        .AddSingleton<ModuleFaults>()
        .AddSingleton<Resting>()
        .AddSingleton<IModuleFaults>(s => s.GetRequiredService<ModuleFaults>())
        .AddSingleton<DemoArea>()
        .AddScoped(s => new ModuleReport(
            options.Modules, s.GetRequiredService<Migrator>(), s.GetRequiredService<IDatabase>(), s.GetRequiredService<ModuleFaults>(), options.Clock))
        .AddPlatformData(options.Area.Database)
        .AddScoped<IEvents, Events>()
        .AddScoped<ModuleScope>()
        .AddScoped<AuditTrail>()
        .AddSealing()
        .AddRecord()
        .AddModuleSettings(options.Modules);

    private static void AddServices(IServiceCollection services, PlatformOptions options)
    {
        AddCore(services, options);
        if (options.RunJobs) services.AddHostedService(s => s.GetRequiredService<JobRunner>());
        services
            .AddSignIn(options.Area.Area, options.Area.Configuration)
            .AddScoped<CurrentPerson>()
            .AddScoped<FormOnce>()
            .AddScoped<Overtime>()
            .AddAudit()
            .AddScoped<UnitOfWork>()
            .AddScoped<PageLoading>()
            .AddPlatformHealth()
            .AddUploads()
            .AddExceptionHandler<PageFaults>()
            .AddSingleton<JobRunner>()
            .AddSingleton<PreparationAtStart>()
            .AddHostedService(s => s.GetRequiredService<PreparationAtStart>())
            .AddRazorPages()
            .AddMvcOptions(mvc =>
            {
                mvc.Filters.AddService<StepUpFilter>(StepUpFilter.First);
                mvc.Filters.AddService<LookFilter>(LookFilter.Outermost);
                mvc.Filters.AddService<UnitOfWork>(UnitOfWork.First);
                mvc.Filters.AddService<PersonFilter>();
                mvc.Filters.AddService<TopicFilter>();
                mvc.Filters.AddService<PageLoading>();
                mvc.Filters.AddService<DraftFilter>();
            })
            .AddPlatformUI()
            .AddModulePages(options.Modules);
    }

    private static IServiceCollection AddModuleSettings(this IServiceCollection services, LoadedModules modules)
    {
        foreach (var settings in modules.Loaded.Select(m => m.Settings).OfType<object>()) services.AddSingleton(settings.GetType(), settings);
        foreach (var pack in modules.Loaded.SelectMany(m => m.Packs).Select(pack => pack.Content).OfType<object>()) services.AddSingleton(pack.GetType(), pack);
        return services;
    }
}
