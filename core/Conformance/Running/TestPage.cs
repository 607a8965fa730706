using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Platform.Conformance.Running;

/// <summary>A page as it was answered.</summary>
public sealed record TestPage(HttpStatusCode Status, string Path, string? Location, string Html, IHtmlDocument Document, HttpResponseMessage Response)
{
    /// <summary>What a reader sees in the main part, spaces folded.</summary>
    public string Text => Fold(Document.QuerySelector("main")?.TextContent ?? Document.Body?.TextContent ?? "");

    /// <summary>The title.</summary>
    public string Title => Document.Title ?? "";

    /// <summary>What a reader sees in the first element that matches, spaces folded; empty when there is none.</summary>
    public string TextOf(string selector) => Fold(Document.QuerySelector(selector)?.TextContent ?? "");

    /// <summary>The address of the link with this text.</summary>
    public string LinkTo(string text) => Document.QuerySelectorAll("a[href]").FirstOrDefault(a => Fold(a.TextContent).Contains(text, StringComparison.Ordinal))
        ?.GetAttribute("href") ?? throw new InvalidOperationException($"There is no link '{text}' on {Path}: {Text}");

    /// <summary>The names and values a browser would send for a form as it stands.</summary>
    public List<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form) =>
    [
        .. form.Elements.OfType<IHtmlInputElement>().Where(i => i.Type is not ("submit" or "button" or "file") && !i.IsDisabled)
            .Where(i => i.Type is not ("radio" or "checkbox") || i.IsChecked)
            .Where(i => i.Name is { Length: > 0 }).Select(i => new KeyValuePair<string, string>(i.Name!, i.Value)),
        .. form.Elements.OfType<IHtmlTextAreaElement>().Where(t => t.Name is { Length: > 0 }).Select(t => new KeyValuePair<string, string>(t.Name!, t.Value)),
        .. form.Elements.OfType<IHtmlSelectElement>().Where(s => s.Name is { Length: > 0 }).Select(s => new KeyValuePair<string, string>(s.Name!, s.Value ?? "")),
    ];

    internal static async Task<TestPage> ReadAsync(HttpResponseMessage response, Uri asked)
    {
        var html = await response.Content.ReadAsStringAsync();
        var location = response.Headers.Location is { } to ? new Uri(asked, to).PathAndQuery : null;
        return new TestPage(response.StatusCode, asked.PathAndQuery, location, html, new HtmlParser().ParseDocument(html), response);
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
