using Platform.UI.Drafts;
using Platform.UI.Forms;

namespace Platform.UI.Textarea;

/// <summary>Several lines of text; a plain text area, so that voice typing works.</summary>
[HtmlTargetElement("gov-textarea")]
public sealed class TextareaTagHelper : FieldTagHelper
{
    /// <summary>Lines shown at first.</summary>
    public int Rows { get; set; } = 5;

    /// <summary>The value shown, where no <c>for</c> gives it.</summary>
    public string? Value { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent BuildField(TagHelperContent inside)
    {
        // whoever writes at length may be called away: the form keeps a draft
        if (ViewContext is { HttpContext: { } http } && PageDrafts.Of(http) is { } drafts) drafts.FoundText = true;
        return Labelled(Carry(
            Markup.Element("textarea", "govuk-textarea", Message is null ? null : "govuk-textarea--error")
                .With("id", ControlId).With("name", ControlName).With("rows", Answer.Shown(Rows))
                // browsers drop one line break after the start tag; without this a first empty line would be lost
                .Text("\n" + (Value ?? Answer.Value))));
    }
}
