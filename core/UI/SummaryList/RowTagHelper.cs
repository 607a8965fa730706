namespace Platform.UI.SummaryList;

internal sealed record RowAction(string Href, string Html, string? HiddenText, Func<TagBuilder, TagBuilder> Carry)
{
    /// <summary>The link; who hears it out of its place hears what it is about.</summary>
    public TagBuilder Link(string? cardTitle)
    {
        var link = Carry(Markup.Element("a", "govuk-link").With("href", Href)).Add(new HtmlString(Html));
        string?[] about = [HiddenText, cardTitle is null ? null : $"({cardTitle})"];
        var hidden = string.Join(' ', about.OfType<string>());
        return hidden.Length == 0 ? link : link.Add(Markup.Hidden(" " + hidden));
    }
}

/// <summary>A key and, as content, its value; gov-actions inside go to the end of the row.</summary>
[HtmlTargetElement("gov-row")]
public sealed class RowTagHelper : ComponentTagHelper
{
    private IDictionary<object, object> items = null!;
    private List<RowAction> actions = [];

    /// <summary>What the value is.</summary>
    public string Key { get; set; } = "";

    /// <inheritdoc />
    protected override void Prepare(IDictionary<object, object> items)
    {
        this.items = items;
        actions = Collected.Open<RowAction>(items);
    }

    /// <inheritdoc />
    protected override IHtmlContent? Build(TagHelperContent inside)
    {
        Collected.Put(items, new Row(Key, inside.GetContent(), actions, Class));
        return null;
    }
}

/// <summary>What can be done with a row, or with the whole card.</summary>
[HtmlTargetElement("gov-action")]
public sealed class ActionTagHelper : ComponentTagHelper
{
    private IDictionary<object, object> items = null!;

    /// <summary>Where it leads.</summary>
    public string Href { get; set; } = "";

    /// <summary>What it acts on, for those who do not see the row.</summary>
    public string? HiddenText { get; set; }

    /// <inheritdoc />
    protected override void Prepare(IDictionary<object, object> items) => this.items = items;

    /// <inheritdoc />
    protected override IHtmlContent? Build(TagHelperContent inside)
    {
        Collected.Put(items, new RowAction(Href, inside.GetContent(), HiddenText, Carry));
        return null;
    }
}
