namespace Platform.UI.ExitThisPage;

/// <summary>Leaves at once for a page that says nothing, on pages that somebody may read who is not safe. A link without scripts; with them also pressing Shift three times.</summary>
[HtmlTargetElement("gov-exit-this-page")]
public sealed class ExitThisPageTagHelper : ComponentTagHelper
{
    /// <summary>Where the design system leads.</summary>
    public const string Elsewhere = "https://www.bbc.co.uk/weather";

    /// <summary>Where it leads.</summary>
    public string Href { get; set; } = Elsewhere;

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContent inside)
    {
        var link = Markup.Element("a", "govuk-button", "govuk-button--warning", "govuk-exit-this-page__button", "govuk-js-exit-this-page-button")
            .With("href", Href).With("role", "button").With("draggable", "false").With("data-module", "govuk-button").With("rel", "nofollow noreferrer");
        return Carry(Markup.Element("div", "govuk-exit-this-page").With("data-module", "govuk-exit-this-page")).Add(
            inside.IsEmptyOrWhiteSpace ? link.Add(Markup.Element("span", "govuk-visually-hidden").Text("Emergency"), new HtmlString(" Exit this page")) : link.Add(inside));
    }
}
