using Platform.Sdk.Data;

namespace Platform.UI.Forms;

/// <summary>Every form that posts: carries a token, acts once however often it is sent, and leaves checking to the server.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormTagHelper(IHtmlGenerator html) : TagHelper
{
    /// <summary>The name of the hidden field; the unit of work looks for it.</summary>
    public const string Field = "form_id";

    /// <summary>Under this key of the request's items stands the id that a form shown again must keep, since its first answer is in doubt.</summary>
    public static readonly object Again = new();

    /// <summary>Given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute(new TagHelperAttribute("novalidate", null, HtmlAttributeValueStyle.Minimized));
        var elsewhere = NamesItsAction(context.AllAttributes);
        output.PostContent.AppendHtml(Markup.Element("input")
            .With("type", "hidden").With("name", Field).With("value", Id(elsewhere)));
        if (elsewhere)
        {
            // here the framework leaves the token out
            output.PostContent.AppendHtml(html.GenerateAntiforgery(ViewContext));
        }
    }

    // a form that goes elsewhere, such as signing out, is another form
    private string Id(bool elsewhere) => (elsewhere ? null : ViewContext.HttpContext.Items[Again] as string) ?? Ids.New().ToString();

    private static bool NamesItsAction(ReadOnlyTagHelperAttributeList attributes) =>
        !attributes.ContainsName("asp-antiforgery")
        && attributes.TryGetAttribute("action", out var action) && !string.IsNullOrEmpty(action.Value?.ToString());
}
