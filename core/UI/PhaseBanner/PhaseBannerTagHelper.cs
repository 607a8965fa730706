namespace Platform.UI.PhaseBanner;

/// <summary>What kind of service this is, such as a demonstration.</summary>
[HtmlTargetElement("gov-phase-banner")]
public sealed class PhaseBannerTagHelper : ComponentTagHelper
{
    /// <summary>The word in the tag.</summary>
    public string Tag { get; set; } = "";

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContent inside) =>
        Carry(Markup.Element("div", "govuk-phase-banner", "govuk-width-container")).Add(Markup.Element("p", "govuk-phase-banner__content").Add(
            Markup.Element("strong", "govuk-tag", "govuk-phase-banner__content__tag").Text(Tag),
            Markup.Element("span", "govuk-phase-banner__text").Add(inside)));
}
