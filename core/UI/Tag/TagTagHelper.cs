namespace Platform.UI.Tag;

/// <summary>A state in a word or two; colour never says it alone.</summary>
[HtmlTargetElement("gov-tag")]
public sealed class TagTagHelper : ComponentTagHelper
{
    /// <summary>grey, green, teal, blue, purple, magenta, red, orange, yellow.</summary>
    public string? Colour { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContent inside) =>
        Carry(Markup.Element("strong", "govuk-tag", Markup.Modifier("govuk-tag", Colour))).Add(inside);
}
