using Microsoft.Playwright;

namespace EndToEnd;

/// <summary>The browser of this machine. Without one the browser tests are skipped, visibly, unless they are required.</summary>
public class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public RunningHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await StartAsync();
        var path = Environment.GetEnvironmentVariable("PLATFORM_TEST_BROWSER") ?? Places.FirstOrDefault(File.Exists);
        if (path is null) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>The host that is looked at; as it was built.</summary>
    protected virtual Task<RunningHost> StartAsync() => RunningHost.StartAsync();

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        await Host.DisposeAsync();
    }

    /// <summary>A fresh window: nothing kept from another test.</summary>
    public async Task<IPage> OpenAsync(View view)
    {
        if (_browser is null && Environment.GetEnvironmentVariable("PLATFORM_REQUIRE_BROWSER") == "1") Assert.Fail("A browser is required and none was found.");
        Assert.SkipWhen(_browser is null, "No Chromium on this machine; name one with PLATFORM_TEST_BROWSER.");
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Host.Address.ToString(),
            JavaScriptEnabled = view.JavaScript,
            ViewportSize = new ViewportSize { Width = view.Width, Height = view.Width == 320 ? 640 : 900 },
            Locale = "en-GB",
        });
        context.SetDefaultTimeout(20_000);
        return await context.NewPageAsync();
    }
}

/// <summary>How wide the window is and whether scripts run.</summary>
public sealed record View(int Width, bool JavaScript);
