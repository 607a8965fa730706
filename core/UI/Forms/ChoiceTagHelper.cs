namespace Platform.UI.Forms;

/// <summary>A choice inside gov-radios or gov-checkboxes; its content is shown only when it is chosen.</summary>
[HtmlTargetElement("gov-choice")]
public sealed class ChoiceTagHelper : ComponentTagHelper
{
    private IDictionary<object, object> items = null!;

    /// <summary>The value posted.</summary>
    public string? Value { get; set; }

    /// <summary>The words beside the button.</summary>
    public string Label { get; set; } = "";

    /// <summary>Help below the words.</summary>
    public string? Hint { get; set; }

    /// <summary>The id, where the derived one will not do.</summary>
    public string? Id { get; set; }

    /// <summary>The name posted, where each choice is a question of its own.</summary>
    public string? Name { get; set; }

    /// <summary>Chosen or not, whatever the model says.</summary>
    public bool? Checked { get; set; }

    /// <summary>Cannot be chosen now.</summary>
    public bool Disabled { get; set; }

    /// <summary>"None of these": unchecks the others (with JavaScript; check on the server too).</summary>
    public bool Exclusive { get; set; }

    /// <inheritdoc />
    protected override void Prepare(IDictionary<object, object> items) => this.items = items;

    /// <inheritdoc />
    protected override IHtmlContent? Build(TagHelperContent inside)
    {
        Collected.Put(items, new Choice(Value, Label)
        {
            Hint = Hint,
            Id = Id,
            Name = Name,
            Checked = Checked,
            Disabled = Disabled,
            Exclusive = Exclusive,
            Reveals = inside.IsEmptyOrWhiteSpace ? null : new HtmlString(inside.GetContent()),
            Carry = Carry,
        });
        return null;
    }
}

/// <summary>The word between two choices, usually "or".</summary>
[HtmlTargetElement("gov-or")]
public sealed class OrTagHelper : TagHelper
{
    /// <summary>The word.</summary>
    public string Text { get; set; } = "or";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Collected.Put(context.Items, new Choice(null, Text) { Divider = true });
        output.SuppressOutput();
    }
}
