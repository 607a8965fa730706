using Microsoft.Playwright;

namespace EndToEnd;

/// <summary>A host of the tests of one class, and windows on it; the windows close with it.</summary>
public class Site(Browser browser) : IAsyncLifetime
{
    private readonly List<IPage> _pages = [];

    public RunningHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await StartAsync();

    /// <summary>The host that is looked at.</summary>
    protected virtual Task<RunningHost> StartAsync() => RunningHost.StartAsync();

    /// <summary>A fresh window: nothing kept from another test.</summary>
    public async Task<IPage> OpenAsync(View view)
    {
        var page = await browser.OpenAsync(Host, view);
        _pages.Add(page);
        return page;
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var page in _pages) await page.Context.CloseAsync();
        await Host.DisposeAsync();
    }
}
