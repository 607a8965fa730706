namespace Platform.UI.Pagination;

/// <summary>The link to the page before or after.</summary>
internal static class Arrow
{
    private const string Left = "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z";
    private const string Right = "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z";

    public static TagBuilder? Draw(string kind, string word, PageStep? step, bool block)
    {
        if (step is null)
        {
            return null;
        }
        var plain = block && step.Label is null ? "govuk-pagination__link-title--decorated" : null;
        var title = Markup.Element("span", "govuk-pagination__link-title", plain);
        _ = step.Text is null ? title.Text(word).Add(Markup.Hidden(" page")) : title.Text(step.Text);
        var link = Markup.Element("a", "govuk-link", "govuk-pagination__link").With("href", step.Href).With("rel", kind);
        var iconFirst = block || kind == "prev";
        link.Add(iconFirst ? Icon(kind) : null, title);
        if (block && step.Label is not null)
        {
            link.Add(Markup.Hidden(":"), Markup.Element("span", "govuk-pagination__link-label").Text(step.Label));
        }
        return Markup.Element("div", "govuk-pagination__" + kind).Add(link.Add(iconFirst ? null : Icon(kind)));
    }

    private static TagBuilder Icon(string kind) =>
        Markup.Element("svg", "govuk-pagination__icon", "govuk-pagination__icon--" + kind)
            .With("xmlns", "http://www.w3.org/2000/svg").With("height", "13").With("width", "15").With("viewBox", "0 0 15 13")
            .With("aria-hidden", "true").With("focusable", "false")
            .Add(Markup.Element("path").With("d", kind == "prev" ? Left : Right));
}
