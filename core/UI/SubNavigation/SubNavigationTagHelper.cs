using Platform.UI.Links;

namespace Platform.UI.SubNavigation;

/// <summary>The tabs of one thing, such as a person, as gov-items.</summary>
[HtmlTargetElement("moj-sub-navigation")]
public sealed class SubNavigationTagHelper : LinksTagHelper
{
    /// <summary>The name of the landmark.</summary>
    public string Label { get; set; } = "Sub navigation";

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContent inside) => Carry(Draw(Label, Items));

    internal static TagBuilder Draw(string label, IEnumerable<Item> items)
    {
        var list = Markup.Element("ul", "moj-sub-navigation__list");
        foreach (var item in items)
        {
            list.Add(Markup.Element("li", "moj-sub-navigation__item").Add(item.Link("moj-sub-navigation__link")
                .With("aria-current", item.AriaCurrent).Add(new HtmlString(item.Html))));
        }
        return Markup.Element("nav", "moj-sub-navigation").With("aria-label", label).Add(list);
    }
}
