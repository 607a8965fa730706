using Platform.UI.Forms;

namespace Platform.UI.Select;

/// <summary>One of a long list; for a short list use radios.</summary>
[HtmlTargetElement("gov-select")]
public sealed class SelectTagHelper : FieldTagHelper
{
    /// <summary>The choices; those of the enum if left out.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>A first choice with no value, such as "Choose a worker".</summary>
    public string? Empty { get; set; }

    /// <summary>The value shown, where no <c>for</c> gives it.</summary>
    public string? Value { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent BuildField(TagHelperContent inside)
    {
        var select = Markup.Element("select", "govuk-select", Message is null ? null : "govuk-select--error")
            .With("id", ControlId).With("name", ControlName);
        var chosen = Value ?? Answer.Value;
        if (Empty is not null)
        {
            select.Add(Markup.Element("option").With("value", "").Text(Empty));
        }
        foreach (var item in Items ?? Choices.OfEnum(For))
        {
            select.Add(Markup.Element("option").With("value", item.Value)
                .Flag("selected", item.Selected || (chosen is not null && chosen == (item.Value ?? item.Text)))
                .Flag("disabled", item.Disabled).Text(item.Text));
        }
        return Labelled(Carry(select));
    }
}
