namespace Platform.UI.PageHeaderActions;

/// <summary>The page's h1 with its main buttons beside it; the buttons are the content.</summary>
[HtmlTargetElement("moj-page-header-actions")]
public sealed class PageHeaderActionsTagHelper : ComponentTagHelper
{
    /// <summary>The heading.</summary>
    public string Heading { get; set; } = "";

    /// <summary>s, m, l or xl.</summary>
    public string Size { get; set; } = "l";

    /// <summary>The level of the heading.</summary>
    public int Level { get; set; } = 1;

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContent inside)
    {
        var buttons = inside.IsEmptyOrWhiteSpace ? null : Markup.Element("div", "moj-page-header-actions__actions")
            .Add(Markup.Element("div", "moj-button-group", "moj-button-group--inline").Add(inside));
        return Carry(Markup.Element("div", "moj-page-header-actions")).Add(
            Markup.Element("div", "moj-page-header-actions__title")
                .Add(Markup.Element($"h{Level}", "govuk-heading-" + Size).Text(Heading)),
            buttons);
    }
}
