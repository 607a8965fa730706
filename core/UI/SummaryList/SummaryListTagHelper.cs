namespace Platform.UI.SummaryList;

internal sealed record Row(string Key, string Html, List<RowAction> Actions, string? Class);

/// <summary>What is known, as key and value, in gov-rows.</summary>
[HtmlTargetElement("gov-summary-list")]
public sealed class SummaryListTagHelper : ComponentTagHelper
{
    private List<Row> rows = [];
    private List<RowAction> cardActions = [];

    /// <summary>Draws the list as a card with this heading.</summary>
    public string? CardTitle { get; set; }

    /// <summary>The level of the card's heading.</summary>
    public int CardLevel { get; set; } = 2;

    /// <inheritdoc />
    protected override void Prepare(IDictionary<object, object> items)
    {
        rows = Collected.Open<Row>(items);
        cardActions = Collected.Open<RowAction>(items);
    }

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContent inside)
    {
        var list = Markup.Element("dl", "govuk-summary-list");
        var withActions = rows.Exists(row => row.Actions.Count > 0);
        foreach (var row in rows)
        {
            list.Add(Draw(row, withActions));
        }
        if (CardTitle is null)
        {
            return Carry(list);
        }
        var title = Markup.Element($"h{CardLevel}", "govuk-summary-card__title").Text(CardTitle);
        return Carry(Markup.Element("div", "govuk-summary-card")).Add(
            Markup.Element("div", "govuk-summary-card__title-wrapper").Add(title, Actions(cardActions, "govuk-summary-card__actions", "govuk-summary-card__action", "div", nested: false)),
            Markup.Element("div", "govuk-summary-card__content").Add(list));
    }

    private TagBuilder Draw(Row row, bool withActions) =>
        Markup.Element("div", "govuk-summary-list__row", withActions && row.Actions.Count == 0 ? "govuk-summary-list__row--no-actions" : null, row.Class).Add(
            Markup.Element("dt", "govuk-summary-list__key").Text(row.Key),
            Markup.Element("dd", "govuk-summary-list__value").Add(new HtmlString(row.Html)),
            Actions(row.Actions, "govuk-summary-list__actions", "govuk-summary-list__actions-list-item", "dd", nested: true));

    /// <summary>One action stands alone; several are a list.</summary>
    private TagBuilder? Actions(List<RowAction> actions, string block, string itemClass, string element, bool nested)
    {
        if (actions.Count < 2)
        {
            return actions is [var one] ? Markup.Element(element, block).Add(one.Link(CardTitle)) : null;
        }
        var list = Markup.Element("ul", nested ? block + "-list" : block);
        foreach (var action in actions)
        {
            list.Add(Markup.Element("li", itemClass).Add(action.Link(CardTitle)));
        }
        return nested ? Markup.Element(element, block).Add(list) : list;
    }
}
