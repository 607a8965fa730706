using Platform.UI.Links;

namespace Platform.UI.Breadcrumbs;

/// <summary>The way from the front page to here, as gov-items.</summary>
[HtmlTargetElement("gov-breadcrumbs")]
public sealed class BreadcrumbsTagHelper : LinksTagHelper
{
    /// <summary>The name of the landmark.</summary>
    public string Label { get; set; } = "Breadcrumb";

    /// <summary>On a phone only the first and last are shown.</summary>
    public bool CollapseOnMobile { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContent inside)
    {
        var list = Markup.Element("ol", "govuk-breadcrumbs__list");
        foreach (var item in Items)
        {
            var entry = Markup.Element("li", "govuk-breadcrumbs__list-item");
            list.Add(item.Href is null
                ? entry.With("aria-current", "page").Add(new HtmlString(item.Html))
                : entry.Add(item.Link("govuk-breadcrumbs__link").Add(new HtmlString(item.Html))));
        }
        var collapse = CollapseOnMobile ? "govuk-breadcrumbs--collapse-on-mobile" : null;
        return Carry(Markup.Element("nav", "govuk-breadcrumbs", collapse).With("aria-label", Label)).Add(list);
    }
}
