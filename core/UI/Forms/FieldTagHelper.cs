namespace Platform.UI.Forms;

/// <summary>A question: its label, hint, error and the place for the answer.</summary>
public abstract class FieldTagHelper : ComponentTagHelper
{
    /// <summary>The value this field asks for; gives name, id, value, label and error.</summary>
    [HtmlAttributeName("for")]
    public ModelExpression? For { get; set; }

    /// <summary>The name posted, where no <c>for</c> gives it.</summary>
    public string? Name { get; set; }

    /// <summary>The id of the (first) control; derived from the name if left out.</summary>
    public string? Id { get; set; }

    /// <summary>The question; on a group of controls it is the legend.</summary>
    public string? Label { get; set; }

    /// <summary>s, m, l or xl; plain if left out.</summary>
    public string? LabelSize { get; set; }

    /// <summary>The label is also the page's h1.</summary>
    public bool LabelHeading { get; set; }

    /// <summary>Help shown between the label and the control.</summary>
    public string? Hint { get; set; }

    /// <summary>The error shown; taken from the model state if left out.</summary>
    public string? Error { get; set; }

    /// <summary>Ids of further elements that describe the control.</summary>
    public string? DescribedBy { get; set; }

    /// <summary>Further classes for the form group around the field.</summary>
    public string? GroupClass { get; set; }

    /// <summary>Given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext? ViewContext { get; set; }

    private protected Answer Answer { get; private set; } = null!;

    /// <summary>The id used for the control.</summary>
    protected string ControlId => Id ?? Answer.Id;

    /// <summary>The name used for the control.</summary>
    protected string ControlName => Answer.Name;

    /// <summary>The message shown, or null.</summary>
    protected string? Message { get; private set; }

    /// <inheritdoc />
    protected sealed override IHtmlContent Build(TagHelperContent inside)
    {
        Answer = new Answer(For, Name ?? "", ViewContext);
        Message = Error ?? PartError() ?? Answer.Error;
        Answer.Anchor(ControlName, AnchorId);
        return BuildField(inside);
    }

    /// <summary>Draws the field.</summary>
    protected abstract IHtmlContent BuildField(TagHelperContent inside);

    /// <summary>What is said instead of the answer's own error: that of a part, where an answer has parts.</summary>
    protected virtual string? PartError() => null;

    /// <summary>Where the error summary leads.</summary>
    protected virtual string AnchorId => ControlId;

    /// <summary>A label, hint and error above one control; the control is described by them.</summary>
    protected TagBuilder Labelled(TagBuilder control, IHtmlContent? around = null)
    {
        control.With("aria-describedby", DescribedByIds());
        return Group().Add(Caption.Label(this, Text, ControlId), HintElement(), ErrorElement(), around ?? control);
    }

    /// <summary>A legend, hint and error above several controls.</summary>
    protected TagBuilder Grouped(IHtmlContent controls, string? role = null)
    {
        if (Text is null)
        {
            return Group().Add(HintElement(), ErrorElement(), controls);
        }
        var fieldset = Caption.Fieldset(new(Text, LabelSize, LabelHeading), DescribedByIds()).With("role", role);
        return Group().Add(fieldset.Add(HintElement(), ErrorElement(), controls));
    }

    /// <summary>The ids of what describes the control, or null.</summary>
    protected string? DescribedByIds()
    {
        string?[] ids = [DescribedBy, Hint is null ? null : ControlId + "-hint", Message is null ? null : ControlId + "-error"];
        var text = string.Join(' ', ids.Where(id => !string.IsNullOrEmpty(id)));
        return text.Length == 0 ? null : text;
    }

    /// <summary>The question shown.</summary>
    protected string? Text => Label ?? For?.Metadata.GetDisplayName();

    private TagBuilder Group() =>
        Markup.Element("div", "govuk-form-group", Message is null ? null : "govuk-form-group--error", GroupClass);

    private TagBuilder? HintElement() => Hint is null ? null : Caption.Hint(Hint, ControlId + "-hint");

    private TagBuilder? ErrorElement() => Message is null
        ? null
        : Markup.Element("p", "govuk-error-message").With("id", ControlId + "-error")
            .Add(Markup.Hidden("Error:")).Text(" " + Message);
}
