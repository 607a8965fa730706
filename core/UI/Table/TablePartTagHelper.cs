using Microsoft.AspNetCore.Mvc.TagHelpers;

namespace Platform.UI.Table;

/// <summary>A plain part of a table inside gov-table; elsewhere it is left alone.</summary>
[HtmlTargetElement("thead")]
[HtmlTargetElement("tbody")]
[HtmlTargetElement("tr")]
[HtmlTargetElement("th")]
[HtmlTargetElement("td")]
public sealed class TablePartTagHelper : TagHelper
{
    /// <summary>The column holds numbers: aligned to the right.</summary>
    public bool Numeric { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!context.Items.TryGetValue(TableTagHelper.Place, out var place))
        {
            return;
        }
        var classes = Markup.Element("i", context.TagName switch
        {
            "thead" => "govuk-table__head",
            "tbody" => "govuk-table__body",
            "tr" => "govuk-table__row",
            "th" => "govuk-table__header",
            _ => "govuk-table__cell",
        });
        if (Numeric)
        {
            classes.Class(context.TagName == "th" ? "govuk-table__header--numeric" : "govuk-table__cell--numeric");
        }
        output.MergeAttributes(classes);
        if (context.TagName is "thead" or "tbody")
        {
            context.Items[TableTagHelper.Place] = context.TagName;
        }
        if (context.TagName == "th" && !output.Attributes.ContainsName("scope"))
        {
            output.Attributes.Add("scope", place is "thead" ? "col" : "row");
        }
    }
}
