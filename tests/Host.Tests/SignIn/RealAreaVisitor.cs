using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Host.Tests.SignIn;

/// <summary>A browser whose requests come through the proxy; its cookies are those of the HTTPS site.</summary>
internal sealed class RealAreaVisitor(RealArea area) : IDisposable
{
    private static readonly Uri Site = new("https://area.test/");

    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });

    /// <summary>A request as the proxy passes it on.</summary>
    public async Task<(HttpResponseMessage Answer, string Html)> SendAsync(
        HttpMethod method, string path, IReadOnlyDictionary<string, string>? form = null, bool https = true)
    {
        using var request = new HttpRequestMessage(method, new Uri(area.Platform.Address, path));
        request.Content = form is null ? null : new FormUrlEncodedContent(form);
        request.Headers.TryAddWithoutValidation("Cookie", _cookies.GetCookieHeader(Site));
        if (https)
        {
            request.Headers.Add("X-Forwarded-Proto", "https");
        }

        var answer = await _client.SendAsync(request);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [])
        {
            _cookies.SetCookies(Site, cookie);
        }

        return (answer, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Opens a form, fills it and sends it.</summary>
    public Task<(HttpResponseMessage Answer, string Html)> FillAsync(string path, params (string Name, string Value)[] fields) =>
        FillAsync(path, _ => fields);

    /// <summary>The same, with what the page itself says.</summary>
    public async Task<(HttpResponseMessage Answer, string Html)> FillAsync(string path, Func<IDocument, (string Name, string Value)[]> fields)
    {
        var (_, html) = await SendAsync(HttpMethod.Get, path);
        var page = new HtmlParser().ParseDocument(html);
        var hidden = page.QuerySelectorAll("main form input[type=hidden]")
            .Select(input => (Name: input.GetAttribute("name")!, Value: input.GetAttribute("value") ?? ""));
        return await SendAsync(HttpMethod.Post, path, fields(page).Concat(hidden).DistinctBy(field => field.Name).ToDictionary());
    }

    /// <summary>Another browser with every cookie of this one, as somebody has who copied them.</summary>
    public RealAreaVisitor Copy()
    {
        var copy = new RealAreaVisitor(area);
        copy._cookies.Add(_cookies.GetAllCookies());
        return copy;
    }

    public void Dispose() => _client.Dispose();
}
