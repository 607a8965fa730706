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
    protected override IHtmlContent Build(TagHelperContent inside) =>
        Carry(Draw(Name, Detail, inside.IsEmptyOrWhiteSpace ? null : inside));

    internal static TagBuilder Draw(string name, string? detail, IHtmlContent? actions)
    {
        var title = Markup.Element("span", "moj-identity-bar__title").Add(Markup.Element("strong").Text(name))
            .Text(string.IsNullOrWhiteSpace(detail) ? "" : $" ({detail})");
        var menu = actions is null ? null
            : Markup.Element("div", "moj-identity-bar__actions").Add(Markup.Element("div", "moj-identity-bar__menu").Add(actions));
        return Markup.Element("div", "moj-identity-bar").Add(Markup.Element("div", "moj-identity-bar__container").Add(
            Markup.Element("div", "moj-identity-bar__details").Add(title), menu));
    }
}
