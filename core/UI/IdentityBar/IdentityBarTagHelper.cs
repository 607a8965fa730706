using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Platform.UI.Components;

namespace Platform.UI.IdentityBar;

/// <summary>Whose record this is; what can be done stands in the content.</summary>
[HtmlTargetElement("moj-identity-bar")]
public sealed class IdentityBarTagHelper : ComponentTagHelper
{
    /// <summary>The name they use.</summary>
    public string Name { get; set; } = "";

    /// <summary>After the name, such as pronouns.</summary>
    public string? Detail { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContent inside)
    {
        var title = Markup.Element("span", "moj-identity-bar__title").Add(Markup.Element("strong").Text(Name))
            .Text(string.IsNullOrWhiteSpace(Detail) ? "" : $" ({Detail})");
        var actions = inside.IsEmptyOrWhiteSpace ? null
            : Markup.Element("div", "moj-identity-bar__actions").Add(Markup.Element("div", "moj-identity-bar__menu").Add(inside));
        return Carry(Markup.Element("div", "moj-identity-bar")).Add(Markup.Element("div", "moj-identity-bar__container").Add(
            Markup.Element("div", "moj-identity-bar__details").Add(title), actions));
    }
}
