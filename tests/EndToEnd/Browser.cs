using EndToEnd;
using Microsoft.Playwright;
using Platform.Conformance.Running;

[assembly: AssemblyFixture(typeof(Browser))]

namespace EndToEnd;

/// <summary>The browser of this machine, one for all tests. Without one the browser tests are skipped, visibly, unless they are required.</summary>
public sealed class Browser : IAsyncLifetime
{
    // the one that only draws pages starts and runs with half the work of the whole
    private static readonly string[] Places = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
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

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A fresh window on a host: nothing kept from another test.</summary>
    public async Task<IPage> OpenAsync(RunningHost host, View view)
    {
        if (_browser is null && Environment.GetEnvironmentVariable("PLATFORM_REQUIRE_BROWSER") == "1") Assert.Fail("A browser is required and none was found.");
        Assert.SkipWhen(_browser is null, "No Chromium on this machine; name one with PLATFORM_TEST_BROWSER.");
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = host.Address.ToString(),
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

/// <summary>The windows of every journey: a phone without scripts and a desk with them; the other two besides where tests go deep.</summary>
public static class Views
{
    /// <summary>In the order in which rows of a theory are made of them.</summary>
    public static IReadOnlyList<(int Width, bool JavaScript)> Each { get; } = Depth.Times(1) < 20 ? [(320, false), (1280, true)] : [(320, false), (1280, true), (320, true), (1280, false)];

    /// <summary>The rows.</summary>
    public static TheoryData<int, bool> All => new([.. Each]);
}
