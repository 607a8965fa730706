using Platform.UI.Forms;

namespace Platform.UI.Checkboxes;

/// <summary>Any of several, or one yes.</summary>
[HtmlTargetElement("gov-checkboxes")]
public sealed class CheckboxesTagHelper : ChoicesTagHelper
{
    /// <summary>The values chosen, where no <c>for</c> gives them.</summary>
    public IReadOnlyCollection<string>? Values { get; set; }

    private protected override string Block => "govuk-checkboxes";

    private protected override string Type => "checkbox";

    private protected override string? DescribesEach => Text is null ? DescribedByIds() : null;

    private protected override IReadOnlyCollection<string> Chosen => Values ?? Answer.Values;
}
