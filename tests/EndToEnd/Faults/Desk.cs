using System.Text.RegularExpressions;
using Platform.Conformance.Running;

namespace EndToEnd.Faults;

/// <summary>A navigator at work, without JavaScript: records contacts with one person and reads what was kept.</summary>
internal sealed partial class Desk : IDisposable
{
    private readonly TestBrowser _browser;

    private Desk(TestBrowser browser, Guid person) => (_browser, Person) = (browser, person);

    public Guid Person { get; }

    public static async Task<Desk> OpenAsync(Uri host, Guid? person = null)
    {
        var browser = new TestBrowser(host);
        var door = await browser.OpenAsync("/sign-in");
        await browser.PostAsync(door, new Dictionary<string, string?> { ["Input.Email"] = "navigator@demo.example", ["Input.Password"] = "demo-only-password" });
        var day = await browser.OpenAsync("/");
        return new Desk(browser, person ?? Guid.Parse(SomePerson().Match(day.Html).Groups[1].Value));
    }

    public Task<TestPage> OpenFormAsync() => _browser.OpenAsync($"/people/{Person}/contacts/record");

    public Task<TestPage> ReadAsync(string path) => _browser.OpenAsync(path);

    /// <summary>Sends the form with this line; stays at its answer.</summary>
    public Task<TestPage> SendAsync(TestPage form, string? line = null) =>
        _browser.PostAsync(form, line is null ? null : new Dictionary<string, string?> { ["Input.Note"] = line });

    public void Dispose() => _browser.Dispose();

    [GeneratedRegex("/people/([0-9a-f-]{36})/contacts/record")]
    private static partial Regex SomePerson();
}
