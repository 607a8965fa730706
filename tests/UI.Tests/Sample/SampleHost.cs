using System.Reflection;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.UI;
using Platform.UI.Area;

namespace UI.Tests.Sample;

/// <summary>The pages of this project behind the real layout, on a free port.</summary>
public sealed class SampleHost : IAsyncLifetime
{
    private WebApplication app = null!;

    public HttpClient Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.UseKestrelCore();
        builder.Services
            .AddSingleton(new LocalArea("Fernbrook Together", Demo: true, "#1d4f5c", "Europe/London"))
            .AddSingleton<IModules, Garden>()
            .AddScoped<CurrentWorker>()
            .AddScoped<CurrentPerson>()
            .AddAuthorization()
            .AddRazorPages().AddPlatformUI()
            .ConfigureApplicationPartManager(parts =>
            {
                foreach (var assembly in (Assembly[])[typeof(Assets).Assembly, typeof(SampleHost).Assembly])
                {
                    foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(assembly).GetApplicationParts(assembly))
                    {
                        parts.ApplicationParts.Add(part);
                    }
                }
            });
        app = builder.Build();
        app.UseStaticFiles(new StaticFileOptions { RequestPath = "/ui", FileProvider = new PhysicalFileProvider(Path.Combine(Root.Path, "core/UI/wwwroot")) });
        app.Use(async (context, next) =>
        {
            if (!context.Request.Headers.ContainsKey("X-Nobody"))
            {
                var services = context.RequestServices;
                Become(services.GetRequiredService<CurrentWorker>(), Guid.Empty, "Alex Fern", Guid.Empty, "Team", Guid.Empty, "Org", new DateOnly(2026, 11, 23), new HashSet<string> { "garden.read" });
                if (context.Request.Path.Value!.Contains("visits", StringComparison.OrdinalIgnoreCase))
                {
                    Become(services.GetRequiredService<CurrentPerson>());
                }
            }
            await next(context);
        });
        app.UseRouting();
        app.UseAuthorization();
        app.MapAreaStyle();
        app.MapRazorPages();
        await app.StartAsync();
        Browser = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await app.DisposeAsync();
    }

    public async Task<IHtmlDocument> GetAsync(string address) =>
        new HtmlParser().ParseDocument(await Browser.GetStringAsync(address));

    /// <summary>Sends the page's form with these answers, as a browser without JavaScript would.</summary>
    public async Task<IHtmlDocument> PostAsync(string address, params (string Name, string Value)[] answers)
    {
        var page = await GetAsync(address);
        var hidden = page.QuerySelectorAll("main form input[type=hidden]")
            .Select(one => new KeyValuePair<string, string>(one.GetAttribute("name")!, one.GetAttribute("value")!));
        using var form = new FormUrlEncodedContent([.. hidden, .. answers.Select(one => new KeyValuePair<string, string>(one.Name, one.Value))]);
        using var answer = await Browser.PostAsync(address, form);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Only the host signs people in; here the door is opened from outside.</summary>
    private static void Become(object current, params object[] values)
    {
        var become = current.GetType().GetMethod("Become", BindingFlags.Instance | BindingFlags.NonPublic)!;
        var type = become.GetParameters()[0].ParameterType;
        var value = Activator.CreateInstance(type, values)!;
        if (values.Length == 0)
        {
            type.GetProperty("PersonId")!.SetValue(value, Guid.Parse("11111111-1111-7111-8111-111111111111"));
            type.GetProperty("DisplayName")!.SetValue(value, "Sam <i>");
            type.GetProperty("Ours")!.SetValue(value, 1);
            type.GetProperty("Pronouns")!.SetValue(value, "they/them");
        }
        become.Invoke(current, [value]);
    }
}
