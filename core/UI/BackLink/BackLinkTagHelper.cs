namespace Platform.UI.BackLink;

/// <summary>The way back, above the heading; its content replaces the word Back.</summary>
[HtmlTargetElement("gov-back-link")]
public sealed class BackLinkTagHelper : ComponentTagHelper
{
    /// <summary>Where it leads.</summary>
    public string Href { get; set; } = "#";

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContent inside)
    {
        var link = Carry(Markup.Element("a", "govuk-back-link").With("href", Href));
        return inside.IsEmptyOrWhiteSpace ? link.Text("Back") : link.Add(inside);
    }
}
