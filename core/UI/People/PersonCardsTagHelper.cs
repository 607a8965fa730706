using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using Platform.Sdk.People;

namespace Platform.UI.People;

/// <summary>The cards of a person's overview, each with a heading and its lines.</summary>
[HtmlTargetElement("person-cards")]
public sealed class PersonCardsTagHelper(CurrentPerson person, IUrlHelperFactory urls) : ComponentTagHelper
{
    /// <summary>The cards, as <see cref="PersonCards.ReadAsync"/> read them.</summary>
    public IReadOnlyList<PersonCard> Cards { get; set; } = [];

    /// <summary>Given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    protected override IHtmlContent? Build(TagHelperContent inside)
    {
        var filled = Cards.Where(card => card.Rows.Count > 0 || card.Reference is not null).ToArray();
        if (filled.Length == 0)
        {
            return null;
        }
        var cards = Carry(Markup.Element("div", "area-cards"));
        foreach (var card in filled)
        {
            if (card.Reference is not null)
            {
                cards.Add(Section(card).Add(Markup.Element("p", "govuk-body").Text($"This could not be shown just now. Reference: {card.Reference}")));
                continue;
            }
            var lines = Markup.Element("dl", "govuk-summary-list", "govuk-summary-list--no-border", "govuk-!-margin-bottom-0");
            foreach (var row in card.Rows)
            {
                lines.Add(Line(card, row));
            }
            cards.Add(Section(card).Add(lines));
        }
        return cards;
    }

    private static TagBuilder Section(PersonCard card) =>
        Markup.Element("section", "area-card").Add(Markup.Element("h2", "govuk-heading-s").Text(card.Card.Title));

    private TagBuilder Line(PersonCard card, CardRow row)
    {
        var href = row.Page is null ? null
            : urls.GetUrlHelper(ViewContext).Page(row.Page, new { area = card.Card.Area, personId = person.Id });
        var value = Markup.Element("dd", "govuk-summary-list__value");
        return Markup.Element("div", "govuk-summary-list__row").Add(
            Markup.Element("dt", "govuk-summary-list__key").Text(row.Label),
            href is null ? value.Text(row.Value) : value.Add(Markup.Element("a", "govuk-link").With("href", href).Text(row.Value)));
    }
}
