using Platform.UI.Links;

namespace Platform.UI.ServiceNavigation;

/// <summary>The service's main links, as gov-items.</summary>
[HtmlTargetElement("gov-service-navigation")]
public sealed class ServiceNavigationTagHelper : LinksTagHelper
{
    /// <summary>The service's name, shown first.</summary>
    public string? Name { get; set; }

    /// <summary>Where the name leads.</summary>
    public string? Url { get; set; }

    /// <summary>The name of the landmark around name and links.</summary>
    public string Label { get; set; } = "Service information";

    /// <summary>The name of the landmark around the links; the menu button's words if left out.</summary>
    public string? NavigationLabel { get; set; }

    /// <summary>The words of the button that opens the links on a phone.</summary>
    public string MenuText { get; set; } = "Menu";

    /// <summary>Whether the links fold away on a phone; they do when there is more than one.</summary>
    public bool? Collapse { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContent inside)
    {
        var bar = Name is null ? Markup.Element("div") : Markup.Element("section").With("aria-label", Label);
        return Carry(bar.Class("govuk-service-navigation").With("data-module", "govuk-service-navigation"))
            .Add(Markup.Element("div", "govuk-width-container")
                .Add(Markup.Element("div", "govuk-service-navigation__container").Add(ServiceName(), Navigation())));
    }

    private TagBuilder? ServiceName() => Name is null ? null : Markup.Element("span", "govuk-service-navigation__service-name").Add(
        Url is null
            ? Markup.Element("span", "govuk-service-navigation__text").Text(Name)
            : Markup.Element("a", "govuk-service-navigation__link").With("href", Url).Text(Name));

    private TagBuilder? Navigation()
    {
        if (Items.Count == 0)
        {
            return null;
        }
        var list = Markup.Element("ul", "govuk-service-navigation__list").With("id", "navigation");
        foreach (var item in Items)
        {
            list.Add(Entry(item));
        }
        var toggle = !(Collapse ?? Items.Count > 1) ? null
            : Markup.Element("button", "govuk-service-navigation__toggle", "govuk-js-service-navigation-toggle")
                .With("type", "button").With("aria-controls", "navigation").Flag("hidden", true).With("aria-hidden", "true").Text(MenuText);
        return Markup.Element("nav", "govuk-service-navigation__wrapper").With("aria-label", NavigationLabel ?? MenuText).Add(toggle, list);
    }

    private static TagBuilder Entry(Item item)
    {
        var here = item.AriaCurrent is not null;
        IHtmlContent words = new HtmlString(item.Html);
        if (here)
        {
            words = Markup.Element("strong", "govuk-service-navigation__active-fallback").Add(words);
        }
        var link = item.Href is null
            ? Markup.Element("span", "govuk-service-navigation__text")
            : item.Link("govuk-service-navigation__link");
        return Markup.Element("li", "govuk-service-navigation__item", here ? "govuk-service-navigation__item--active" : null)
            .Add(link.With("aria-current", item.AriaCurrent).Add(words));
    }
}
