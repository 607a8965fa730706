using Platform.Sdk.Measures;

namespace Platform.UI.Measures;

/// <summary>Measures of a service, each with what it takes to read it; on a phone each stands under its name.</summary>
[HtmlTargetElement("area-measures")]
public sealed class MeasuresTagHelper : ComponentTagHelper
{
    private static readonly string[] s_heads = ["Measure", "Now", "What it is", "Out of", "Not in it"];

    /// <summary>What they are about.</summary>
    public string Heading { get; set; } = "";

    /// <summary>The measures, in their order.</summary>
    public IReadOnlyList<Measure> Rows { get; set; } = [];

    // the roles are written out: a table that is laid out otherwise on a phone is still heard as one
    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContent inside)
    {
        var (head, body) = (Row(), Markup.Element("tbody", "govuk-table__body").With("role", "rowgroup"));
        foreach (var one in s_heads) head.Add(Markup.Element("th", "govuk-table__header").With("scope", "col").With("role", "columnheader").Text(one));
        foreach (var one in Rows)
        {
            body.Add(Row().Add(
                Markup.Element("th", "govuk-table__header").With("scope", "row").With("role", "rowheader").Text(one.Name),
                Cell(1).With("data-measure", one.Name).Add(Markup.Element("strong").Text(one.Value)),
                Cell(2).Text(one.Definition), Cell(3).Text(one.Denominator), Cell(4).Text(one.Missing)));
        }

        return Carry(Markup.Element("table", "govuk-table", "area-stacked")).With("role", "table").Add(
            Markup.Element("caption", "govuk-table__caption", "govuk-table__caption--m").Text(Heading),
            Markup.Element("thead", "govuk-table__head").With("role", "rowgroup").Add(head),
            body);
    }

    private static TagBuilder Row() => Markup.Element("tr", "govuk-table__row").With("role", "row");

    private static TagBuilder Cell(int at) => Markup.Element("td", "govuk-table__cell").With("role", "cell").With("data-of", s_heads[at]);
}
