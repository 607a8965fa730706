using Platform.UI.Forms;

namespace Platform.UI.Input;

/// <summary>One line of text. <c>autocomplete</c>, <c>inputmode</c>, <c>spellcheck</c> and the like go to the input as they are.</summary>
[HtmlTargetElement("gov-input")]
public sealed class InputTagHelper : FieldTagHelper
{
    /// <summary>The input's type.</summary>
    public string Type { get; set; } = "text";

    /// <summary>The value shown, where no <c>for</c> gives it.</summary>
    public string? Value { get; set; }

    /// <summary>Width in characters (2, 3, 4, 5, 10, 20, 30), or a fraction such as one-half.</summary>
    public string? Width { get; set; }

    /// <summary>Shown before the input, such as £.</summary>
    public string? Prefix { get; set; }

    /// <summary>Shown after the input, such as a unit.</summary>
    public string? Suffix { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent BuildField(TagHelperContent inside)
    {
        var input = Carry(Markup.Element("input", "govuk-input", WidthClass, Message is null ? null : "govuk-input--error")
            .With("id", ControlId).With("name", ControlName).With("type", Type).With("value", Value ?? Answer.Value));
        return Prefix is null && Suffix is null
            ? Labelled(input)
            : Labelled(input, Markup.Element("div", "govuk-input__wrapper").Add(Affix("prefix", Prefix), input, Affix("suffix", Suffix)));
    }

    private string? WidthClass => Width is null ? null
        : char.IsAsciiDigit(Width[0]) ? "govuk-input--width-" + Width : "govuk-!-width-" + Width;

    private static TagBuilder? Affix(string place, string? text) =>
        text is null ? null : Markup.Element("div", "govuk-input__" + place).With("aria-hidden", "true").Text(text);
}
