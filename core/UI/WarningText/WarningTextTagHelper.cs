namespace Platform.UI.WarningText;

/// <summary>What cannot be undone, before it is done.</summary>
[HtmlTargetElement("gov-warning-text")]
public sealed class WarningTextTagHelper : ComponentTagHelper
{
    /// <summary>What a screen reader says for the exclamation mark.</summary>
    public string Icon { get; set; } = "Warning";

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContent inside) => Carry(Markup.Element("div", "govuk-warning-text")).Add(
        Markup.Element("span", "govuk-warning-text__icon").With("aria-hidden", "true").Text("!"),
        Markup.Element("strong", "govuk-warning-text__text").Add(Markup.Hidden(Icon)).Text(" ").Add(inside));
}
