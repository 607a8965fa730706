using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Platform.Conformance.Running;

/// <summary>A browser without JavaScript: it keeps cookies, follows redirects one by one and posts the forms it finds.</summary>
public sealed class TestBrowser : IDisposable
{
    private readonly HttpClient _client;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="address">Where the platform listens.</param>
    public TestBrowser(Uri address) => _client = new HttpClient(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        CookieContainer = Cookies,
        UseProxy = false,
    })
    { BaseAddress = address };

    /// <summary>The cookies it holds.</summary>
    public CookieContainer Cookies { get; } = new();

    /// <summary>Every address it asked for, in order, as method and path with query.</summary>
    public IList<string> Asked { get; } = [];

    /// <summary>Told of every answer.</summary>
    internal Action<TestPage> Answered { get; set; } = _ => { };

    /// <summary>Opens a page and follows where it leads.</summary>
    public async Task<TestPage> OpenAsync(string path) => await FollowAsync(await SendAsync(HttpMethod.Get, path, null));

    /// <summary>Opens a page and stays there, redirect or not.</summary>
    public Task<TestPage> AskAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    /// <summary>Fills the form on a page and sends it, and follows where it leads.</summary>
    /// <param name="page">The page the form is on.</param>
    /// <param name="fields">Field names and what to type; every other field keeps what the page gave it.</param>
    /// <param name="form">A CSS selector when the page has more than one form in its main part.</param>
    public async Task<TestPage> SubmitAsync(TestPage page, object? fields = null, string form = "main form") =>
        await FollowAsync(await PostAsync(page, fields, form));

    /// <summary>Fills and sends the form and stays at its answer, redirect or not.</summary>
    public Task<TestPage> PostAsync(TestPage page, object? fields = null, string form = "main form")
    {
        var element = page.Document.QuerySelector(form) as IHtmlFormElement
            ?? throw new InvalidOperationException($"There is no form '{form}' on {page.Path}: {page.Text}");
        var values = page.FieldsOf(element);
        foreach (var (name, value) in Fields(fields))
        {
            values.RemoveAll(v => v.Key == name);
            if (value is not null) values.Add(new(name, value));
        }

        var action = element.GetAttribute("action") is { Length: > 0 } address ? address : page.Path;
        return SendAsync(HttpMethod.Post, action, Content(values, element));
    }

    /// <summary>Posts values as they are, with no form read first; with files where a value is a <see cref="TestFile"/>.</summary>
    public Task<TestPage> PostRawAsync(string path, object fields) =>
        SendAsync(HttpMethod.Post, path, Content([.. Fields(fields).Select(f => new KeyValuePair<string, string>(f.Key, f.Value ?? ""))], null));

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private async Task<TestPage> FollowAsync(TestPage page)
    {
        for (var hops = 0; page.Location is { } location && hops < 10; hops++) page = await AskAsync(location);
        return page;
    }

    private async Task<TestPage> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        var target = new Uri(_client.BaseAddress!, path);
        lock (Asked) Asked.Add($"{method} {target.PathAndQuery}");
        using var request = new HttpRequestMessage(method, target) { Content = content };
        var response = await _client.SendAsync(request);
        var page = await TestPage.ReadAsync(response, target);
        Answered(page);
        return page;
    }

    // by the form's own word, or by what is sent
    private static HttpContent Content(List<KeyValuePair<string, string>> values, IHtmlFormElement? form) => form?.Enctype == "multipart/form-data" || values.Exists(v => TestFile.Parse(v.Value) is not null)
        ? TestFile.Multipart(values, form?.Elements.OfType<IHtmlInputElement>().Where(i => i.Type == "file" && !values.Exists(v => v.Key == i.Name)).Select(i => i.Name!) ?? [])
        : new FormUrlEncodedContent(values);

    private static IEnumerable<KeyValuePair<string, string?>> Fields(object? fields) => fields switch
    {
        null => [],
        IEnumerable<KeyValuePair<string, string?>> pairs => pairs,
        _ => fields.GetType().GetProperties().Select(p =>
            new KeyValuePair<string, string?>(p.Name.Replace('_', '.'), Convert.ToString(p.GetValue(fields), System.Globalization.CultureInfo.InvariantCulture))),
    };
}
