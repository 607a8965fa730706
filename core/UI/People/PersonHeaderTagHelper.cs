using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.People;
using Platform.UI.Area;
using Platform.UI.IdentityBar;
using Platform.UI.Links;
using Platform.UI.SubNavigation;

namespace Platform.UI.People;

/// <summary>Whose record this is, and its tabs; nothing on a page that is about nobody. The layout draws it; what can be done stands in the content.</summary>
[HtmlTargetElement("person-header")]
public sealed class PersonHeaderTagHelper(CurrentPerson person, CurrentWorker worker, Navigation navigation, LocalArea area) : ComponentTagHelper
{
    /// <summary>Given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    protected override IHtmlContent? Build(TagHelperContent inside)
    {
        if (!person.IsKnown)
        {
            return null;
        }
        Item[] tabs = [.. navigation.Person(ViewContext).Select(Item.Of)];
        return Carry(Markup.Element("section", "area-person").With("aria-label", "Whose record this is")).Add(
            IdentityBarTagHelper.Draw(person.Name, person.Pronouns, inside.IsEmptyOrWhiteSpace ? null : inside),
            person.DiedInWords is { } died ? Markup.Element("p", "govuk-body govuk-width-container area-person__died").Text($"{person.Name} {died}.") : null,
            Markup.Element("div", "govuk-width-container").Add(Why()),
            tabs.Length == 0 ? null : SubNavigationTagHelper.Draw(area.Words.In("This {person}'s record"), tabs).Class("govuk-width-container"));
    }

    private TagBuilder Why() => person.OpenedUntil is { } until
        ? Markup.Element("div", "govuk-inset-text area-person__why").Text(
            "You opened this record in an emergency. You can read it and change nothing until " + area.Words(until)
            + area.Words.In(". Governance and those who support this {person} have been told. "))
            .Add(Markup.Element("a", "govuk-link").With("href", "/break-glass/done").Text("I am done with it"))
        : Markup.Element("p", "govuk-hint area-person__why").Text(person.IsOurs
            ? area.Words.In("You see this because your team supports this {person}.")
            : person.EndedOn is { } ended ? EndedInWords(ended)
            : $"You see this because it is shared with {worker.Organisation} {UntilInWords()}: {string.Join(", ", person.Shared.Order().Select(kind => $"{kind}".ToLowerInvariant()))}.");

    private string UntilInWords() => person.SharedFirstUntil == person.SharedUntil
        ? $"until {person.SharedUntil?.Words()}"
        : $"until {person.SharedFirstUntil?.Words()}, some of it until {person.SharedUntil?.Words()}";

    private string EndedInWords(DateOnly ended) => area.Words.In(person.HasDied ? "You see this because your team supported this {person}." :
        
        $"You see this because your team supported this {{person}} until {ended.Words()}. You can still read it for a while, record a contact and start support again.");
}
