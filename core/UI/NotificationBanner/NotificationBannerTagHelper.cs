namespace Platform.UI.NotificationBanner;

/// <summary>What just happened. Empty, it shows the message the last page left in TempData, or nothing.</summary>
[HtmlTargetElement("gov-notification-banner")]
public sealed class NotificationBannerTagHelper : ComponentTagHelper
{
    /// <summary>Where a page leaves the message for the next: <c>TempData[NotificationBannerTagHelper.Message]</c>; never a name.</summary>
    public const string Message = "Message";

    /// <summary>success, or nothing for a plain notice.</summary>
    public string? Type { get; set; }

    /// <summary>The words in the bar.</summary>
    public string? Title { get; set; }

    /// <summary>One sentence; for more, write content.</summary>
    public string? Text { get; set; }

    /// <summary>Given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext? ViewContext { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent? Build(TagHelperContent inside)
    {
        if (Text is null && inside.IsEmptyOrWhiteSpace)
        {
            Text = ViewContext?.TempData[Message] as string;
            Type ??= "success";
        }
        if (Text is null && inside.IsEmptyOrWhiteSpace)
        {
            return null;
        }
        var success = Type == "success";
        var banner = Carry(Markup.Element("div", "govuk-notification-banner", success ? "govuk-notification-banner--success" : null)
            .With("role", success ? "alert" : "region").With("aria-labelledby", "govuk-notification-banner-title")
            .With("data-module", "govuk-notification-banner"));
        var title = Markup.Element("h2", "govuk-notification-banner__title").With("id", "govuk-notification-banner-title")
            .Text(Title ?? (success ? "Success" : "Important"));
        IHtmlContent words = Text is null ? inside : Markup.Element("p", "govuk-notification-banner__heading").Text(Text);
        return banner.Add(
            Markup.Element("div", "govuk-notification-banner__header").Add(title),
            Markup.Element("div", "govuk-notification-banner__content").Add(words));
    }
}
