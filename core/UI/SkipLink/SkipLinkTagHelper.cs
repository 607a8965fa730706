namespace Platform.UI.SkipLink;

/// <summary>The first link of a page: over the navigation, to the content.</summary>
[HtmlTargetElement("gov-skip-link")]
public sealed class SkipLinkTagHelper : ComponentTagHelper
{
    /// <summary>Where the content begins.</summary>
    public string Href { get; set; } = "#main-content";

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContent inside) =>
        Carry(Markup.Element("a", "govuk-skip-link").With("href", Href).With("data-module", "govuk-skip-link")).Add(inside);
}
