using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Platform.Host;
using Platform.Host.Areas;
using Platform.Host.Areas.Reading;
using Platform.Host.Audit;
using Platform.Host.Commands;
using Platform.Host.Modules.Loading;
using Platform.Record;

namespace Benchmarks.Serving;

/// <summary>
/// The host inside this program, as it is and with the filter taken out that writes looks down. Only a program that is compiled
/// against the host's own insides can do that: nothing that is set or installed can.
/// </summary>
internal static class WithoutLooks
{
    public const string Audited = "audited", Unaudited = "unaudited";

    /// <summary>Serves until it is killed.</summary>
    public static async Task<int> ServeAsync(string how, string area, string data, string modules, string url)
    {
        await using var app = PlatformHost.Build(Options(area, data, modules) with { Urls = url, Also = services => Change(services, how) });
        await app.StartAsync();
        await Task.Delay(Timeout.Infinite);
        return 0;
    }

    /// <summary>What a host of this area works with.</summary>
    public static PlatformOptions Options(string area, string data, string modules)
    {
        var text = AreaText.Read(area, AreaEnvironment.Process);
        return new PlatformOptions
        {
            Area = AreaFile.From(text, data, text.Faults), Modules = ModuleFolder.Load(new RecordModule(), modules, text.Configuration), DemoPeople = false,
        };
    }

    public static ServiceProvider Services(PlatformOptions options) => WithoutPages.Build(options);

    private static void Change(IServiceCollection services, string how)
    {
        if (how == Unaudited)
        {
            services.PostConfigure<MvcOptions>(mvc =>
            {
                var looks = mvc.Filters.OfType<ServiceFilterAttribute>().Single(filter => filter.ServiceType == typeof(LookFilter));
                mvc.Filters.Remove(looks);
            });
        }
    }
}
