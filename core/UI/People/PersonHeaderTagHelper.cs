using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Platform.Sdk.People;
using Platform.UI.Area;
using Platform.UI.Components;

namespace Platform.UI.People;

/// <summary>Whose record this is, and its tabs; nothing on a page that is about nobody. The layout draws it.</summary>
[HtmlTargetElement("person-header")]
public sealed class PersonHeaderTagHelper(CurrentPerson person, Navigation navigation) : ComponentTagHelper
{
    /// <summary>Given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    protected override IHtmlContent? Build(TagHelperContent inside)
    {
        if (!person.IsKnown)
        {
            return null;
        }
        var title = Markup.Element("span", "moj-identity-bar__title").Add(Markup.Element("strong").Text(person.Name));
        if (person.Pronouns is { Length: > 0 } pronouns)
        {
            title.Text($" ({pronouns})");
        }
        var bar = Markup.Element("div", "moj-identity-bar").Add(Markup.Element("div", "moj-identity-bar__container")
            .Add(Markup.Element("div", "moj-identity-bar__details").Add(title)));
        return Carry(Markup.Element("div", "area-person")).Add(bar, Tabs());
    }

    private TagBuilder? Tabs()
    {
        var list = Markup.Element("ul", "moj-sub-navigation__list");
        var links = navigation.Person(ViewContext);
        foreach (var link in links)
        {
            list.Add(Markup.Element("li", "moj-sub-navigation__item").Add(Markup.Element("a", "moj-sub-navigation__link")
                .With("href", link.Href).With("aria-current", link.Current ? "page" : null).Text(link.Label)));
        }
        return links.Count == 0 ? null : Markup.Element("nav", "moj-sub-navigation", "govuk-width-container")
            .With("aria-label", "This person's record").Add(list);
    }
}
