namespace Platform.UI.Button;

/// <summary>A button, or with <c>href</c> a link that looks like one; <c>name</c> and <c>value</c> go to it as they are.</summary>
[HtmlTargetElement("gov-button")]
public sealed class ButtonTagHelper : ComponentTagHelper
{
    /// <summary>The button's type.</summary>
    public string Type { get; set; } = "submit";

    /// <summary>Leads somewhere instead of sending the form.</summary>
    public string? Href { get; set; }

    /// <summary>secondary, warning or inverse.</summary>
    public string? Kind { get; set; }

    /// <summary>Cannot be pressed now.</summary>
    public bool Disabled { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContent inside)
    {
        var button = Href is null
            ? Markup.Element("button").With("type", Type).Flag("disabled", Disabled).With("aria-disabled", Disabled ? "true" : null)
            : Markup.Element("a").With("href", Href).With("role", "button").With("draggable", "false");
        return Carry(button.Class("govuk-button").Class(Markup.Modifier("govuk-button", Kind))
            .With("data-module", "govuk-button")).Add(inside);
    }
}
