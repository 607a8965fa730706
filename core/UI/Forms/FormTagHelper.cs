using Platform.Sdk.Data;
using Platform.UI.Drafts;
using Platform.UI.FileUpload;

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

    // before the framework's own helper of forms has drawn what is inside
    /// <inheritdoc />
    public override void Init(TagHelperContext context)
    {
        if (PageDrafts.Of(ViewContext.HttpContext) is { } drafts) (drafts.FoundText, drafts.FoundFile) = (false, false);
        FileUploadTagHelper.Forget(ViewContext.HttpContext);
    }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        await output.GetChildContentAsync();
        if (FileUploadTagHelper.IsIn(ViewContext.HttpContext)) output.Attributes.SetAttribute("enctype", "multipart/form-data");
        KeepDrafts(context, output);
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

    private void KeepDrafts(TagHelperContext context, TagHelperOutput output)
    {
        var http = ViewContext.HttpContext;
        if (PageDrafts.Of(http) is not { FoundText: true } drafts || NamesItsAction(context.AllAttributes)) return;
        output.Attributes.SetAttribute("data-draft", "");
        output.PostContent.AppendHtml(DraftMarkup.Inside(drafts, http.Request, ViewContext.ViewData["Title"] as string));
        if (drafts.IsOffered || drafts.Offered.Count == 0) return;
        drafts.IsOffered = true;
        output.PreElement.AppendHtml(DraftMarkup.Offers(drafts, http.Request, html.GenerateAntiforgery(ViewContext)));
    }

    // a form that goes elsewhere, such as signing out, is another form
    private string Id(bool elsewhere) => (elsewhere ? null : ViewContext.HttpContext.Items[Again] as string) ?? Ids.New().ToString();

    private static bool NamesItsAction(ReadOnlyTagHelperAttributeList attributes) =>
        !attributes.ContainsName("asp-antiforgery")
        && attributes.TryGetAttribute("action", out var action) && !string.IsNullOrEmpty(action.Value?.ToString());
}
