using Microsoft.AspNetCore.Http;
using Platform.Sdk.Data;

namespace Platform.UI.Drafts;

/// <summary>What a form that keeps drafts has more than another.</summary>
internal static class DraftMarkup
{
    /// <summary>Inside the form: which draft it is, and how to save it without scripts.</summary>
    public static IHtmlContent Inside(PageDrafts drafts, HttpRequest request, string? title) => new HtmlContentBuilder()
        .AppendHtml(Hidden(PageDrafts.Id, Posted(request) ?? $"{drafts.InUse ?? Ids.New()}"))
        .AppendHtml(Hidden(PageDrafts.Title, title ?? ""))
        .AppendHtml(drafts.FoundFile ? Markup.Element("p", "govuk-hint").Text("A draft keeps your words and no file: choose the file when you send this.") : HtmlString.Empty)
        .AppendHtml(Markup.Element("p", "govuk-hint").With("role", "status").With("data-draft-says", ""))
        .AppendHtml(Markup.Element("noscript").Add(
            Markup.Element("button", "govuk-button", "govuk-button--secondary").With("name", PageDrafts.Save).With("value", "here").With("type", "submit").Text("Save draft")));

    /// <summary>Above the form: what was begun earlier. A form of its own, since forms do not nest.</summary>
    public static IHtmlContent Offers(PageDrafts drafts, HttpRequest request, IHtmlContent? token)
    {
        var offers = new HtmlContentBuilder();
        foreach (var draft in drafts.Offered.Where(draft => draft.DraftId != drafts.InUse))
        {
            offers.AppendHtml(Markup.Element("form", "govuk-inset-text", "govuk-!-display-none-print").With("method", "post").With("novalidate", "").Add(
                Markup.Element("p", "govuk-body").Text($"You began this {draft.Saved} and did not send it."),
                Markup.Element("a", "govuk-link", "govuk-!-margin-right-3").With("href", $"{request.Path}{Query(request, draft.DraftId)}").Text("Go on with it"),
                new HtmlString(" "),
                Markup.Element("button", "area-link-button").With("name", PageDrafts.Discard).With("value", $"{draft.DraftId}").With("type", "submit").Text("Throw it away"),
                token));
        }

        return offers;
    }

    private static TagBuilder Hidden(string name, string value) => Markup.Element("input").With("type", "hidden").With("name", name).With("value", value);

    private static string? Posted(HttpRequest request) => request.HasFormContentType && Guid.TryParse(request.Form[PageDrafts.Id], out var posted) ? $"{posted}" : null;

    private static QueryString Query(HttpRequest request, Guid draft) =>
        QueryString.Create(request.Query.Where(one => one.Key != PageDrafts.Use)).Add(PageDrafts.Use, $"{draft}");
}
