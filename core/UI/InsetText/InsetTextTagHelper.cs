namespace Platform.UI.InsetText;

/// <summary>Words set apart from the rest.</summary>
[HtmlTargetElement("gov-inset-text")]
public sealed class InsetTextTagHelper : ComponentTagHelper
{
    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContent inside) =>
        Carry(Markup.Element("div", "govuk-inset-text")).Add(inside);
}
