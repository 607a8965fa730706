using Platform.UI.BackLink;
using Platform.UI.Button;
using Platform.UI.Components;
using Platform.UI.Details;
using Platform.UI.ErrorSummary;
using Platform.UI.ExitThisPage;
using Platform.UI.Fieldset;
using Platform.UI.InsetText;
using Platform.UI.NotificationBanner;
using Platform.UI.PhaseBanner;
using Platform.UI.SkipLink;
using Platform.UI.Tag;
using Platform.UI.WarningText;

namespace UI.Tests.Golden;

internal static partial class Recipes
{
    private static Node BackLink(Options o) => Content(new BackLinkTagHelper { Href = o["href"] ?? "#" }, o);

    private static Node SkipLink(Options o) => Content(new SkipLinkTagHelper { Href = o["href"] ?? "#content" }, o);

    private static Node ExitThisPage(Options o) => Content(new ExitThisPageTagHelper { Href = o["redirectUrl"] ?? ExitThisPageTagHelper.Elsewhere }, o, "id");

    private static Node InsetText(Options o) => Content(new InsetTextTagHelper(), o, "id");

    private static Node WarningText(Options o) => Content(new WarningTextTagHelper { Icon = o["iconFallbackText"] ?? "Warning" }, o);

    private static Node PhaseBanner(Options o) => Content(new PhaseBannerTagHelper { Tag = o["tag.text"] ?? "" }, o);

    private static Node Details(Options o) =>
        Content(new DetailsTagHelper { Summary = o["summaryText"] ?? "", Open = o.Is("open") }, o, "id");

    private static Node Tag(Options o)
    {
        var tag = new TagTagHelper { Colour = o.Modifier("classes", "govuk-tag") };
        return Content(tag, o);
    }

    private static Node Button(Options o)
    {
        var button = new ButtonTagHelper
        {
            Type = o["type"] ?? "submit",
            Href = o["href"],
            Kind = o.Modifier("classes", "govuk-button"),
            Disabled = o.Is("disabled"),
        };
        var attributes = o.Attributes("name", "value", "id");
        if (o["preventDoubleClick"] is { } prevent)
        {
            attributes["data-prevent-double-click"] = prevent;
        }
        return Content(button, o) with { Attributes = attributes };
    }

    private static Node NotificationBanner(Options o)
    {
        var attributes = o.Attributes("role");
        if (o["disableAutoFocus"] is { } disabled)
        {
            attributes["data-disable-auto-focus"] = disabled;
        }
        return new(new NotificationBannerTagHelper
        {
            Type = o["type"],
            Title = o["titleText"],
            Text = o["text"],
            Class = o["classes"],
        })
        { Attributes = attributes, Html = o["html"] ?? "" };
    }

    private static Node Fieldset(Options o) => new(new FieldsetTagHelper
    {
        Legend = o["legend.text"],
        LegendSize = o.Modifier("legend.classes", "govuk-fieldset__legend"),
        LegendHeading = o.Is("legend.isPageHeading"),
        DescribedBy = o["describedBy"],
        Class = o["classes"],
    })
    { Attributes = o.Attributes("role"), Html = o["html"] ?? "" };

    private static Node ErrorSummary(Options o)
    {
        var attributes = o.Attributes();
        if (o["disableAutoFocus"] is { } disabled)
        {
            attributes["data-disable-auto-focus"] = disabled;
        }
        return new(new ErrorSummaryTagHelper
        {
            Title = o["titleText"] ?? "",
            Description = o["descriptionText"],
            Errors = [.. o.Each("errorList").Select(error => new ErrorLink(error["text"] ?? "", error["href"]))],
            Class = o["classes"],
        })
        { Attributes = attributes };
    }

    /// <summary>A component whose words are its content.</summary>
    private static Node Content(ComponentTagHelper helper, Options o, params string[] attributes)
    {
        helper.Class = o["classes"];
        return new(helper) { Attributes = o.Attributes(attributes), Html = o.Content() };
    }
}
