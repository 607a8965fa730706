using System.Text.Encodings.Web;

namespace Platform.UI.Links;

/// <summary>A link in a list of links, with the markup of its words.</summary>
internal sealed record Item(string? Href, string Html)
{
    public bool Current { get; init; }
    public bool Active { get; init; }
    public Func<TagBuilder, TagBuilder> Carry { get; init; } = element => element;

    /// <summary>page for this very page, true for the part of the site it is in.</summary>
    public string? AriaCurrent => Current ? "page" : Active ? "true" : null;

    public static Item Of(Area.Link link) => new(link.Href, HtmlEncoder.Default.Encode(link.Label)) { Current = link.Current };

    public TagBuilder Link(string classes) => Carry(Markup.Element("a", classes).With("href", Href));
}

/// <summary>A link inside breadcrumbs, service navigation, sub-navigation or actions.</summary>
[HtmlTargetElement("gov-item")]
public sealed class ItemTagHelper : ComponentTagHelper
{
    private IDictionary<object, object> items = null!;

    /// <summary>Where it leads; without it the item is text.</summary>
    public string? Href { get; set; }

    /// <summary>This is the page shown.</summary>
    public bool Current { get; set; }

    /// <summary>The page shown is below this one.</summary>
    public bool Active { get; set; }

    /// <inheritdoc />
    protected override void Prepare(IDictionary<object, object> items) => this.items = items;

    /// <inheritdoc />
    protected override IHtmlContent? Build(TagHelperContent inside)
    {
        Collected.Put(items, new Item(Href, inside.GetContent().Trim()) { Current = Current, Active = Active, Carry = Carry });
        return null;
    }
}
