using Platform.UI.Forms;

namespace Platform.UI.Fieldset;

/// <summary>Several questions under one heading, such as an address.</summary>
[HtmlTargetElement("gov-fieldset")]
public sealed class FieldsetTagHelper : ComponentTagHelper
{
    /// <summary>The words above.</summary>
    public string? Legend { get; set; }

    /// <summary>s, m, l or xl.</summary>
    public string? LegendSize { get; set; }

    /// <summary>The legend is also the page's h1.</summary>
    public bool LegendHeading { get; set; }

    /// <summary>Ids of elements that describe the group.</summary>
    public string? DescribedBy { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContent inside) =>
        Carry(Caption.Fieldset(Legend is null ? null : new(Legend, LegendSize, LegendHeading), DescribedBy)).Add(inside);
}
