using Platform.UI.Forms;

namespace Platform.UI.Radios;

/// <summary>One of a few.</summary>
[HtmlTargetElement("gov-radios")]
public sealed class RadiosTagHelper : ChoicesTagHelper
{
    /// <summary>The value chosen, where no <c>for</c> gives it.</summary>
    public string? Value { get; set; }

    /// <summary>Side by side, for two short choices.</summary>
    public bool Inline { get; set; }

    private protected override string Block => "govuk-radios";

    private protected override string Type => "radio";

    private protected override string? Layout => Inline ? "govuk-radios--inline" : null;

    private protected override IReadOnlyCollection<string> Chosen => (Value ?? Answer.Value) is { } one ? [one] : [];
}
