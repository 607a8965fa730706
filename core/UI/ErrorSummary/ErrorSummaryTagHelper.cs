using Platform.UI.Forms;

namespace Platform.UI.ErrorSummary;

/// <summary>An error and where it is, if it is at one control.</summary>
public sealed record ErrorLink(string Text, string? Href = null);

/// <summary>Every error of the page, each leading to its control; nothing when there is none. The layout draws it.</summary>
[HtmlTargetElement("gov-error-summary")]
public sealed class ErrorSummaryTagHelper : ComponentTagHelper
{
    private static readonly string[] Parts = ["day", "month", "year"];

    /// <summary>The heading.</summary>
    public string Title { get; set; } = "There is a problem";

    /// <summary>A sentence before the list.</summary>
    public string? Description { get; set; }

    /// <summary>The errors; those of the model state if left out.</summary>
    public IReadOnlyList<ErrorLink>? Errors { get; set; }

    /// <summary>Given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext? ViewContext { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent? Build(TagHelperContent inside)
    {
        var errors = Errors ?? FromModelState();
        if (errors.Count == 0 && Description is null)
        {
            return null;
        }
        var body = Markup.Element("div", "govuk-error-summary__body")
            .Add(Description is null ? null : Markup.Element("p").Text(Description));
        if (errors.Count > 0)
        {
            var list = Markup.Element("ul", "govuk-list", "govuk-error-summary__list");
            foreach (var error in errors)
            {
                var item = Markup.Element("li");
                list.Add(error.Href is null
                    ? item.Text(error.Text)
                    : item.Add(Markup.Element("a").With("href", error.Href).Text(error.Text)));
            }
            body.Add(list);
        }
        return Carry(Markup.Element("div", "govuk-error-summary").With("data-module", "govuk-error-summary"))
            .Add(Markup.Element("div").With("role", "alert").Add(Markup.Element("h2", "govuk-error-summary__title").Text(Title), body));
    }

    // a date of which a part is wrong is told of by that part alone
    private List<ErrorLink> FromModelState()
    {
        if (ViewContext is null || ViewContext.ModelState.IsValid)
        {
            return [];
        }
        var anchors = Anchors.Of(ViewContext.HttpContext);
        var errors =
            from entry in ViewContext.ModelState
            where !Parts.Any(part => ViewContext.ModelState.TryGetValue($"{entry.Key}.{part}", out var wrong) && wrong.Errors.Count > 0)
            orderby anchors.PlaceOf(entry.Key)
            let id = anchors.IdOf(entry.Key)
            // a control shows its first error; what belongs to no control is shown in full
            from error in id is null ? entry.Value.Errors : entry.Value.Errors.Take(1)
            select new ErrorLink(Error.Words(error), id is null ? null : "#" + id);
        return [.. errors.DistinctBy(error => error.Text)];
    }
}
