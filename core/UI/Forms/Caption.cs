namespace Platform.UI.Forms;

/// <summary>The words above a control or a group of controls.</summary>
internal sealed record Caption(string Text, string? Size, bool Heading)
{
    public static TagBuilder? Label(FieldTagHelper field, string? text, string id)
    {
        if (text is null)
        {
            return null;
        }
        var label = Label(text, id, Markup.Modifier("govuk-label", field.LabelSize));
        return field.LabelHeading ? Markup.Element("h1", "govuk-label-wrapper").Add(label) : label;
    }

    public static TagBuilder Label(string text, string id, string? classes) =>
        Markup.Element("label", "govuk-label", classes).With("for", id).Text(text);

    public static TagBuilder Hint(string text, string id, string? classes = null) =>
        Markup.Element("div", "govuk-hint", classes).With("id", id).Text(text);

    public static TagBuilder Fieldset(Caption? legend, string? describedBy)
    {
        var fieldset = Markup.Element("fieldset", "govuk-fieldset").With("aria-describedby", describedBy);
        if (legend is null)
        {
            return fieldset;
        }
        var words = Markup.Element("legend", "govuk-fieldset__legend", Markup.Modifier("govuk-fieldset__legend", legend.Size));
        return fieldset.Add(legend.Heading
            ? words.Add(Markup.Element("h1", "govuk-fieldset__heading").Text(legend.Text))
            : words.Text(legend.Text));
    }
}
