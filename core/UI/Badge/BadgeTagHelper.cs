namespace Platform.UI.Badge;

/// <summary>A small mark beside a heading.</summary>
[HtmlTargetElement("moj-badge")]
public sealed class BadgeTagHelper : ComponentTagHelper
{
    /// <summary>purple, bright-purple, red, green, blue, black or grey.</summary>
    public string? Colour { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContent inside) =>
        Carry(Markup.Element("span", "moj-badge", Markup.Modifier("moj-badge", Colour))).Add(inside);
}
