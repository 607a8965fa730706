namespace Platform.UI.Table;

/// <summary>A table: thead, tbody, tr, th and td are written plainly inside and get their classes here.</summary>
[HtmlTargetElement("gov-table")]
public sealed class TableTagHelper : ComponentTagHelper
{
    internal const string Place = "gov-table";

    /// <summary>What the table shows.</summary>
    public string? Caption { get; set; }

    /// <summary>s, m, l or xl.</summary>
    public string? CaptionSize { get; set; }

    /// <summary>Many columns: on a phone the table scrolls in its own box, not the page.</summary>
    public bool Wide { get; set; }

    /// <inheritdoc />
    protected override void Prepare(IDictionary<object, object> items) => items[Place] = "";

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContent inside)
    {
        var table = Carry(Markup.Element("table", "govuk-table"));
        if (Caption is not null)
        {
            table.Add(Markup.Element("caption", "govuk-table__caption", Markup.Modifier("govuk-table__caption", CaptionSize)).Text(Caption));
        }
        table.Add(inside);
        return Wide
            ? Markup.Element("div", "area-wide").With("role", "region").With("tabindex", "0").With("aria-label", Caption ?? "Table").Add(table)
            : table;
    }
}
