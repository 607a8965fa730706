using Host.Tests.SignIn;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace Host.Tests.SingleSignOn;

/// <summary>A real area with its provider, and the browsers that go between the two.</summary>
public sealed class Desk : IAsyncLifetime
{
    private readonly RealArea _area = new();
    private readonly HttpClient _toProvider = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    internal Provider Provider { get; private set; } = null!;

    internal RealArea Area => _area;

    internal TestPlatform Platform => _area.Platform;

    internal static async Task<Desk> OpenAsync(DatabaseEngine engine, params (string Key, string? Value)[] settings)
    {
        var desk = new Desk();
        await desk.StartAsync(engine, settings);
        return desk;
    }

    /// <summary>One for a whole class of tests.</summary>
    public async ValueTask InitializeAsync() => await StartAsync(DatabaseEngine.Sqlite, []);

    internal RealAreaVisitor Browser() => new(_area);

    /// <summary>Goes to the provider and comes back with its answer, which is not sent yet.</summary>
    /// <param name="browser">The browser that sets off.</param>
    /// <param name="path">Where it sets off.</param>
    /// <param name="onTheWay">What somebody in between does to the question.</param>
    internal async Task<string> FetchAsync(RealAreaVisitor browser, string path = "/sign-in/with", Func<string, string>? onTheWay = null)
    {
        var (away, html) = await browser.SendAsync(HttpMethod.Get, path);
        var question = away.Headers.Location?.ToString() ?? throw new InvalidOperationException($"{away.StatusCode} {html}");
        var answer = await _toProvider.GetAsync(new Uri(onTheWay is null ? question : onTheWay(question)));
        return answer.Headers.Location?.PathAndQuery ?? throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Sends the answer; where it led.</summary>
    internal static async Task<string> BringAsync(RealAreaVisitor browser, string answer)
    {
        var (back, html) = await browser.SendAsync(HttpMethod.Get, answer);
        return back.Headers.Location?.ToString() ?? throw new InvalidOperationException($"{back.StatusCode} {html}");
    }

    internal async Task<string> EnterAsync(RealAreaVisitor browser, string path = "/sign-in/with") => await BringAsync(browser, await FetchAsync(browser, path));

    /// <summary>A worker who has come in by the provider once.</summary>
    internal async Task<Visitor> LinkAsync(string email, string subject)
    {
        Provider.Visitor = new Visitor(subject) { Email = email };
        using var browser = Browser();
        Assert.Equal("/", await EnterAsync(browser, Accepting(await _area.InviteAsync(email))));
        return Provider.Visitor;
    }

    /// <summary>Where the page of an invitation leads to the provider.</summary>
    internal static string Accepting(string link) => $"/sign-in/with?invite={link.Split('/')[^1]}";

    private async Task StartAsync(DatabaseEngine engine, (string Key, string? Value)[] settings)
    {
        Provider = await Provider.StartAsync();
        var all = _area.Setup.Settings.Concat(Provider.Settings).ToDictionary();
        foreach (var (key, value) in settings) all[key] = value;
        // the provider keeps the time of day, and so does a browser's jar
        await _area.StartAsync(engine, _area.Setup with { Settings = all, Now = TimeProvider.System.GetUtcNow() });
    }

    public async ValueTask DisposeAsync()
    {
        _toProvider.Dispose();
        await Platform.DisposeAsync();
        await Provider.DisposeAsync();
        _area.Dispose();
    }
}
