using Platform.UI.Button;
using Platform.UI.ErrorSummary;
using Platform.UI.Fieldset;

namespace UI.Tests.Golden;

internal static partial class Recipes
{
    private static Node Button(Options o) => new(new ButtonTagHelper
    {
        Type = o["type"] ?? "submit",
        Href = o["href"],
        Kind = o.Modifier("classes", "govuk-button"),
        Class = o.Modifier("classes", "govuk-button") is null ? o["classes"] : null,
        Disabled = o.Is("disabled"),
    })
    { Attributes = o.Attributes("name", "value", "id"), Html = o.Content() };

    private static Node Fieldset(Options o) => new(new FieldsetTagHelper
    {
        Legend = o["legend.text"],
        LegendSize = o.Modifier("legend.classes", "govuk-fieldset__legend"),
        LegendHeading = o.Is("legend.isPageHeading"),
        DescribedBy = o["describedBy"],
        Class = o["classes"],
    })
    { Attributes = o.Attributes("role"), Html = o["html"] ?? "" };

    private static Node ErrorSummary(Options o) => new(new ErrorSummaryTagHelper
    {
        Title = o["titleText"] ?? "",
        Description = o["descriptionText"],
        Errors = [.. o.Each("errorList").Select(error => new ErrorLink(error["text"] ?? "", error["href"]))],
        Class = o["classes"],
    })
    { Attributes = o.Attributes() };
}
