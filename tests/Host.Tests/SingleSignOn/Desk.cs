using Host.Tests.SignIn;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace Host.Tests.SingleSignOn;

/// <summary>A real area with its provider, and the browsers that go between the two.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly RealArea _area = new();
    private readonly HttpClient _toProvider = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    public Provider Provider { get; private set; } = null!;

    public RealArea Area => _area;

    public TestPlatform Platform => _area.Platform;

    public static async Task<Desk> OpenAsync(DatabaseEngine engine, params (string Key, string? Value)[] settings)
    {
        var desk = new Desk();
        desk.Provider = await Provider.StartAsync();
        var all = desk._area.Setup.Settings.Concat(desk.Provider.Settings).ToDictionary();
        foreach (var (key, value) in settings) all[key] = value;
        // the provider keeps the time of day, and so does a browser's jar
        await desk._area.StartAsync(engine, desk._area.Setup with { Settings = all, Now = TimeProvider.System.GetUtcNow() });
        return desk;
    }

    public RealAreaVisitor Browser() => new(_area);

    /// <summary>Goes to the provider and comes back with its answer, which is not sent yet.</summary>
    /// <param name="browser">The browser that sets off.</param>
    /// <param name="path">Where it sets off.</param>
    /// <param name="onTheWay">What somebody in between does to the question.</param>
    public async Task<string> FetchAsync(RealAreaVisitor browser, string path = "/sign-in/with", Func<string, string>? onTheWay = null)
    {
        var (away, html) = await browser.SendAsync(HttpMethod.Get, path);
        var question = away.Headers.Location?.ToString() ?? throw new InvalidOperationException($"{away.StatusCode} {html}");
        var answer = await _toProvider.GetAsync(new Uri(onTheWay is null ? question : onTheWay(question)));
        return answer.Headers.Location?.PathAndQuery ?? throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Sends the answer; where it led.</summary>
    public static async Task<string> BringAsync(RealAreaVisitor browser, string answer)
    {
        var (back, html) = await browser.SendAsync(HttpMethod.Get, answer);
        return back.Headers.Location?.ToString() ?? throw new InvalidOperationException($"{back.StatusCode} {html}");
    }

    public async Task<string> EnterAsync(RealAreaVisitor browser, string path = "/sign-in/with") => await BringAsync(browser, await FetchAsync(browser, path));

    /// <summary>A worker who has come in by the provider once.</summary>
    public async Task<Visitor> LinkAsync(string email, string subject)
    {
        Provider.Visitor = new Visitor(subject) { Email = email };
        using var browser = Browser();
        var link = await _area.InviteAsync(email);
        Assert.Equal("/", await EnterAsync(browser, $"/sign-in/with?invite={link.Split('/')[^1]}"));
        return Provider.Visitor;
    }

    public async ValueTask DisposeAsync()
    {
        _toProvider.Dispose();
        await Platform.DisposeAsync();
        await Provider.DisposeAsync();
        _area.Dispose();
    }
}
