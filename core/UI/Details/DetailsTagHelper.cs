namespace Platform.UI.Details;

/// <summary>Words that only some readers want, folded away.</summary>
[HtmlTargetElement("gov-details")]
public sealed class DetailsTagHelper : ComponentTagHelper
{
    /// <summary>The words always shown.</summary>
    public string Summary { get; set; } = "";

    /// <summary>Unfolded at first.</summary>
    public bool Open { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContent inside) => Carry(Markup.Element("details", "govuk-details").Flag("open", Open)).Add(
        Markup.Element("summary", "govuk-details__summary").Add(Markup.Element("span", "govuk-details__summary-text").Text(Summary)),
        Markup.Element("div", "govuk-details__text").Add(inside));
}
